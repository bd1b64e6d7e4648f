import { Coordinates, fromKm, toKm, type Point } from './coordinates.ts';
import { FacetColumn, type FacetCount } from './facet-column.ts';
import { countGrid, markGrid, type Grid } from './grid-facets.ts';
import { Scratch } from './growing.ts';
import { smallest } from './smallest.ts';
import { TextColumn } from './text-column.ts';
import type { TextMatches } from './text-matches.ts';

/** What can be searched of one row. */
export interface SearchDocument {
  /** Texts with the weight of their field (a whole number, heavier = more telling). The first one is the row's name. */
  text: readonly (readonly [weight: number, text: string])[];
  facets: Readonly<Record<string, readonly string[]>>;
  latitude?: number;
  longitude?: number;
}

/** An order of all rows, made once: `rows` in order, and each row's place in it. */
export interface RowOrder {
  rows: Uint32Array;
  places: Uint32Array;
}

export interface Search {
  text?: string;
  near?: Point;
  radiusKm?: number;
  /** Chosen values by facet. */
  chosen?: Readonly<Record<string, readonly string[] | undefined>>;
  grid?: Grid;
  /** A further condition that is no facet. */
  admits?: (row: number) => boolean;
  /** How equal rows follow each other, and the whole order without `by`. Absent: as added. */
  order?: RowOrder;
  by?: 'score' | 'distance';
  offset?: number;
  limit?: number;
}

export interface Found {
  total: number;
  /** The rows of the page asked for. */
  rows: number[];
  /** Distance from `near` of each row of the page; NaN where its place is not known. */
  distancesKm?: number[];
  facets: Map<string, FacetCount[]>;
}

/** Bits of `fails`: 0 for what is no facet, 1 for the grid, then one a facet. */
const outside = 1;
const gridBit = 2;
const firstFacet = 2;
/** Rows are told apart within a key by its lower part: room for 4 million. */
const rowRoom = 2 ** 22;
const farthest = 2 ** 24;

/** Finds rows by words, facets and distance, and counts what each facet value would give. Knows nothing of what a row is. */
export class SearchIndex {
  readonly coordinates = new Coordinates();
  readonly #text = new TextColumn();
  readonly #facets: Map<string, FacetColumn>;
  readonly #all: ReadonlySet<string>;
  readonly #fails = new Scratch(new Uint16Array(0));
  readonly #keys = new Scratch(new Float64Array(0));
  #added = 0;
  #rows = 0;

  /**
   * @param facets - Names of the facets, at most 14. Others of a document are ignored.
   * @param all - Those of them where every chosen value is needed, not any.
   */
  constructor(facets: readonly string[], all: readonly string[] = []) {
    this.#facets = new Map(facets.map(name => [name, new FacetColumn()]));
    this.#all = new Set(all);
  }

  /** Rows that searches see: all that were there at the last `build`. */
  get length(): number {
    return this.#rows;
  }

  facet(name: string): FacetColumn | undefined {
    return this.#facets.get(name);
  }

  add(document: SearchDocument): void {
    this.#text.add(document.text);
    this.coordinates.add(document);
    for (const [name, column] of this.#facets) column.add(document.facets[name] ?? []);
    this.#added += 1;
  }

  /** Makes what was added searchable, in steps of a few milliseconds. */
  *build(): Generator<void> {
    const rows = this.#added;
    yield* this.#text.build();
    this.#rows = rows;
  }

  orderByName(): RowOrder {
    return orderOf(this.#text.orderByStart());
  }

  /** @param counted - Facets to count; none saves the time. */
  search(search: Search, counted: readonly string[] = [...this.#facets.keys()]): Found {
    const fails = this.#fails.cleared(this.#rows);
    const matches = this.#text.match(search.text ?? '');
    if (matches) for (let row = 0; row < this.#rows; row += 1) if (!matches.holds(row)) fails[row] = outside;
    const measure = search.near && this.coordinates.measure(search.near);
    this.#markOutside(search, measure, fails);
    this.#markFacets(search, fails);
    const { total, rows } = this.#page(search, fails, search.by === 'score' ? matches : undefined, measure);
    return { total, rows, distancesKm: measure && rows.map(row => toKm(measure(row))), facets: this.#count(search, fails, counted) };
  }

  #markOutside({ radiusKm, admits }: Search, measure: ((row: number) => number) | undefined, fails: Uint16Array): void {
    const radius = radiusKm !== undefined && measure ? fromKm(radiusKm) : undefined;
    if (radius === undefined && !admits) return;
    for (let row = 0; row < this.#rows; row += 1) {
      if (fails[row]) continue;
      if (radius !== undefined && measure && !(measure(row) <= radius)) fails[row] = outside;
      else if (admits && !admits(row)) fails[row] = outside;
    }
  }

  #markFacets({ chosen = {}, grid }: Search, fails: Uint16Array): void {
    if (grid) markGrid(grid, chosen, gridBit, fails, this.#rows);
    let bit = firstFacet;
    for (const [name, column] of this.#facets) {
      const values = chosen[name];
      if (values?.length) column.mark(values, this.#all.has(name), 1 << bit, fails, this.#rows);
      bit += 1;
    }
  }

  #count({ chosen = {}, grid }: Search, fails: Uint16Array, counted: readonly string[]): Map<string, FacetCount[]> {
    const counts = new Map<string, FacetCount[]>();
    if (grid && (counted.includes(grid.across.name) || counted.includes(grid.down.name))) {
      const [across, down] = countGrid(grid, chosen, gridBit, fails, this.#rows);
      counts.set(grid.across.name, across).set(grid.down.name, down);
    }
    let bit = firstFacet;
    for (const [name, column] of this.#facets) {
      // Where all are needed, a further value narrows what is chosen already: nothing is forgiven.
      const forgiven = this.#all.has(name) ? 0 : 1 << bit;
      if (counted.includes(name)) counts.set(name, column.count(fails, forgiven, this.#rows, chosen[name]));
      bit += 1;
    }
    return counts;
  }

  #page(search: Search, fails: Uint16Array, matches: TextMatches | undefined, measure: ((row: number) => number) | undefined): Pick<Found, 'total' | 'rows'> {
    const { order, offset = 0, limit = 20 } = search;
    const byDistance = search.by === 'distance' ? measure : undefined;
    const keys = this.#keys.cleared(this.#rows);
    let total = 0;
    for (let row = 0; row < this.#rows; row += 1) {
      if (fails[row]) continue;
      let major = 0;
      if (matches) major = Math.max(0, farthest - Math.round(matches.score(row) * 1024));
      else if (byDistance) major = metres(byDistance(row));
      keys[total++] = major * rowRoom + (order ? (order.places[row] ?? 0) : row);
    }
    const wanted = Math.min(total, offset + limit);
    const page = smallest(keys, total, wanted).subarray(Math.min(offset, wanted));
    return { total, rows: Array.from(page, key => (order ? (order.rows[key % rowRoom] ?? 0) : key % rowRoom)) };
  }
}

const metres = (measure: number): number => (Number.isNaN(measure) ? farthest : Math.round(toKm(measure) * 1000));

/** Completes an order with each row's place in it. */
export function orderOf(rows: Uint32Array): RowOrder {
  const places = new Uint32Array(rows.length);
  rows.forEach((row, place) => { places[row] = place; });
  return { rows, places };
}
