import type { SignKind } from '../../../../protocol/room-sign.ts';
import { signEveryMs } from '../../talk/company.ts';

/** What signs of one's own depend on. */
export interface OwnSignsParts {
  /** Whether the room is looked at, the endpoint is there, and the person lets others know. */
  mayTell: () => boolean;
  send: (sign: SignKind) => void;
  now?: () => number;
}

/** No clock that somebody sets. */
const monotonic = (): number => performance.now();

/** Whoever comes is told that one is here, but not by all at once. */
const answerWithinMs = 2_000;

/** Lets others know that one writes or looks, no more often than is of use. */
export class OwnSigns {
  readonly #parts: OwnSignsParts;
  readonly #sentAt: Record<SignKind, number> = { typing: -Infinity, here: -Infinity };
  readonly #beat: ReturnType<typeof setInterval>;
  #answer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: OwnSignsParts) {
    this.#parts = parts;
    this.#beat = setInterval(() => { this.here(); }, signEveryMs.here);
    this.here();
  }

  typing(): void {
    this.#give('typing', signEveryMs.typing);
  }

  here(): void {
    this.#give('here', signEveryMs.here / 2);
  }

  /** Somebody has come who cannot know yet that one is here. */
  answer(): void {
    this.#answer ??= setTimeout(() => {
      this.#answer = undefined;
      this.#give('here', answerWithinMs);
    }, Math.random() * answerWithinMs);
  }

  close(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#answer);
  }

  #give(sign: SignKind, notWithinMs: number): void {
    const { mayTell, send, now = monotonic } = this.#parts;
    if (!mayTell() || now() - this.#sentAt[sign] < notWithinMs) return;
    this.#sentAt[sign] = now();
    send(sign);
  }
}
