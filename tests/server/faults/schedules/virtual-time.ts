import type { Seeded } from './seeded.ts';

interface Timer {
  dueMs: number;
  run: () => void;
  everyMs?: number;
}

const { setTimeout: ownSetTimeout, clearTimeout: ownClearTimeout, setInterval: ownSetInterval, clearInterval: ownClearInterval, fetch: ownFetch } = globalThis;
const { now: ownNow } = Date;
const { random: ownRandom } = Math;

/** 1 November 2026. */
const beginning = Date.UTC(2026, 10, 1, 19);

const turn = (): Promise<void> => new Promise(resolve => { setImmediate(resolve); });

/** The time, the timers, the chance and the network of this process in the hands of a schedule: an hour passes in a few milliseconds, and always in the same way. */
export class VirtualTime {
  #nowMs = beginning;
  /** How wrong the clock is that pages look at. */
  wrongMs = 0;
  /** Work of the store that waits for a turn of the real event loop. */
  busy = 0;
  #lastId = 0;
  readonly #timers = new Map<number, Timer>();

  get nowMs(): number {
    return this.#nowMs;
  }

  /** Takes the process over; returns how to give it back. */
  takeOver(random: Seeded, fetch: typeof globalThis.fetch): () => void {
    const repeat = (run: () => void, ms = 0): number => this.#add({ dueMs: this.#nowMs + ms, run, everyMs: Math.max(1, ms) });
    const cancel = (id: number | undefined): void => { if (id !== undefined) this.#timers.delete(id); };
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0): number => this.#add({ dueMs: this.#nowMs + ms, run }), clearTimeout: cancel, setInterval: repeat, clearInterval: cancel, fetch,
    });
    Date.now = () => this.#nowMs + this.wrongMs;
    Math.random = random.next;
    return () => {
      Object.assign(globalThis, { setTimeout: ownSetTimeout, clearTimeout: ownClearTimeout, setInterval: ownSetInterval, clearInterval: ownClearInterval, fetch: ownFetch });
      Date.now = ownNow;
      Math.random = ownRandom;
      this.#timers.clear();
    };
  }

  /** Runs something later, until the returned function is called. */
  readonly after = (ms: number, run: () => void): (() => void) => {
    const id = this.#add({ dueMs: this.#nowMs + ms, run });
    return () => { this.#timers.delete(id); };
  };

  wait(ms: number): Promise<void> {
    return new Promise(resolve => { this.after(ms, resolve); });
  }

  /** Lets time pass until something is so; at the latest after so long. */
  async pass(ms: number, isEnough: () => boolean = () => false): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await this.#settled();
    while (!isEnough()) {
      const id = this.#soonest(untilMs);
      if (id === undefined) break;
      this.#fire(id);
      await this.#settled();
    }
    if (!isEnough()) this.#nowMs = untilMs;
  }

  /** Lets time pass until work is done; throws where it is not done in so long. */
  async until<Done>(work: Promise<Done>, ms = 600_000): Promise<Done> {
    let isDone = false;
    const noted = work.finally(() => { isDone = true; });
    noted.catch(() => undefined); // told to whoever awaits it below
    await this.pass(ms, () => isDone);
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set by the work above
    if (!isDone) throw new Error('something came to no end');
    return noted;
  }

  #add(timer: Timer): number {
    // whole milliseconds, as a browser has it
    timer.dueMs = Math.ceil(timer.dueMs);
    this.#timers.set(++this.#lastId, timer);
    return this.#lastId;
  }

  #soonest(untilMs: number): number | undefined {
    let [found, dueMs]: [number | undefined, number] = [undefined, untilMs];
    // of those that are due at once, the one that was set first
    for (const [id, timer] of this.#timers) if (timer.dueMs < dueMs || (timer.dueMs === dueMs && found === undefined)) [found, dueMs] = [id, timer.dueMs];
    return found;
  }

  #fire(id: number): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
    if (timer.everyMs === undefined) this.#timers.delete(id);
    else timer.dueMs += timer.everyMs;
    timer.run();
  }

  /** Lets everything happen that needs no time. */
  async #settled(): Promise<void> {
    do await turn(); while (this.busy > 0);
  }
}
