import type { Saved } from './saved.ts';
import { pageVault, type Vault } from './vault.ts';

/** What is saved, where it is kept, and how a kept record is read. */
export interface KeepSaved<Thing> {
  /** What kind of thing it is: `group`, `resource`. */
  kind: string;
  /** The list it is from. */
  list: string;
  /** Reads a record that an earlier version of the page may have kept; nothing where it is no such thing. */
  read: (record: unknown) => Thing | undefined;
  vault?: Vault;
}

const keepers = new WeakMap<object, Promise<SavedKeeper<never>>>();

/** Keeps saved things in the vault, whole, so that they can be read without a network, and shares them with other tabs. Once for each list. */
export async function keepSaved<Thing extends { id: string }>(saved: Saved<Thing>, options: KeepSaved<Thing>): Promise<SavedKeeper<Thing>> {
  const known = keepers.get(saved) as Promise<SavedKeeper<Thing>> | undefined;
  if (known) return known;
  const keeper = new SavedKeeper(saved, options);
  const ready = keeper.start().then(() => keeper);
  keepers.set(saved, ready as unknown as Promise<SavedKeeper<never>>);
  return ready;
}

/** Keeps one list's saved things and the vault the same. */
export class SavedKeeper<Thing extends { id: string }> {
  readonly #saved: Saved<Thing>;
  readonly #vault: Vault;
  readonly #collection: string;
  readonly #read: (record: unknown) => Thing | undefined;
  readonly #unstored = new Set<string>();
  /** What the vault holds, or has been asked to. */
  #asked = new Map<string, Thing>();
  #changes = 0;
  /** Whether a visit is open, whose things are shown. */
  #open = false;
  #leave: (() => void)[] = [];

  constructor(saved: Saved<Thing>, { kind, list, read, vault = pageVault() }: KeepSaved<Thing>) {
    this.#saved = saved;
    this.#vault = vault;
    this.#collection = `saved ${kind} ${list}`;
    this.#read = read;
  }

  /** Saved things that could not be stored, as on a full disk. They are saved for as long as the page lives. */
  get unstored(): ReadonlySet<string> {
    return this.#unstored;
  }

  async start(): Promise<void> {
    await this.#vault.open();
    this.#open = this.#vault.visit !== undefined;
    this.#leave = [
      this.#saved.watch(() => { this.#push(); }),
      this.#vault.watchRecords(this.#collection, () => void this.#pull()),
      this.#vault.watch(() => { this.#vaultChanged(); }),
    ];
    await this.#pull();
    this.#push();
  }

  stop(): void {
    for (const leave of this.#leave) leave();
    keepers.delete(this.#saved);
  }

  /** Brings what was saved or taken out here into the vault. */
  #push(): void {
    const { all } = this.#saved;
    const fresh = [...all.values()].filter(thing => this.#asked.get(thing.id) !== thing);
    const gone = [...this.#asked.keys()].filter(id => !all.has(id));
    if (fresh.length + gone.length === 0) return;
    this.#changes += 1;
    this.#asked = new Map(all);
    for (const thing of fresh) void this.#store(thing);
    for (const id of gone) {
      this.#unstored.delete(id);
      void this.#vault.delete(this.#collection, id).catch(() => undefined); // it comes back at the next look, as it is still there
    }
  }

  async #store(thing: Thing): Promise<void> {
    try {
      // who saves something after having everything forgotten begins anew
      if (this.#vault.state.status === 'forgotten') await this.#vault.open();
      await this.#vault.put(this.#collection, thing.id, thing);
      this.#unstored.delete(thing.id);
    } catch {
      if (this.#saved.all.has(thing.id)) this.#unstored.add(thing.id);
    }
  }

  /** Brings what the vault holds here. A change made meanwhile is newer: then it looks again, after that change is stored. */
  async #pull(): Promise<void> {
    try {
      let changes: number;
      let records: { value: unknown }[];
      do {
        changes = this.#changes;
        ({ records } = await this.#vault.list(this.#collection));
      } while (changes !== this.#changes);
      const stored = new Map(records.flatMap(({ value }) => this.#read(value) ?? []).map(thing => [thing.id, thing]));
      const here = [...this.#saved.all].filter(([id]) => !stored.has(id) && (this.#unstored.has(id) || !this.#asked.has(id)));
      this.#show(stored, new Map(here));
    } catch {
      // locked or forgotten: the vault's state says so
      if (this.#vault.state.status === 'locked') this.#saved.replace(this.#saved.all, true);
    }
  }

  #vaultChanged(): void {
    const { status } = this.#vault.state;
    if (status === 'memory') return;
    const was = this.#open;
    this.#open = status === 'visit' || status === 'kept';
    if (this.#open) { if (!was) void this.#pull(); return; }
    // what is saved just now is what a visit begins with
    if (status === 'unused' && !was) return;
    // a list that was read before the lock or the forgetting must not come up after it
    this.#changes += 1;
    const here = status === 'locked' ? [...this.#saved.all].filter(([id]) => this.#unstored.has(id)) : [];
    this.#show(new Map(), new Map(here));
  }

  #show(stored: Map<string, Thing>, here: Map<string, Thing>): void {
    this.#asked = stored;
    this.#saved.replace(new Map([...stored, ...here]), this.#vault.state.status === 'locked');
  }
}
