import type { Finding } from '../../../protocol/rows.ts';
import { delimitedRows } from '../../csv/delimited.ts';
import { underHeader } from '../../csv/table.ts';
import { FeedError } from '../../feed-error.ts';
import { writtenDays } from '../../reading/day-names.ts';
import { startOf } from '../../rows/document.ts';
import { scanJson } from '../../rows/json-rows.ts';
import { readResourceRows } from '../read-resources.ts';
import type { ResourceConnector, ResourceFeedEnd, ResourceReadOptions, ResourceSlice } from '../resource-connector.ts';
import { forResources, withPatience } from '../slices.ts';
import { readHeader } from './columns.ts';
import { readSheetResource } from './row.ts';

/** A spreadsheet of resources, saved as CSV or as a spreadsheet service gives it (`{values: [[…]]}`), with a map of its columns or with column names that speak for themselves. */
export const connector: ResourceConnector = {
  *read(text: string, { columns, language, isZone, source }: ResourceReadOptions = {}): Generator<ResourceSlice, ResourceFeedEnd> {
    yield* withPatience();
    let names = new Map<string, string>();
    const rows = underHeader(yield* batchesOf(text), header => {
      const read = readHeader(header, columns);
      names = read.names;
      if (!names.has('title')) throw new FeedError('wrong-shape', `no column holds the name of a resource; the header row is ${JSON.stringify(header.join(', ').slice(0, 60))}`);
      return read.fields;
    });
    const context = { readDays: writtenDays(language), isZone, source };
    return yield* inWordsOfSheet(readResourceRows(rows, { read: row => ({ resource: readSheetResource(row, context) }) }), field => names.get(field));
  },
};

/** Findings speak of columns by the sheet's own headers. */
function* inWordsOfSheet(slices: Generator<ResourceSlice, ResourceFeedEnd>, headerOf: (field: string) => string | undefined): Generator<ResourceSlice, ResourceFeedEnd> {
  const renamed = (finding: Finding): Finding => (finding.field === undefined ? finding : { ...finding, field: headerOf(finding.field) ?? finding.field });
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    yield { ...value, rejected: value.rejected.map(renamed), dropped: value.dropped.map(renamed) };
  }
}

function* batchesOf(text: string): Generator<ResourceSlice, Iterable<readonly unknown[]>> {
  const start = startOf(text);
  if (!/[[{]/.test(text.charAt(start))) return delimitedRows(text, start);
  return (yield* forResources(scanJson(text, ['values']))).batches;
}
