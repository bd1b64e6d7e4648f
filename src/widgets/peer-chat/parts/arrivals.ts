/** How a message that came in is told to those who listen: by the log itself, which reads the row; as part of a number; or not at all. */
export type Telling = 'log' | 'count' | 'none';

/** What tells arrivals, and how much: each row, only how many, or nothing. */
export interface ArrivalsParts {
  verbosity: () => 'each' | 'count' | 'none';
  /** Says how many came. */
  say: (count: number) => void;
  after?: (ms: number, then: () => void) => () => void;
}

const quietMs = 1_500;

/** Tells of one message by itself, and of several that come close together by their number. Nothing is told twice. */
export class Arrivals {
  readonly #parts: ArrivalsParts;
  #untold = 0;
  #cancel: (() => void) | undefined;

  constructor(parts: ArrivalsParts) {
    this.#parts = parts;
  }

  /** Whether something has come just now. */
  get isWaiting(): boolean {
    return this.#cancel !== undefined;
  }

  /** `count` messages came. `shown`: whether they are drawn where the reader is. */
  came(count: number, shown: boolean): Telling {
    const verbosity = this.#parts.verbosity();
    if (count === 0 || verbosity === 'none') return 'none';
    const isBurst = this.#cancel !== undefined || count > 1;
    this.#wait();
    if (verbosity === 'each' && shown && !isBurst) return 'log';
    this.#untold += count;
    return 'count';
  }

  /** Says nothing more of what has come so far. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#untold = 0;
  }

  #wait(): void {
    this.#cancel?.();
    const { after = later } = this.#parts;
    this.#cancel = after(quietMs, () => {
      const count = this.#untold;
      this.stop();
      if (count > 0) this.#parts.say(count);
    });
  }
}

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => { clearTimeout(timer); };
}
