import { isDeepStrictEqual } from 'node:util';
import { inSlices } from '../../../src/client/slices.ts';
import { finesse } from '../../../src/search/finesse.ts';
import type { RecordKind, Store, StoredRecord } from '../store/store.ts';
import { FactsOfRows, type RowFacts } from './row-facts.ts';
import type { Searchable } from './searchable.ts';

/** All rows of a kind at one moment, ready to be searched. */
interface Snapshot<Index> {
  index: Index;
  /** The store's position of each row of the index, ascending. */
  positions: readonly number[];
}

/**
 * The rows of one kind in memory, kept as the store has them. Concerns and confirmations are taken over at once; when rows themselves
 * change, a new index is made beside the old one, which answers until it is done.
 */
export class DirectoryList<Row extends { id: string }, Index extends Searchable<Row>> {
  readonly kind: RecordKind;
  /** Grows with every change that can be seen here. */
  revision = 0;
  readonly #store: Store;
  readonly #makeIndex: () => Index;
  #snapshot: Snapshot<Index>;
  #facts = new FactsOfRows();

  constructor(kind: RecordKind, store: Store, makeIndex: () => Index) {
    this.kind = kind;
    this.#store = store;
    this.#makeIndex = makeIndex;
    this.#snapshot = { index: makeIndex(), positions: [] };
  }

  get index(): Index {
    return this.#snapshot.index;
  }

  get positions(): readonly number[] {
    return this.#snapshot.positions;
  }

  /** Reads all rows anew. `revision` is one that the store had before. */
  async load(revision: number, signal?: AbortSignal): Promise<void> {
    const index = this.#makeIndex();
    index.learn(finesse);
    const positions: number[] = [];
    const facts = new FactsOfRows();
    for await (const records of this.#store.records(this.kind)) {
      signal?.throwIfAborted();
      index.add(records.map(({ body = '' }) => JSON.parse(body) as Row));
      for (const record of records) {
        positions.push(record.position);
        facts.note(record);
      }
    }
    await inSlices(index.build(), signal);
    index.warm?.();
    this.#snapshot = { index, positions };
    this.#facts = facts;
    this.revision = revision;
  }

  /** Takes over changes that touch no row itself, and tells by `false` that others came: all rows must then be loaded anew. */
  take(changes: readonly StoredRecord[]): boolean {
    // what was loaded anew holds changes that come here only later
    const own = changes.filter(({ kind, revision }) => kind === this.kind && revision > this.revision);
    if (own.some(change => this.#isOfRow(change))) return false;
    for (const change of own) {
      this.#facts.note(change);
      this.revision = Math.max(this.revision, change.revision);
    }
    return true;
  }

  find(id: string): Row | undefined {
    const row = this.index.find(id);
    return row && this.withFacts(row);
  }

  /** A row with what visitors said of it. */
  withFacts(row: Row): Row & RowFacts {
    return { ...row, ...this.#facts.of(row.id) };
  }

  /** All rows that are shown at a moment, in their lasting order. */
  *rows(now: number): Generator<Row & RowFacts> {
    const { index } = this.#snapshot;
    for (let row = 0; row < index.length; row += 1) if (index.isShown?.(row, now) !== false) yield this.withFacts(index.at(row));
  }

  /** How many rows are shown no more: with the revision it tells one state of the list from another. */
  hidden(now: number): number {
    const { index } = this.#snapshot;
    let hidden = 0;
    for (let row = 0; row < index.length; row += 1) if (index.isShown?.(row, now) === false) hidden += 1;
    return hidden;
  }

  #isOfRow({ id, body }: StoredRecord): boolean {
    const row = this.index.find(id);
    return body === undefined ? row !== undefined : !isDeepStrictEqual(row, JSON.parse(body));
  }
}
