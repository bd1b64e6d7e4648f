interface Timer {
  id: number;
  dueMs: number;
  run: () => void;
}

const { setTimeout: ownSetTimeout, clearTimeout: ownClearTimeout } = globalThis;
const ownNow = Date.now;

/** One turn of the event loop: by a message, for timers are slowed down in a tab that lies behind another. */
const turn = (): Promise<void> => new Promise(resolve => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); resolve(); };
  port2.postMessage(null);
});

/** Lets everything happen that needs no time. */
export const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 12; turns += 1) await turn();
};

/** The page's clock and timers in the hands of a test. */
export class ClockInHand {
  #nowMs = ownNow();
  #lastId = 0;
  #timers: Timer[] = [];

  constructor() {
    Date.now = () => this.#nowMs;
    globalThis.setTimeout = ((run: () => void, ms = 0) => {
      this.#lastId += 1;
      this.#timers.push({ id: this.#lastId, dueMs: this.#nowMs + ms, run });
      return this.#lastId;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => { this.#timers = this.#timers.filter(timer => timer.id !== id); }) as typeof clearTimeout;
  }

  /** How long until each timer that waits, in ms, soonest first. */
  get waiting(): number[] {
    return this.#timers.map(({ dueMs }) => dueMs - this.#nowMs).sort((one, other) => one - other);
  }

  /** Lets time pass. `isAsleep`: nothing runs meanwhile, as when a device sleeps. */
  async pass(ms: number, { isAsleep = false } = {}): Promise<void> {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      await settled();
      const [next] = isAsleep ? [] : this.#timers.filter(({ dueMs }) => dueMs <= untilMs).sort((one, other) => one.dueMs - other.dueMs);
      if (!next) break;
      this.#nowMs = next.dueMs;
      this.#timers = this.#timers.filter(timer => timer !== next);
      next.run();
    }
    this.#nowMs = untilMs;
  }

  /** Lets time pass until the next timer, and what comes of it. */
  async next(): Promise<void> {
    await this.pass(this.waiting[0] ?? 0);
  }

  /** Gives the page its own clock back. */
  letGo(): void {
    Object.assign(globalThis, { setTimeout: ownSetTimeout, clearTimeout: ownClearTimeout });
    Date.now = ownNow;
  }
}
