import type { FacetCount } from './facet-column.ts';
import { growing } from './growing.ts';
import { PackedRows } from './packed-rows.ts';
import { orderOf, SearchIndex, type RowOrder, type Search, type SearchDocument } from './search-index.ts';
import type { Finesse, TextColumn } from './text-column.ts';

/** A page of rows, as an index answers it. */
export interface RowsFound<Row> {
  items: Row[];
  total: number;
  facets: Record<string, FacetCount[]>;
  next?: string;
  /** True where `finesse.ts`, which the index has not learnt, may give a better answer: a place, a quoted phrase, an unknown word, the order by name. */
  wantsFinesse: boolean;
}

/** FNV-1a: a whole id in four bytes, nearly always its own. */
function hashOf(id: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) sum = Math.imul(sum ^ id.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** What the lists of all kinds of rows have in common: rows kept small, found by their id, and searched whole. */
export class SearchedRows<Row extends { id: string }> {
  readonly #rows = new PackedRows<Row>();
  readonly #ids = growing();
  readonly #index: SearchIndex;
  #byName: RowOrder | undefined;

  /** Names of the facets that rows are given with, and the one of them where every chosen value is needed. */
  constructor(facets: readonly string[], all: string) {
    this.#index = new SearchIndex(facets, all);
  }

  get length(): number {
    return this.#rows.length;
  }

  get text(): TextColumn {
    return this.#index.text;
  }

  append(row: Row, document: SearchDocument): void {
    this.#rows.append(row);
    this.#ids.push(hashOf(row.id));
    this.#index.add(document);
  }

  /** Makes what was added searchable, in steps of a few milliseconds. */
  *build(): Generator<void> {
    yield* this.#index.build();
    this.#byName = undefined;
  }

  learn(finesse: Finesse): void {
    this.#index.text.finesse = finesse;
  }

  /** A fresh copy of a row. Throws RangeError where there is none. */
  at(row: number): Row {
    return this.#rows.at(row);
  }

  find(id: string): Row | undefined {
    const hash = hashOf(id);
    for (let row = this.#ids.values.indexOf(hash); row >= 0 && row < this.length; row = this.#ids.values.indexOf(hash, row + 1)) {
      const found = this.at(row);
      if (found.id === id) return found;
    }
    return undefined;
  }

  /** All rows by name; undefined until finesse is learnt. */
  orderByName(): RowOrder | undefined {
    const { finesse } = this.text;
    return (this.#byName ??= finesse && orderOf(finesse.byStart(this.text)));
  }

  /** All rows that a search finds, in order: for print, map and calendar. */
  found(search: Search): readonly number[] {
    return this.#index.search({ ...search, counts: false }).rows;
  }

  /** One page of what a search finds, with its facets in the order given. */
  answer(search: Search, facetNames: readonly string[]): RowsFound<Row> {
    const { rows, total, facets, next } = this.#index.search(search);
    const { wantsFinesse, finesse } = search.column ?? this.text;
    return {
      total, next,
      items: rows.map(row => this.at(row)),
      facets: Object.fromEntries(facetNames.map(name => [name, facets.get(name) ?? []])),
      wantsFinesse: wantsFinesse || (!finesse && (search.near !== undefined || search.by === 'name')),
    };
  }
}
