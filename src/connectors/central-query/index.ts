import type { Connector, FeedEnd, Slice } from '../connector.ts';
import { typeTable } from '../meeting-guide/codes.ts';
import { CodeIndex } from '../reading/codes.ts';
import { numberedDays } from '../reading/days.ts';
import { Ids } from '../reading/ids.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { findRows, parseItems } from '../rows/json-rows.ts';
import { readCentralQueryRow } from './row.ts';

/** central-query, the list of online groups: days count from 1 = Monday to 7 = Sunday, and a stray 0 is a Sunday too. */
export const connector: Connector = {
  *read(text: string): Generator<Slice, FeedEnd> {
    const { rows } = yield* findRows(text, ['meetings', 'data', 'results', 'items', 'groups']);
    const schedules = new ScheduleReader(
      { day: 'day', time: 'time', end: 'end_time', length: 'duration', zone: 'timezone' },
      numberedDays(day => (day >= 0 && day <= 7 ? day % 7 : undefined)),
    );
    const context = { ids: new Ids(), schedules, codes: new CodeIndex(typeTable) };
    const count = yield* readRows(parseItems(text, rows), row => readCentralQueryRow(row, context));
    return { rows: count, guessedLengths: schedules.guessedLengths };
  },
};
