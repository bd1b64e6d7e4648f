import type { Group } from '../../protocol/group.ts';
import type { FeedEnd, Slice } from '../connector.ts';
import { Unclear, fetchPatience } from './patience.ts';
import { Row, RowError } from './row.ts';

/** Reads batches of raw rows into slices: each row becomes one group, or is set aside with why. */
export function* readRows(batches: Iterable<readonly unknown[]>, read: (row: Row) => Group): Generator<Slice, FeedEnd> {
  const end = { rows: 0, guessedLengths: 0 };
  for (const batch of batches) {
    const slice: Slice = { groups: [], rejected: [], dropped: [] };
    for (const raw of batch) {
      end.rows++;
      try {
        end.guessedLengths += readRow(raw, end.rows, slice, read);
      } catch (error) {
        if (!(error instanceof Unclear)) throw error;
        yield* fetchPatience();
        end.guessedLengths += readRow(raw, end.rows, slice, read);
      }
    }
    yield slice;
  }
  return end;
}

/** Reads one row into a slice and gives how many lengths were guessed. */
function readRow(raw: unknown, at: number, { groups, rejected, dropped }: Slice, read: (row: Row) => Group): number {
  // no JSON value is an error: one marks a row that could not be parsed
  if (raw instanceof Error) rejected.push({ row: at, why: raw.message });
  else if (typeof raw !== 'object' || !raw || Array.isArray(raw)) rejected.push({ row: at, why: 'is not an object' });
  else {
    const row = new Row(raw as Record<string, unknown>, at);
    try {
      groups.push(read(row));
      dropped.push(...row.dropped);
      return row.guessedLengths;
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      rejected.push({ row: at, field: error.field, why: error.message });
    }
  }
  return 0;
}
