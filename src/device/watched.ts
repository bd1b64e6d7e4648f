/** Holds one immutable state and tells those who watch it of the next. */
export class Watched<State> {
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
    return () => this.#watchers.delete(watcher);
  }

  protected become(next: State): void {
    this.#state = next;
    for (const watcher of [...this.#watchers]) watcher();
  }
}
