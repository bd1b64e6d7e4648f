import type { Finding } from '../../protocol/rows.ts';
import { terms } from '../../protocol/terms.ts';
import type { Connector, FeedEnd, ReadOptions, Slice } from '../connector.ts';
import { FeedError } from '../feed-error.ts';
import { typeTable } from '../meeting-guide/codes.ts';
import { minutesUntil } from '../meeting-guide/lengths.ts';
import { CodeIndex, type CodeTable } from '../reading/codes.ts';
import { writtenDays } from '../reading/day-names.ts';
import { fetched } from '../reading/fetched.ts';
import { Ids } from '../reading/ids.ts';
import { jsonScanner } from '../reading/json.ts';
import { languageNamed } from '../reading/language-names.ts';
import { readRows } from '../reading/read-rows.ts';
import { ScheduleReader } from '../reading/schedule.ts';
import { startOf } from '../rows/document.ts';
import { wordTable } from './codes.ts';
import { readHeader } from './columns.ts';
import { delimitedRows } from './delimited.ts';
import { minutesLong } from './durations.ts';
import { readSheetRow } from './row.ts';
import { underHeader } from './table.ts';

/** Any spreadsheet, saved as CSV or as a spreadsheet service gives it (`{values: [[…]]}`), with a map of its columns or with column names that speak for themselves. */
export const connector: Connector = {
  *read(text: string, { columns, language, isZone }: ReadOptions = {}): Generator<Slice, FeedEnd> {
    let names = new Map<string, string>();
    const rows = underHeader(yield* batchesOf(text), header => {
      const read = readHeader(header, columns);
      names = read.names;
      if (!names.has('name')) throw new FeedError('wrong-shape', `no column holds the name of a group; the header row is ${JSON.stringify(header.join(', ').slice(0, 60))}`);
      return read.fields;
    });
    const schedules = new ScheduleReader({
      day: 'day', readDays: writtenDays(language), time: 'time', length: (row, start) => minutesLong(row, 'duration') ?? minutesUntil(row, 'end_time', start), zone: 'timezone', isZone,
    });
    const context = { ids: new Ids(), codes: new CodeIndex(typeTable, wordTable, termTable), tagOf: languageNamed };
    return yield* inWordsOfSheet(readRows(rows, row => readSheetRow(row, schedules, context)), field => names.get(field));
  },
};

/** Findings speak of columns by the sheet's own headers. */
function* inWordsOfSheet(slices: Generator<Slice, FeedEnd>, headerOf: (field: string) => string | undefined): Generator<Slice, FeedEnd> {
  const renamed = (finding: Finding): Finding => (finding.field === undefined ? finding : { ...finding, field: headerOf(finding.field) ?? finding.field });
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    yield { ...value, rejected: value.rejected.map(renamed), dropped: value.dropped.map(renamed) };
  }
}

function* batchesOf(text: string): Generator<Slice, Iterable<readonly unknown[]>> {
  const start = startOf(text);
  if (!/[[{]/.test(text.charAt(start))) return delimitedRows(text, start);
  const { scanJson } = yield* fetched(jsonScanner);
  return (yield* scanJson(text, ['values'])).batches;
}

/** Every canonical term as a word for itself. */
const termTable: CodeTable = Object.fromEntries(Object.entries(terms).map(([facet, words]) => [facet, words.join(', ')]));
