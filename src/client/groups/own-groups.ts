import type { FeedEnd, Slice } from '../../connectors/connector.ts';
import { BrokenRow } from '../../connectors/rows/document.ts';
import { findRows, parseItems } from '../../connectors/rows/json-rows.ts';
import type { Group } from '../../protocol/group.ts';
import type { Finding } from '../../protocol/rows.ts';
import type { ListConnector } from '../lists/filling.ts';

/** Reads one row of the contract leniently. */
type ReadRow = (raw: unknown, row: number) => { value?: Group; rejected?: Finding; dropped: Finding[] };

/** Our own list, `groups.json`, read row by row. Who asks for it has the reader of rows: it is not downloaded twice. */
export const ownGroups = (readRow: ReadRow): ListConnector<Slice> => ({
  *read(text): Generator<Slice, Pick<FeedEnd, 'next'>> {
    const found = findRows(text, ['groups', 'items']);
    let step = found.next();
    for (; !step.done; step = found.next()) yield { groups: [], rejected: [], dropped: [] };
    let row = 0;
    for (const batch of parseItems(text, step.value.rows)) {
      const slice: Slice = { groups: [], rejected: [], dropped: [] };
      for (const raw of batch) {
        row++;
        const { value, rejected, dropped } = raw instanceof BrokenRow ? { rejected: { row, why: raw.why }, dropped: [] } : readRow(raw, row);
        if (value) slice.groups.push(value);
        else if (rejected) slice.rejected.push(rejected);
        slice.dropped.push(...dropped);
      }
      yield slice;
    }
    return {};
  },
});
