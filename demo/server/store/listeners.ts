/** Those who want to hear of changes. */
export class Listeners {
  readonly #listeners = new Set<{ listener: () => void }>();

  get size(): number {
    return this.#listeners.size;
  }

  /** Adds one; returns how to take it away. */
  add(listener: () => void): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    return () => { this.#listeners.delete(entry); };
  }

  /** Calls all, each in a microtask of its own: what one of them throws is no fault of the write that it hears of. */
  call(): void {
    for (const entry of this.#listeners) {
      queueMicrotask(() => {
        if (this.#listeners.has(entry)) entry.listener();
      });
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}
