import { growing } from './growing.ts';

/** One value of a facet, and how many rows choosing it would give. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Chosen values by facet. */
export type Chosen = Readonly<Record<string, readonly string[] | undefined>>;

/** The facets while one search asks for them. */
export interface FacetSearch {
  /** One bit for each facet whose choice a row fails; -1 where it lacks one of the values that are all needed. */
  fails(row: number): number;
  /** Counts the values of a row that is found (`fail` is 0), or would be if one facet's choice were another (its bit). */
  tally(row: number, fail: number): void;
  /** The counts of each facet, most common first. Values that no such row has are left out unless chosen. */
  counts(): Map<string, FacetCount[]>;
}

/** Lowest bit of a facet; those below it belong to the caller. */
const firstBit = 2;

/** The values that each row has in all facets. Values of one facet widen a choice; where all are needed, each narrows it. */
export class FacetColumn {
  readonly #all: string;
  /** The ids of the values of each facet, by its name. */
  readonly #facets: readonly (readonly [name: string, ids: Map<string, number>])[];
  /** How many values there are in all. */
  #values = 0;
  /** Row after row, facet after facet: where the ids begin that a row has in a facet, and those before end. */
  readonly #starts = growing();
  readonly #rowIds = growing();

  /**
   * @param names - At most 14. Others of a document are ignored.
   * @param all - The one of them where every chosen value is needed, not any.
   */
  constructor(names: readonly string[], all: string) {
    this.#facets = names.map(name => [name, new Map()]);
    this.#all = all;
    this.#starts.push(0);
  }

  /** Adds the next row. */
  add(facets: Chosen): void {
    for (const [name, ids] of this.#facets) {
      for (const value of new Set(facets[name])) {
        let id = ids.get(value);
        if (id === undefined) ids.set(value, (id = this.#values++));
        this.#rowIds.push(id);
      }
      this.#starts.push(this.#rowIds.length);
    }
  }

  /** Begins a search for what is chosen. What is done row by row has all that it needs at hand: it runs a hundred thousand times. */
  choose(chosen: Chosen): FacetSearch {
    const [starts, rowIds, width] = [this.#starts.values, this.#rowIds.values, this.#facets.length];
    const wanted = new Uint8Array(this.#values);
    const counts = new Uint32Array(this.#values);
    const asked: { facet: number; least: number; bit: number }[] = [];
    this.#facets.forEach(([name, ids], facet) => {
      const { size } = new Set(chosen[name]);
      const isAll = name === this.#all;
      if (size > 0) asked.push({ facet, least: isAll ? size : 1, bit: isAll ? -1 : firstBit << facet });
      for (const value of chosen[name] ?? []) wanted[ids.get(value) ?? wanted.length] = 1;
    });
    return {
      fails: row => {
        let fails = 0;
        for (const { facet, least, bit } of asked) {
          let held = 0;
          for (let at = starts[row * width + facet] ?? 0, end = starts[row * width + facet + 1] ?? 0; at < end; at += 1) held += wanted[rowIds[at] ?? 0] ?? 0;
          if (held < least) fails |= bit;
        }
        return fails;
      },
      tally: (row, fail) => {
        const from = row * width + (fail && 30 - Math.clz32(fail));
        for (let at = starts[from] ?? 0, end = starts[from + (fail ? 1 : width)] ?? 0; at < end; at += 1) {
          const id = rowIds[at] ?? 0;
          counts[id] = (counts[id] ?? 0) + 1;
        }
      },
      counts: () => this.#counts(wanted, counts),
    };
  }

  #counts(wanted: Uint8Array, counts: Uint32Array): Map<string, FacetCount[]> {
    return new Map(this.#facets.map(([name, ids]) => {
      const found: FacetCount[] = [];
      ids.forEach((id, value) => {
        const count = counts[id] ?? 0;
        if (count || wanted[id]) found.push({ value, count });
      });
      return [name, found.sort((one, other) => other.count - one.count)];
    }));
  }
}
