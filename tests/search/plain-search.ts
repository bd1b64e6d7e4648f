import type { SearchDocument, Search } from '../../src/search/search-index.ts';
import { words } from '../../src/search/fold.ts';

/** A row of a list, and its meetings as bits of a week. */
export interface PlainRow extends SearchDocument {
  week: number;
}

/** A search of rows, with the numbers by which equal ones follow each other. */
export interface PlainQuery extends Pick<Search, 'text' | 'near' | 'radiusKm' | 'chosen' | 'by'> {
  open: number;
  counted: readonly { facet: string; value: string; bits: number }[];
  numbers: readonly number[];
}

type Counts = Record<string, Record<string, number>>;

const anyOf = (own: readonly string[] = [], chosen: readonly string[] = []): boolean => chosen.length === 0 || chosen.some(value => own.includes(value));

/** What a search means, said plainly and slowly: each value of a facet is counted by choosing it and looking. */
export class PlainSearch {
  readonly #rows: readonly PlainRow[];
  readonly #words: readonly (readonly { word: string; weight: number }[])[];

  constructor(rows: readonly PlainRow[]) {
    this.#rows = rows;
    this.#words = rows.map(({ text }) => text.flatMap(([weight, part]) => words(part, true).map(word => ({ word, weight }))));
  }

  /** Matching rows in order; by relevance in no order that counts. */
  rows(query: PlainQuery): number[] {
    const found = this.#rows.flatMap((row, at) => (this.#holds(at, query) && this.#meets(row, query, query.chosen ?? {}, query.open) ? [at] : []));
    const major = (at: number): number => (query.by === 'distance' && query.near ? Math.round((kmOf(this.#rows[at], query.near) ?? Infinity) * 1000) : 0);
    const number = (at: number): number => query.numbers[at] ?? 0;
    const compare = (one: number, other: number): number => (major(one) === major(other) ? number(one) - number(other) || one - other : major(one) - major(other));
    return found.sort(compare);
  }

  /** How well a row fits the words of a text. */
  score(at: number, text: string): number {
    return words(text).reduce((sum, typed) => {
      const fits = (word: string): boolean => word.startsWith(typed);
      const postings = this.#words.reduce((count, own) => count + new Set(own.map(({ word }) => word).filter(fits)).size, 0);
      const rarity = Math.log(1 + this.#rows.length / (Math.min(postings, this.#rows.length) + 1));
      const gains = (this.#words[at] ?? []).filter(({ word }) => fits(word)).map(({ word, weight }) => weight * (word === typed ? 1 : 0.5 + (0.3 * typed.length) / word.length));
      return sum + Math.max(0, ...gains) * rarity;
    }, 0);
  }

  /** What each value of the facets would give. One where all chosen values are needed counts what it adds to the choice. */
  counts(query: PlainQuery, facets: readonly string[], all: string): Counts {
    const { chosen = {} } = query;
    const counts: Counts = {};
    const count = (facet: string, value: string, changed: PlainQuery): void => {
      const found = this.rows(changed).length;
      if (found > 0 || chosen[facet]?.includes(value)) counts[facet] = { ...counts[facet], [value]: found };
    };
    for (const facet of facets) {
      for (const value of new Set(this.#rows.flatMap(row => row.facets[facet] ?? []))) {
        count(facet, value, { ...query, chosen: { ...chosen, [facet]: facet === all ? [...(chosen[all] ?? []), value] : [value] } });
      }
    }
    for (const { facet, value, bits } of query.counted) count(facet, value, { ...query, open: bits });
    return counts;
  }

  #holds(at: number, { text = '' }: PlainQuery): boolean {
    return words(text).every(typed => this.#words[at]?.some(({ word }) => word.startsWith(typed)));
  }

  #meets(row: PlainRow, { near, radiusKm }: PlainQuery, chosen: NonNullable<Search['chosen']>, open: number): boolean {
    const km = near && kmOf(row, near);
    return ['topic', 'kind'].every(facet => anyOf(row.facets[facet], chosen[facet]))
      && (chosen.access ?? []).every(value => row.facets.access?.includes(value))
      && (open === -1 || (row.week & open) !== 0)
      && (!near || radiusKm === undefined || (km !== undefined && km <= radiusKm));
  }
}

function kmOf(row: PlainRow | undefined, near: { latitude: number; longitude: number }): number | undefined {
  if (row?.latitude === undefined || row.longitude === undefined) return undefined;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const square = half(near.latitude, row.latitude) + Math.cos(radians(near.latitude)) * Math.cos(radians(row.latitude)) * half(near.longitude, row.longitude);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(square));
}
