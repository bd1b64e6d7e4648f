import { FeedError } from '../feed-error.ts';

/** A column's name as formats write it: lower case, words joined by `_`. */
export const columnName = (header: string): string => header.trim().toLowerCase().replace(/[\s_.-]+/g, '_');

/** Turns rows of cells into objects by the header row, which comes first. Rows that are no list, and rows without a word, pass as they are or not at all. */
export function* underHeader(batches: Iterable<readonly unknown[]>, named: (header: string[]) => string[]): Generator<unknown[], void> {
  let columns: string[] | undefined;
  for (const batch of batches) {
    const objects: unknown[] = [];
    for (const cells of batch) {
      if (!Array.isArray(cells)) objects.push(cells);
      else if (!columns) columns = named(cells.map(cell => (typeof cell === 'string' ? cell : '')));
      else if (cells.some(cell => cell !== '' && cell !== null)) objects.push(objectOf(columns, cells));
    }
    yield objects;
  }
  if (!columns) throw new FeedError('wrong-shape', 'the feed has no header row');
}

function objectOf(columns: readonly string[], cells: readonly unknown[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    if (column && column !== '__proto__' && !object[column]) object[column] = cells[at];
  }
  return object;
}
