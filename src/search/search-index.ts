import type { Point } from './coordinates.ts';
import { FacetColumn, type Chosen, type FacetCount } from './facet-column.ts';
import { Growing } from './growing.ts';
import { SlotTally } from './slot-tally.ts';
import { Smallest } from './smallest.ts';
import { TextColumn, type Finesse } from './text-column.ts';
import type { WeightedTexts } from './word-stream.ts';

/** What can be searched of one row. */
export interface SearchDocument extends Partial<Point> {
  text: WeightedTexts;
  facets: Chosen;
}

/** An order of all rows, made once: `rows` in order, and each row's place in it. */
export interface RowOrder {
  rows: Uint32Array;
  places: Uint32Array;
  /** Where the order is one of numbers: by place, the number * `rowRoom` + the row. */
  keys?: Float64Array;
}

/**
 * What a choice leaves open of a week, so that "Monday" and "evening" must hold for the same meeting: a row's meetings are
 * the set bits of a number.
 */
export interface Slots {
  bits: Uint32Array;
  /** A row needs one of these bits; -1 lets pass those without any, too. */
  open: number;
  /** Values to be counted: how many rows have one of the bits of each, whatever else is chosen of the week. */
  counted: readonly SlotValue[];
}

export interface SlotValue {
  facet: string;
  value: string;
  bits: number;
}

export interface Search {
  text?: string;
  near?: Point;
  radiusKm?: number;
  /** How far rows are. Absent: as `finesse` measures it, from the one point of each. */
  distances?: Finesse['distances'];
  chosen?: Chosen;
  slots?: Slots;
  /** A further condition that is no facet. */
  admits?: (row: number) => boolean;
  /** How rows follow each other, or those that are equally relevant or near. Absent: as added. */
  order?: RowOrder;
  /** What the order is by: relevance and distance come before `order`, all else is in it. */
  by?: 'relevance' | 'distance' | 'time' | 'name';
  /** Key of the last row of the page before: only rows behind it are gathered. */
  after?: number;
  limit?: number;
  /** The words that are searched. Absent: `text`. */
  column?: TextColumn;
  /** How common the words of the text are taken to be, filled in where nothing is told: see `TextColumn.match`. */
  sizes?: number[];
  /** False: facets are not counted, which is half of the work. */
  counts?: boolean;
}

export interface Found {
  total: number;
  /** The rows of the page asked for. */
  rows: number[];
  facets: Map<string, FacetCount[]>;
  /** Key of the last row, as text; absent on the last page. */
  next?: string;
}

const slotsBit = 1;
/** Rows are told apart within a key by its lower part: room for 4 million. */
export const rowRoom = 2 ** 22;
/** Scores and distances are the upper part of a key: more than any score in steps, or metre. */
const last = 2 ** 30;
const scoreSteps = 2 ** 10;
const kilometreSteps = 1000;

/** Finds rows by words, facets and distance, and counts what each facet value would give. Knows nothing of what a row is. */
export class SearchIndex {
  readonly text = new TextColumn();
  readonly #points = new Growing(new Float32Array(0));
  readonly #facets: FacetColumn;
  #rows = 0;

  /** Names of the facets as `FacetColumn` takes them. */
  constructor(facets: readonly string[], all = '') {
    this.#facets = new FacetColumn(facets, all);
  }

  add(document: SearchDocument): void {
    this.text.add(document.text);
    this.#facets.add(document.facets);
    this.#points.push(document.latitude ?? NaN);
    this.#points.push(document.longitude ?? NaN);
  }

  /** Makes what was added searchable, in steps of a few milliseconds. */
  *build(): Generator<void> {
    const rows = this.#points.length / 2;
    yield* this.text.build();
    this.#rows = rows;
  }

  search({ text, near, radiusKm, chosen = {}, slots, admits, order, by, after = -1, limit = 20, counts = true, column = this.text, sizes, distances = column.finesse?.distances }: Search): Found {
    const matches = column.match(text, sizes);
    const distance = near && distances?.(near, this.#points);
    const { bits, open = -1, counted = [] } = slots ?? {};
    const facets = this.#facets.choose(chosen);
    const weeks = new SlotTally();
    const page = new Smallest(Math.min(this.#rows, limit));
    let [total, left] = [0, 0];
    for (let row = 0; row < this.#rows; row += 1) {
      if (matches && matches.held[row] !== matches.asked) continue;
      if (admits && !admits(row)) continue;
      const km = distance ? distance(row) : 0;
      // A place that is not known is no number, and so within no radius.
      if (radiusKm !== undefined && !(km <= radiusKm)) continue;
      const own = bits?.[row] ?? 0;
      const fail = facets.fails(row) | (open === -1 || own & open ? 0 : slotsBit);
      // What fails two choices is found by no other value of one.
      if (fail & (fail - 1)) continue;
      if (counts && fail <= slotsBit) weeks.add(own);
      if (counts && fail !== slotsBit) facets.tally(row, fail);
      if (fail) continue;
      total += 1;
      let major = 0;
      if (by === 'relevance' && matches) major = last - (matches.scores[row] ?? 0) * scoreSteps;
      else if (by === 'distance' && distance) major = km >= 0 ? km * kilometreSteps : last;
      const key = Math.round(major) * rowRoom + (order ? (order.places[row] ?? 0) : row);
      if (key > after) {
        left += 1;
        page.add(key);
      }
    }
    const keys = page.sorted();
    const rows = Array.from(keys, key => (order ? (order.rows[key % rowRoom] ?? 0) : key % rowRoom));
    const found = counts ? facets.counts() : new Map<string, FacetCount[]>();
    if (counts) for (const { facet, value, bits } of counted) {
      const count = weeks.holding(bits);
      if (count || chosen[facet]?.includes(value)) found.set(facet, [...(found.get(facet) ?? []), { value, count }]);
    }
    return { total, rows, facets: found, next: left > rows.length ? String(keys.at(-1)) : undefined };
  }
}

/** The order of rows by a number of each, and as added where that is equal. */
export function orderBy(numbers: Float64Array): RowOrder {
  const keys = numbers.map((number, row) => number * rowRoom + row).sort();
  return orderOf(new Uint32Array(keys.map(key => key % rowRoom)), keys);
}

/** Completes an order with each row's place in it. */
export function orderOf(rows: Uint32Array, keys?: Float64Array): RowOrder {
  const places = new Uint32Array(rows.length);
  rows.forEach((row, place) => { places[row] = place; });
  return { rows, places, keys };
}
