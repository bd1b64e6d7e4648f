import type { Connector, FeedEnd, Slice } from '../connector.ts';
import { CodeIndex } from '../reading/codes.ts';
import { englishDay, fromSunday, numberedDays } from '../reading/days.ts';
import { Ids } from '../reading/ids.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { findRows, parseItems } from '../rows/json-rows.ts';
import { typeTable } from './codes.ts';
import { readMeetingGuideRow } from './row.ts';

/** Meeting Guide JSON. The same rows in a spreadsheet are read by the `csv` connector, which knows these fields too. */
export const connector: Connector = {
  *read(text: string): Generator<Slice, FeedEnd> {
    const context = { ids: new Ids(), codes: new CodeIndex(typeTable) };
    const schedules = new ScheduleReader({ day: 'day', time: 'time', end: 'end_time', zone: 'timezone' }, numberedDays(fromSunday, englishDay));
    const { rows } = yield* findRows(text, ['meetings', 'data', 'items', 'groups', 'results', 'rows']);
    const count = yield* readRows(parseItems(text, rows), row => readMeetingGuideRow(row, schedules.read(row), context));
    return { rows: count, guessedLengths: schedules.guessedLengths };
  },
};
