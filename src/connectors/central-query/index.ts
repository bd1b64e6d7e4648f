import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import { typeTable } from '../meeting-guide/codes.ts';
import { minutesUntil } from '../meeting-guide/lengths.ts';
import { CodeIndex } from '../reading/codes.ts';
import { numberedDays } from '../reading/days.ts';
import { Ids } from '../reading/ids.ts';
import { openJson } from '../reading/json.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { readCentralQueryRow, readLength } from './row.ts';

/** central-query, the list of online groups: days count from 1 = Monday to 7 = Sunday, and a stray 0 is a Sunday too. */
export const connector: Connector = {
  *read(text: string, { isZone }: ReadOptions = {}): Generator<Slice, FeedEnd> {
    const { batches } = yield* openJson(text);
    const schedules = new ScheduleReader({
      day: 'day', readDays: numberedDays(day => (day <= 7 ? day % 7 : undefined)),
      time: 'time', length: (row, start) => readLength(row) ?? minutesUntil(row, 'end_time', start), zone: 'timezone', isZone,
    });
    const context = { ids: new Ids(), schedules, codes: new CodeIndex(typeTable) };
    return yield* readRows(batches, row => readCentralQueryRow(row, context));
  },
};
