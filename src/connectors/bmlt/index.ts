import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import { numberedDays } from '../reading/days.ts';
import { Ids } from '../reading/ids.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { findRows, parseItems } from '../rows/json-rows.ts';
import type { JsonList } from '../rows/json-outline.ts';
import { Formats } from './formats.ts';
import { nextPage, withoutLanguage } from './paging.ts';
import { readBmltRow } from './row.ts';

const namesFormats = /"(?:formats|format_shared_id_list)"\s*:\s*"[^"]/;

/** BMLT semantic API, `GetSearchResults`: a list of meetings, or `{meetings, formats}`. Days count from 1 = Sunday. */
export const connector: Connector = {
  *read(text: string, { url }: ReadOptions = {}): Generator<Slice, FeedEnd> {
    const { rows, lists } = yield* findRows(text, ['meetings']);
    const formats = readFormats(text, lists);
    const retry = formats?.isEmpty ? withoutLanguage(url) : undefined;
    if (retry && namesFormats.test(text)) return { rows: 0, guessedLengths: 0, next: retry, again: true };
    const schedules = new ScheduleReader(
      { day: 'weekday_tinyint', time: 'start_time', length: 'duration_time', zone: 'time_zone' },
      numberedDays(day => (day >= 1 && day <= 7 ? day - 1 : undefined)),
    );
    const context = { ids: new Ids(), schedules, formats: formats ?? new Formats([]) };
    const count = yield* readRows(parseItems(text, rows), row => readBmltRow(row, context));
    return { rows: count, guessedLengths: schedules.guessedLengths, next: nextPage(url, count) };
  },
};

function readFormats(text: string, lists: readonly JsonList[]): Formats | undefined {
  const list = lists.find(({ key }) => key === 'formats');
  return list && new Formats([...parseItems(text, list)].flat());
}
