/** Things a person saved, by id, for as long as the page lives; longer where `keepSaved` holds them in the vault. Several widgets over the same list share one. */
export class Saved<Thing extends { id: string }> {
  /** There may be more, behind a passphrase. */
  isLocked = false;
  #things: ReadonlyMap<string, Thing> = new Map();
  readonly #watchers = new Set<() => void>();

  get all(): ReadonlyMap<string, Thing> {
    return this.#things;
  }

  /** Saves a thing, or takes it out again. Returns whether it is saved now. */
  toggle(thing: Thing): boolean {
    const next = new Map(this.#things);
    const saved = !next.delete(thing.id);
    if (saved) next.set(thing.id, thing);
    this.replace(next);
    return saved;
  }

  /** Takes what is saved elsewhere for what is saved here. */
  replace(things: ReadonlyMap<string, Thing>, isLocked = false): void {
    this.#things = things;
    this.isLocked = isLocked;
    for (const watcher of [...this.#watchers]) watcher();
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

const lists = new Map<string, Saved<{ id: string }>>();

/** The saved things of one list, named by where the list comes from. */
export function savedIn<Thing extends { id: string }>(list: string): Saved<Thing> {
  let saved = lists.get(list);
  if (!saved) lists.set(list, (saved = new Saved()));
  return saved as unknown as Saved<Thing>;
}

/** Lets go of what is saved in every list, as when the visitor leaves in haste. */
export function forgetSaved(): void {
  for (const saved of lists.values()) {
    try {
      saved.replace(new Map());
    } catch {
      // it is gone; whoever fails to hear of it must not keep the next list from going
    }
  }
}
