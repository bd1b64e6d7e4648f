import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import { CodeIndex } from '../reading/codes.ts';
import { DayReader, fromSunday } from '../reading/days.ts';
import { Ids } from '../reading/ids.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { delimitedRows } from '../rows/delimited.ts';
import { startOf } from '../rows/document.ts';
import { opensList, opensObject } from '../rows/json-scan.ts';
import { findRows, parseItems } from '../rows/json-rows.ts';
import { underHeader } from '../rows/table.ts';
import { typeTable } from './codes.ts';
import { readMeetingGuideRow } from './row.ts';

/** Meeting Guide: JSON rows, the rows of a spreadsheet service (`{values: [[…]]}`), or the same as CSV. */
export const connector: Connector = {
  *read(text: string, options: ReadOptions = {}): Generator<Slice, FeedEnd> {
    const context = { ids: new Ids(), codes: new CodeIndex(typeTable) };
    const schedules = new ScheduleReader({ day: 'day', time: 'time', end: 'end_time', zone: 'timezone' }, new DayReader(fromSunday, options.language));
    const batches = yield* batchesOf(text);
    const count = yield* readRows(batches, row => readMeetingGuideRow(row, schedules.read(row), context));
    return { rows: count, guessedLengths: schedules.guessedLengths };
  },
};

function* batchesOf(text: string): Generator<Slice, Iterable<unknown[]>> {
  const start = startOf(text);
  if (!opensList(text, start) && !opensObject(text, start)) return underHeader(delimitedRows(text, start));
  const { rows } = yield* findRows(text, ['meetings', 'values', 'data', 'items', 'groups', 'results', 'rows']);
  return opensList(text, rows.borders[0] ?? text.length) ? underHeader(parseItems(text, rows)) : parseItems(text, rows);
}
