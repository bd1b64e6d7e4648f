import { terms } from '../../protocol/terms.ts';
import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import { FeedError } from '../feed-error.ts';
import { typeTable } from '../meeting-guide/codes.ts';
import { CodeIndex, type CodeTable } from '../reading/codes.ts';
import { writtenDays } from '../reading/day-names.ts';
import { languageNamed } from '../reading/language-names.ts';
import { Ids } from '../reading/ids.ts';
import { readRows } from '../reading/read-rows.ts';
import { quoted } from '../reading/row.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { delimitedRows } from '../rows/delimited.ts';
import { startOf } from '../rows/document.ts';
import { findRows, parseItems } from '../rows/json-rows.ts';
import { opensList, opensObject } from '../rows/json-scan.ts';
import { underHeader } from '../rows/table.ts';
import { readHeader } from './columns.ts';
import { readSheetRow } from './row.ts';

/** Any spreadsheet, saved as CSV or as a spreadsheet service gives it (`{values: [[…]]}`), with a map of its columns or with column names that speak for themselves. */
export const connector: Connector = {
  *read(text: string, { columns, language }: ReadOptions = {}): Generator<Slice, FeedEnd> {
    let names = new Map<string, string>();
    const rows = underHeader(yield* batchesOf(text), header => {
      const read = readHeader(header, columns);
      names = read.names;
      if (!names.has('name')) throw new FeedError('wrong-shape', `no column holds the name of a group; the header row is ${quoted(header.join(', '))}`, 'name');
      return read.fields;
    });
    const schedules = new ScheduleReader({ day: 'day', time: 'time', end: 'end_time', length: 'duration', zone: 'timezone' }, writtenDays(language));
    const context = { ids: new Ids(), codes: new CodeIndex(typeTable, termTable()), tagOf: languageNamed };
    const count = yield* readRows(rows, row => readSheetRow(row, schedules, context), () => names);
    return { rows: count, guessedLengths: schedules.guessedLengths };
  },
};

function* batchesOf(text: string): Generator<Slice, Iterable<unknown[]>> {
  const start = startOf(text);
  if (!opensList(text, start) && !opensObject(text, start)) return delimitedRows(text, start);
  const { rows } = yield* findRows(text, ['values']);
  return parseItems(text, rows);
}

/** Every canonical term as a word for itself. */
function termTable(): CodeTable {
  const words = Object.entries(terms).map(([facet, list]) => [facet, Object.fromEntries(list.map(term => [term, term]))] as const);
  return Object.fromEntries(words);
}
