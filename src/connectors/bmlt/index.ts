import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import type { SortedCodes } from '../reading/codes.ts';
import { numberedDays } from '../reading/days.ts';
import { fetched } from '../reading/fetched.ts';
import { Ids } from '../reading/ids.ts';
import { openJson } from '../reading/json.ts';
import { minutesOf } from '../reading/minutes.ts';
import { readRows } from '../reading/read-rows.ts';
import type { Row } from '../reading/row.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { Formats, isLanguage } from './formats.ts';
import { nextPage, withoutLanguage } from './paging.ts';
import { readBmltRow } from './row.ts';

const namesFormats = /"(?:formats|format_shared_id_list)"\s*:\s*"[^"]/;

const keyCodes = () => import('./key-codes.ts');
const languageNames = () => import('../reading/language-names.ts');

/** BMLT semantic API, `GetSearchResults`: a list of meetings, or `{meetings, formats}`. Days count from 1 = Sunday. */
export const connector: Connector = {
  *read(text: string, { url, isZone }: ReadOptions = {}): Generator<Slice, FeedEnd> {
    const { batches, listOf } = yield* openJson(text);
    const list = listOf('formats');
    const retry = list?.length === 0 ? withoutLanguage(url) : undefined;
    if (retry && namesFormats.test(text)) return { rows: 0, guessedLengths: 0, next: retry, again: true };
    const schedules = new ScheduleReader({
      day: 'weekday_tinyint', readDays: numberedDays(day => (day >= 1 && day <= 7 ? day - 1 : undefined)),
      time: 'start_time', length: row => readLength(row), zone: 'time_zone', isZone,
    });
    const context = { ids: new Ids(), schedules, formatsOf: yield* formatReader(list ?? []) };
    const end = yield* readRows(batches, row => readBmltRow(row, context));
    return { ...end, next: nextPage(url, end.rows) };
  },
};

/** `HH:MM:SS`; zero says nothing. */
function readLength(row: Row): number | undefined {
  const minutes = row.kept(minutesOf(row.raw('duration_time')), 'duration_time', 'a length');
  return minutes === 0 ? undefined : minutes;
}

/** What sorts the formats of a row: by the list that came with the answer, or by the keys that servers begin with. */
function* formatReader(list: readonly unknown[]): Generator<Slice, (row: Row) => SortedCodes> {
  if (list.length === 0) return (yield* fetched(keyCodes)).formatsByKey;
  const languageNamed = list.some(isLanguage) ? (yield* fetched(languageNames)).languageNamed : undefined;
  const formats = new Formats(list, languageNamed);
  return row => formats.of(row);
}
