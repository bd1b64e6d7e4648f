import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import { CodeIndex } from '../reading/codes.ts';
import { fromSunday, numberedDays } from '../reading/days.ts';
import { Ids } from '../reading/ids.ts';
import { openJson } from '../reading/json.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { typeTable } from './codes.ts';
import { minutesUntil } from './lengths.ts';
import { readMeetingGuideRow } from './row.ts';

/** Meeting Guide JSON. The same rows in a spreadsheet are read by the `csv` connector, which knows these fields too. */
export const connector: Connector = {
  *read(text: string, { isZone }: ReadOptions = {}): Generator<Slice, FeedEnd> {
    const { batches } = yield* openJson(text);
    const schedules = new ScheduleReader({
      day: 'day', readDays: numberedDays(fromSunday), time: 'time', length: (row, start) => minutesUntil(row, 'end_time', start), zone: 'timezone', isZone,
    });
    const context = { ids: new Ids(), codes: new CodeIndex(typeTable) };
    return yield* readRows(batches, row => readMeetingGuideRow(row, schedules.read(row), context));
  },
};
