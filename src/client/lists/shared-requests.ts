interface Shared<Answer> {
  answer: Promise<Answer>;
  callers: number;
  life: AbortController;
}

/** Requests by key, a few at a time. Whoever asks for the same waits for the same answer; it is given up when the last of them has gone. */
export class SharedRequests<Answer> {
  readonly #mostAtOnce: number;
  readonly #shared = new Map<string, Shared<Answer>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(mostAtOnce: number) {
    this.#mostAtOnce = mostAtOnce;
  }

  /** Throws what `make` throws, or the signal's reason. Nothing is remembered once it is answered. */
  async ask(key: string, make: (signal: AbortSignal) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    const shared = this.#shared.get(key) ?? this.#begin(key, make);
    shared.callers += 1;
    let leave = (): void => undefined;
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => {
        reject(signal.reason as Error);
        shared.callers -= 1;
        if (shared.callers > 0) return;
        this.#forget(key, shared);
        shared.life.abort();
      };
    });
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([shared.answer, left]);
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, make: (signal: AbortSignal) => Promise<Answer>): Shared<Answer> {
    const life = new AbortController();
    const shared = { answer: this.#inTurn(make, life.signal), callers: 0, life };
    this.#shared.set(key, shared);
    const forget = (): void => { this.#forget(key, shared); };
    shared.answer.then(forget, forget);
    return shared;
  }

  #forget(key: string, shared: Shared<Answer>): void {
    if (this.#shared.get(key) === shared) this.#shared.delete(key);
  }

  async #inTurn(make: (signal: AbortSignal) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    if (this.#running < this.#mostAtOnce) this.#running += 1;
    else await new Promise<void>(resolve => { this.#waiting.push(resolve); });
    try {
      signal.throwIfAborted();
      return await make(signal);
    } finally {
      // the newest first: it is what the visitor looks at
      const next = this.#waiting.pop();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
