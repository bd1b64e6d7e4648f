import type { SharedStreamOptions } from '../../../src/client/stream/leader.ts';
import type { Surroundings } from '../../../src/device/surroundings.ts';
import type { Site } from '../../device/site.ts';
import { SharingTab, type LogInHand } from './log-in-hand.ts';

/** A tab on the clock of a site, which can be frozen: its timers and messages wait until it thaws. */
export class TabInHand extends SharingTab {
  readonly page: EventTarget;
  readonly #page: { isFrozen: boolean; isDeaf: boolean; waiting: (() => void)[] };

  constructor(site: Site, log: LogInHand, options: Partial<SharedStreamOptions> = {}, change: Partial<Surroundings> = {}) {
    const state = { isFrozen: false, isDeaf: false, waiting: [] as (() => void)[] };
    const around = site.surroundings();
    const { BroadcastChannel: Channel } = around;
    if (!Channel) throw new Error('no channel');
    class Freezing extends Channel {
      override set onmessage(hear: ((message: MessageEvent) => void) | null) {
        this.addEventListener('message', message => { if (!state.isDeaf) whileThawed(() => hear?.(message)); });
      }
      override postMessage(message: unknown): void { whileThawed(() => { super.postMessage(message); }); }
    }
    const whileThawed = (run: () => void): void => { if (state.isFrozen) state.waiting.push(run); else run(); };
    const after: Surroundings['after'] = (ms, run) => around.after(ms, () => { whileThawed(run); });
    super(log, { name: 'ada', surroundings: { ...around, BroadcastChannel: Freezing, after, ...change }, ...options });
    this.page = around.page;
    this.#page = state;
  }

  /** Whether messages of other tabs get lost on their way here. */
  setDeaf(isDeaf: boolean): void { this.#page.isDeaf = isDeaf; }

  freeze(): void { this.#page.isFrozen = true; }

  thaw(): void {
    this.#page.isFrozen = false;
    for (const run of this.#page.waiting.splice(0)) run();
  }
}
