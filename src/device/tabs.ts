import { randomBytes, toBase64Url, type Bytes } from './bytes.ts';
import { placeName } from './names.ts';
import type { Surroundings } from './surroundings.ts';

/** A secret on its way from a tab that holds it to one that asked. */
export interface Handed {
  mark: string;
  secret: Bytes;
}

/** What open tabs of a site tell each other. Nothing that a person wrote is among it. */
export type Told =
  | { told: 'ask'; by: string }
  | ({ told: 'hand'; to: string } & Handed)
  | { told: 'forget' | 'lock' | 'active' }
  | { told: 'kept'; mark: string }
  | { told: 'written'; collection: string };

/** Tells the other open tabs of this site, and hears them. Where the browser has no channel, every tab is alone. */
export class Tabs {
  readonly #channel: BroadcastChannel | undefined;
  readonly #surroundings: Pick<Surroundings, 'after'>;
  readonly #asking = new Map<string, (handed: Handed) => void>();

  constructor(surroundings: Pick<Surroundings, 'BroadcastChannel' | 'after'>, onTold: (message: Told) => void) {
    this.#surroundings = surroundings;
    this.#channel = channelOf(surroundings);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.told === 'hand') this.#asking.get(data.to)?.(data);
      else onTold(data);
    });
  }

  tell(message: Told): void {
    this.#channel?.postMessage(message);
  }

  /** Asks for keys until one is `enough`, or until nobody may be expected to answer any more. Gives all that came. */
  async ask(enough: (handed: Handed) => boolean, waitMs: number): Promise<Handed[]> {
    if (!this.#channel) return [];
    const by = toBase64Url(randomBytes(9));
    const all: Handed[] = [];
    await new Promise<void>(resolve => {
      const cancel = this.#surroundings.after(waitMs, resolve);
      this.#asking.set(by, handed => {
        all.push(handed);
        if (enough(handed)) { cancel(); resolve(); }
      });
      this.tell({ told: 'ask', by });
    });
    this.#asking.delete(by);
    return all;
  }

  close(): void {
    this.#channel?.close();
  }
}

function channelOf({ BroadcastChannel: Channel }: Pick<Surroundings, 'BroadcastChannel'>): BroadcastChannel | undefined {
  try {
    return Channel && new Channel(placeName);
  } catch {
    return undefined;
  }
}
