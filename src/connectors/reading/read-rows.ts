import type { Group } from '../../protocol/group.ts';
import type { Slice } from '../connector.ts';
import { BrokenRow } from '../rows/document.ts';
import { Row, RowError } from './row.ts';

/** Reads batches of raw rows into slices: each row becomes one group, or is set aside with why. Gives how many rows there were. */
export function* readRows(batches: Iterable<readonly unknown[]>, read: (row: Row) => Group, names?: () => ReadonlyMap<string, string>): Generator<Slice, number> {
  let at = 0;
  for (const batch of batches) {
    const slice: Slice = { groups: [], rejected: [], dropped: [] };
    for (const raw of batch) readRow(raw, ++at, slice, read, names?.());
    yield slice;
  }
  return at;
}

function readRow(raw: unknown, at: number, slice: Slice, read: (row: Row) => Group, names?: ReadonlyMap<string, string>): void {
  if (raw instanceof BrokenRow) slice.rejected.push({ row: at, why: raw.why });
  else if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) slice.rejected.push({ row: at, why: 'is not an object' });
  else {
    const row = new Row(raw as Record<string, unknown>, at, names);
    try {
      slice.groups.push(read(row));
      if (row.dropped.length > 0) slice.dropped.push(...row.dropped);
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      slice.rejected.push({ row: at, field: error.field, why: error.why });
    }
  }
}
