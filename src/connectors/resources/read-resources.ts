import { TakenIds } from '../taken-ids.ts';
import type { Finding } from '../../protocol/rows.ts';
import type { Resource } from '../../protocol/resource.ts';
import { Row, RowError } from '../reading/row.ts';
import { isFacts } from './part.ts';
import type { ReadResource, ResourceFeedEnd, ResourceSlice } from './resource-connector.ts';

/** Rows of one slice: a service has many parts, and a slow phone is to read them within a frame or two. */
const rowsOfSlice = 25;

/** How the rows of one feed are read. */
interface RowReader {
  /** Reads one resource; its id is made unique afterwards. */
  read: (row: Row) => ReadResource;
  /** The resources that one row holds; itself where there is nothing to part. */
  parted?: (row: Row) => readonly Row[];
}

/** Reads batches of raw rows into slices: each becomes a resource, or is set aside with why. */
export function* readResourceRows(batches: Iterable<readonly unknown[]>, reader: RowReader): Generator<ResourceSlice, ResourceFeedEnd> {
  const reading = new ResourceReading(reader);
  let at = 0;
  for (const batch of batches) {
    for (let from = 0; from < batch.length; from += rowsOfSlice) {
      const slice: ResourceSlice = { resources: [], rejected: [], dropped: [] };
      for (const raw of batch.slice(from, from + rowsOfSlice)) reading.add(raw, ++at, slice);
      yield slice;
    }
  }
  return { rows: reading.rows, guessedLengths: reading.guessedLengths };
}

/** The reading of one feed: what it counts and remembers from row to row. */
class ResourceReading {
  rows = 0;
  guessedLengths = 0;
  readonly #reader: RowReader;
  readonly #ids = new TakenIds();
  readonly #firsts = new Map<string, { at: number; resource: Resource }>();

  constructor(reader: RowReader) {
    this.#reader = reader;
  }

  add(raw: unknown, at: number, slice: ResourceSlice): void {
    // no JSON value is an error: one marks a row that could not be parsed
    if (!isFacts(raw) || raw instanceof Error) {
      this.rows++;
      slice.rejected.push({ row: at, why: raw instanceof Error ? raw.message : 'is not an object' });
      return;
    }
    const row = new Row(raw, at);
    for (const part of this.#reader.parted?.(row) ?? [row]) this.#read(part, row, slice);
    slice.dropped.push(...withoutSame(row.dropped));
  }

  #read(part: Row, row: Row, slice: ResourceSlice): void {
    this.rows++;
    const found = row.dropped.length;
    try {
      const read = this.#reader.read(part);
      slice.resources.push({ ...read, resource: this.#withOwnId(read.resource, part) });
      this.guessedLengths += part.guessedLengths;
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      // what was left out of a row that is not shown either is no news
      row.dropped.length = found;
      slice.rejected.push({ row: row.at, field: error.field, why: error.message });
    }
  }

  /** A row that comes again word for word is shown once; another one under the same id gets an id of its own. */
  #withOwnId(resource: Resource, row: Row): Resource {
    const first = this.#firsts.get(resource.id);
    if (first && JSON.stringify(first.resource) === JSON.stringify(resource)) row.refuse('id', `is row ${first.at} once more`);
    if (!first) this.#firsts.set(resource.id, { at: row.at, resource });
    const id = this.#ids.take(resource.id);
    return id === resource.id ? resource : { ...resource, id };
  }
}

/** A list that several facts are read from may be found wrong more than once. */
function withoutSame(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ field, why }) => seen.size < seen.add(`${field ?? ''} ${why}`).size);
}
