/** One value of a facet, and how many rows choosing it would give. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Chosen values by facet. */
export type Chosen = Readonly<Record<string, readonly string[] | undefined>>;

/** What a row fails: one bit for each facet, those below `firstBit` for the caller, and one that no other choice of a facet mends. */
export type Fails = Uint16Array;
const firstBit = 2;
export const out = 2 ** 15;

/** Values are told apart within a count by the lower part of a sort key: room for a million. */
const valueRoom = 2 ** 20;
const mostRows = 2 ** 22;

interface Facet {
  readonly name: string;
  readonly bit: number;
  readonly ids: Map<string, number>;
  /** By id: the rows that have the value, in order. */
  readonly rows: number[][];
}

/** The rows that each value of all facets has. Values of one facet widen a choice; where all are needed, each narrows it. */
export class FacetColumn {
  readonly #facets: readonly Facet[];
  readonly #all: string;
  #rows = 0;

  /**
   * @param names - At most 14. Others of a document are ignored.
   * @param all - The one of them where every chosen value is needed, not any.
   */
  constructor(names: readonly string[], all: string) {
    this.#facets = names.map((name, at) => ({ name, bit: firstBit << at, ids: new Map(), rows: [] }));
    this.#all = all;
  }

  /** Adds the next row. */
  add(facets: Chosen): void {
    const row = this.#rows++;
    for (const { name, ids, rows } of this.#facets) {
      for (const value of facets[name] ?? []) {
        let id = ids.get(value);
        if (id === undefined) ids.set(value, (id = rows.push([]) - 1));
        const own = rows[id];
        if (own?.at(-1) !== row) own?.push(row);
      }
    }
  }

  /** Tells of each row what it fails of what is chosen. */
  fails(chosen: Chosen): Fails {
    const fails = new Uint16Array(this.#rows);
    for (const { name, bit, ids, rows } of this.#facets) {
      const wanted = new Set(chosen[name]);
      const isAll = name === this.#all;
      const least = isAll ? wanted.size : Math.min(1, wanted.size);
      if (least === 0) continue;
      const held = new Uint16Array(this.#rows);
      for (const value of wanted) rows[ids.get(value) ?? -1]?.forEach(row => { held[row] = (held[row] ?? 0) + 1; });
      const fail = isAll ? out : bit;
      // Signs instead of branches, which a processor would guess wrong.
      for (let row = 0; row < fails.length; row += 1) fails[row] = (fails[row] ?? 0) | ((((held[row] ?? 0) - least) >> 31) & fail);
    }
    return fails;
  }

  /**
   * The counts of each facet, most common first: rows that fail nothing, or only that facet. Values that none has are left out unless chosen.
   * @param total - How many rows fail nothing.
   */
  counts(chosen: Chosen, fails: Fails, total: number): Map<string, FacetCount[]> {
    const found = allBut(0, fails);
    return new Map(this.#facets.map(({ name, bit, ids, rows }) => {
      const wanted = new Set(chosen[name]);
      const open = wanted.size > 0 && name !== this.#all ? allBut(bit, fails) : found;
      const values = [...ids.keys()];
      const keys: number[] = [];
      rows.forEach((own, id) => {
        const count = total === fails.length ? own.length : countIn(open, own);
        if (count || wanted.has(values[id] ?? '')) keys.push((mostRows - count) * valueRoom + id);
      });
      return [name, Array.from(Float64Array.from(keys).sort(), key => ({ value: values[key % valueRoom] ?? '', count: mostRows - Math.floor(key / valueRoom) }))];
    }));
  }
}

/** One for each row that fails nothing but what is forgiven, else none. */
function allBut(forgiven: number, fails: Fails): Uint8Array {
  const rows = new Uint8Array(fails.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = (((fails[row] ?? 0) & ~forgiven) - 1) >>> 31;
  return rows;
}

function countIn(open: Uint8Array, rows: readonly number[]): number {
  let count = 0;
  for (let at = 0, end = rows.length; at < end; at += 1) count += open[rows[at] ?? 0] ?? 0;
  return count;
}
