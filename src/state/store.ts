/** Holds one immutable state and tells its watchers of the next. Work starts with the first watcher and ends with the last. */
export abstract class Store<State> {
  #state: State;
  readonly #watchers = new Set<() => void>();

  constructor(first: State) {
    this.#state = first;
  }

  get state(): State {
    return this.#state;
  }

  /** Calls `watcher` after each change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) this.start();
    return () => {
      if (this.#watchers.delete(watcher) && this.#watchers.size === 0) this.stop();
    };
  }

  /** The first watcher has come. */
  protected abstract start(): void;

  /** The last watcher has gone: let go of timers, listeners and requests. */
  protected abstract stop(): void;

  protected become(next: State): void {
    if (next === this.#state) return;
    this.#state = next;
    for (const watcher of [...this.#watchers]) watcher();
  }
}
