import { growing } from './growing.ts';

/** One value of a facet, and how many rows choosing it would give. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Chosen values by facet. */
export type Chosen = Readonly<Record<string, readonly string[] | undefined>>;

/** Values are told apart within a count by the lower part of a sort key: room for a million. */
const valueRoom = 2 ** 20;
const mostRows = 2 ** 22;
/** Lowest bit of a facet; those below it belong to the caller. */
const firstBit = 2;

/** The values that each row has in all facets. Values of one facet widen a choice; where all are needed, each narrows it. */
export class FacetColumn {
  readonly #names: readonly string[];
  readonly #all: string;
  readonly #ids: readonly Map<string, number>[];
  readonly #values: string[] = [];
  /** Where the ids of each row end, and the next row's begin. */
  readonly #rowEnds = growing();
  readonly #rowIds = growing();
  /** For the search at hand, by value: the bit of its facet if that one has a choice, whether it is chosen, and its count. */
  #bits = new Uint16Array(0);
  #wanted = new Uint8Array(0);
  #counts = new Uint32Array(0);
  #open = 0;
  #needed = 0;

  /**
   * @param names - At most 14. Others of a document are ignored.
   * @param all - The one of them where every chosen value is needed, not any.
   */
  constructor(names: readonly string[], all: string) {
    this.#names = names;
    this.#all = all;
    this.#ids = names.map(() => new Map());
  }

  /** Adds the next row. */
  add(facets: Chosen): void {
    const from = this.#rowIds.length;
    for (const [facet, ids] of this.#ids.entries()) {
      for (const value of facets[this.#names[facet] ?? ''] ?? []) {
        let id = ids.get(value);
        if (id === undefined) ids.set(value, (id = this.#values.push(value) - 1));
        let at = from;
        while (at < this.#rowIds.length && this.#rowIds.at(at) !== id) at += 1;
        if (at === this.#rowIds.length) this.#rowIds.push(id);
      }
    }
    this.#rowEnds.push(this.#rowIds.length);
  }

  /** Begins a search for what is chosen. */
  choose(chosen: Chosen): void {
    const values = this.#values.length;
    this.#bits = new Uint16Array(values);
    this.#wanted = new Uint8Array(values);
    this.#counts = new Uint32Array(values);
    this.#open = 0;
    this.#needed = 0;
    this.#names.forEach((name, facet) => {
      const own = new Set(chosen[name]);
      const ids = this.#ids[facet];
      const isAll = name === this.#all;
      if (isAll) this.#needed = own.size;
      else if (own.size > 0) {
        this.#open |= firstBit << facet;
        for (const id of ids?.values() ?? []) this.#bits[id] = firstBit << facet;
      }
      for (const value of own) this.#wanted[ids?.get(value) ?? values] = 1;
    });
  }

  /** One bit for each facet whose choice a row fails; -1 where it lacks one of the values that are all needed. */
  fails(row: number): number {
    let fails = this.#open;
    let needed = this.#needed;
    if (fails + needed === 0) return 0;
    const ids = this.#rowIds.values;
    for (let at = this.#rowEnds.at(row - 1), end = this.#rowEnds.at(row); at < end; at += 1) {
      const id = ids[at] ?? 0;
      if (!this.#wanted[id]) continue;
      const bit = this.#bits[id] ?? 0;
      if (bit) fails &= ~bit;
      else needed -= 1;
    }
    return needed > 0 ? -1 : fails;
  }

  /** Counts the values of a row that is found (`fails` is 0), or would be if one facet's choice were another (its bit). */
  tally(row: number, fails: number): void {
    const ids = this.#rowIds.values;
    for (let at = this.#rowEnds.at(row - 1), end = this.#rowEnds.at(row); at < end; at += 1) {
      const id = ids[at] ?? 0;
      if (fails === 0 || this.#bits[id] === fails) this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    }
  }

  /** The counts of each facet, most common first. Values that no such row has are left out unless chosen. */
  counts(): Map<string, FacetCount[]> {
    return new Map(this.#names.map((name, facet) => {
      const keys: number[] = [];
      for (const id of this.#ids[facet]?.values() ?? []) {
        const count = this.#counts[id] ?? 0;
        if (count || this.#wanted[id]) keys.push((mostRows - count) * valueRoom + id);
      }
      return [name, Array.from(Float64Array.from(keys).sort(), key => ({ value: this.#values[key % valueRoom] ?? '', count: mostRows - Math.floor(key / valueRoom) }))];
    }));
  }
}
