/** Whoever asks for locks: a page, which may be frozen or gone when it is told of one. */
export interface LockPage {
  hears: (run: () => void) => void;
}

interface Claim {
  page: LockPage;
  callback: (lock: Lock) => unknown;
  signal?: AbortSignal;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

type Ask = [options: LockOptions, callback: LockGrantedCallback<unknown>];

/** The locks that the pages of one browser share: one holder each, the others wait in a line, whoever steals has it at once. */
export class LocksInHand {
  readonly #held = new Map<string, Claim>();
  readonly #waiting = new Map<string, Claim[]>();

  /** The locks as one page has them. */
  of(page: LockPage): LockManager {
    const request = async (name: string, ...[{ signal, steal }, callback]: Ask): Promise<unknown> => new Promise((resolve, reject) => {
      const claim: Claim = { page, callback, resolve, reject, signal };
      signal?.addEventListener('abort', () => { this.#giveUp(name, claim); });
      if (steal === true) this.#steal(name);
      this.#waiting.set(name, steal === true ? [claim, ...this.#lineFor(name)] : [...this.#lineFor(name), claim]);
      this.#grant(name);
    });
    return { request } as unknown as LockManager;
  }

  /** The page has ended: it holds nothing and waits for nothing. */
  letGo(page: LockPage): void {
    for (const [name, line] of this.#waiting) this.#waiting.set(name, line.filter(claim => claim.page !== page));
    for (const [name, claim] of this.#held) if (claim.page === page) this.#release(name, claim);
  }

  #lineFor(name: string): Claim[] {
    return this.#waiting.get(name) ?? [];
  }

  #giveUp(name: string, claim: Claim): void {
    const line = this.#lineFor(name);
    if (!line.includes(claim)) return;
    this.#waiting.set(name, line.filter(other => other !== claim));
    claim.reject(claim.signal?.reason);
  }

  #steal(name: string): void {
    const robbed = this.#held.get(name);
    this.#held.delete(name);
    robbed?.page.hears(() => { robbed.reject(new DOMException('The lock was stolen.', 'AbortError')); });
  }

  #grant(name: string): void {
    const [next, ...rest] = this.#lineFor(name);
    if (!next || this.#held.has(name)) return;
    this.#waiting.set(name, rest);
    this.#held.set(name, next);
    const done = new Promise(resolve => { queueMicrotask(() => { next.page.hears(() => { resolve(next.callback({ name, mode: 'exclusive' })); }); }); });
    done.then(next.resolve, next.reject).finally(() => { this.#release(name, next); });
  }

  #release(name: string, claim: Claim): void {
    if (this.#held.get(name) !== claim) return;
    this.#held.delete(name);
    this.#grant(name);
  }
}
