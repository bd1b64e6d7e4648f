import type { ChatChange } from '../chat-store.ts';

type Listener = (change: ChatChange) => void;

/** Those who want to hear what changed in conversations. */
export class ChangeListeners {
  readonly #listeners = new Set<{ listener: Listener }>();

  get size(): number {
    return this.#listeners.size;
  }

  /** Adds one; returns how to take it away. */
  add(listener: Listener): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    return () => { this.#listeners.delete(entry); };
  }

  /** Tells all, each in a microtask of its own: what one of them throws is no fault of the write that it hears of. */
  tell(changes: readonly ChatChange[]): void {
    for (const entry of this.#listeners) {
      for (const change of changes) {
        queueMicrotask(() => {
          if (this.#listeners.has(entry)) entry.listener(change);
        });
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}
