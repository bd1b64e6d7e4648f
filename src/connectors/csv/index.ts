import { terms, type Term, type TermFacet } from '../../protocol/terms.ts';
import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import { FeedError } from '../feed-error.ts';
import { typeTable } from '../meeting-guide/codes.ts';
import { CodeIndex, type CodeTable } from '../reading/codes.ts';
import { DayReader, fromSunday } from '../reading/days.ts';
import { Ids } from '../reading/ids.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { delimitedRows, headerCells } from '../rows/delimited.ts';
import { beginning, startOf } from '../rows/document.ts';
import { underHeader } from '../rows/table.ts';
import { readHeader } from './columns.ts';
import { readSheetRow } from './row.ts';

/** Any spreadsheet saved as CSV, with a map of its columns or with column names that speak for themselves. */
export const connector: Connector = {
  *read(text: string, { columns, language }: ReadOptions = {}): Generator<Slice, FeedEnd> {
    const start = startOf(text);
    const { fields, names } = readHeader(headerCells(text, start), columns);
    if (!names.has('name')) throw new FeedError('wrong-shape', `no column holds the name of a group; the header row is ${beginning(text, start)}`, 'name');
    const schedules = new ScheduleReader({ day: 'day', time: 'time', end: 'end_time', length: 'duration', zone: 'timezone' }, new DayReader(fromSunday, language));
    const context = { ids: new Ids(), codes: new CodeIndex(typeTable, termTable()) };
    const rows = underHeader(delimitedRows(text, start), () => fields);
    const count = yield* readRows(rows, row => readSheetRow(row, schedules, context), names);
    return { rows: count, guessedLengths: schedules.guessedLengths };
  },
};

/** Every canonical term as a word for itself. */
function termTable(): CodeTable {
  const words = Object.entries(terms).map(([facet, list]) => [facet, Object.fromEntries((list as readonly Term[]).map(term => [term, term]))] as const);
  return Object.fromEntries(words) as Record<TermFacet, Record<string, never>>;
}
