import { growing, Scratch } from './growing.ts';
import { smallest } from './smallest.ts';

/** One value of a facet, and how many rows choosing it would give. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Values are told apart within a count by the lower part of a sort key: room for a million. */
const valueRoom = 2 ** 20;

/** The values that each row has in one facet. */
export class FacetColumn {
  readonly #values: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Where the ids of each row end, and the next row's begin. */
  readonly #rowEnds = growing();
  readonly #rowIds = growing();
  readonly #counts = new Scratch(new Uint32Array(0));
  readonly #keys = new Scratch(new Float64Array(0));

  /** Every value that any row has; its place is its id. */
  get values(): readonly string[] {
    return this.#values;
  }

  /** Adds the next row. */
  add(values: readonly string[]): void {
    const from = this.#rowIds.length;
    for (const value of values) {
      const id = this.#intern(value);
      if (!this.#has(id, from, this.#rowIds.length)) this.#rowIds.push(id);
    }
    this.#rowEnds.push(this.#rowIds.length);
  }

  /** The first `rows` rows that have a value. */
  rowsWith(value: string, rows: number): number[] {
    const id = this.#ids.get(value);
    const ids = this.#rowIds.values;
    const ends = this.#rowEnds.values;
    const found: number[] = [];
    for (let row = 0, at = 0; row < rows; row += 1) {
      for (const end = ends[row] ?? 0; at < end; at += 1) if (ids[at] === id) found.push(row);
    }
    return found;
  }

  /** Sets `bit` in `fails` for each row that has none of the chosen values, or not every one where all are needed. */
  mark(chosen: readonly string[], all: boolean, bit: number, fails: Uint16Array, rows: number): void {
    const wanted = new Uint8Array(this.#values.length);
    const distinct = new Set(chosen);
    for (const value of distinct) {
      const id = this.#ids.get(value);
      if (id !== undefined) wanted[id] = 1;
    }
    const needed = all ? distinct.size : 1;
    const ids = this.#rowIds.values;
    const ends = this.#rowEnds.values;
    for (let row = 0, at = 0; row < rows; row += 1) {
      let held = 0;
      for (const end = ends[row] ?? 0; at < end; at += 1) held += wanted[ids[at] ?? 0] ?? 0;
      if (held < needed) fails[row] = (fails[row] ?? 0) | bit;
    }
  }

  /**
   * Counts the values of the rows that fail nothing, apart from the bits of `forgiven`: most common first. Values that no such
   * row has are left out unless chosen.
   */
  count(fails: Uint16Array, forgiven: number, rows: number, chosen: readonly string[] = []): FacetCount[] {
    const counts = this.#tally(fails, ~forgiven, rows);
    const keys = this.#keys.cleared(this.#values.length);
    let found = 0;
    for (let id = 0; id < this.#values.length; id += 1) {
      const count = counts[id] ?? 0;
      if (count > 0 || (chosen.length > 0 && chosen.includes(this.#values[id] ?? ''))) keys[found++] = (rows - count) * valueRoom + id;
    }
    return Array.from(smallest(keys, found, found), key => {
      const id = key % valueRoom;
      return { value: this.#values[id] ?? '', count: counts[id] ?? 0 };
    });
  }

  #tally(fails: Uint16Array, relevant: number, rows: number): Uint32Array {
    const counts = this.#counts.cleared(this.#values.length);
    const ids = this.#rowIds.values;
    const ends = this.#rowEnds.values;
    for (let row = 0, at = 0; row < rows; row += 1) {
      const end = ends[row] ?? 0;
      if (((fails[row] ?? 0) & relevant) !== 0) at = end;
      for (; at < end; at += 1) {
        const id = ids[at] ?? 0;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
    return counts;
  }

  #has(id: number, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.#rowIds.at(at) === id) return true;
    return false;
  }

  #intern(value: string): number {
    let id = this.#ids.get(value);
    if (id === undefined) {
      id = this.#values.push(value) - 1;
      this.#ids.set(value, id);
    }
    return id;
  }
}
