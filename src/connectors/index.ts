import type { Connector, Head } from './connector.ts';
import { FeedError } from './feed-error.ts';
import { beheld } from './recognise.ts';
import { beginning, startOf } from './rows/document.ts';

export { FeedError, type FeedErrorKind } from './feed-error.ts';
export type { Connector, FeedEnd, ReadOptions, Slice } from './connector.ts';

/** A list of objects, or an object with something other than the lists of a spreadsheet service. */
const objects = /^\s*(?:\[(?!\s*\[)|\{(?![^[\]]*"values"\s*:\s*\[\s*\[))/;
const anyOf = (names: ReadonlySet<string>, ...wanted: string[]): boolean => wanted.some(name => names.has(name));

/** The foreign formats that can be read, in the order in which a feed is tried. Each is downloaded by the page that needs it. */
const connectors = {
  'bmlt': {
    recognises: ({ keys }: Head) => anyOf(keys, 'id_bigint', 'weekday_tinyint', 'meeting_name'),
    load: async () => (await import('./bmlt/index.ts')).connector,
  },
  'central-query': {
    recognises: ({ keys }: Head) => keys.has('name') && (anyOf(keys, '$oid', 'startDateUTC', 'archived', 'groupID') || (keys.has('duration') && keys.has('timezone') && !keys.has('end_time'))),
    load: async () => (await import('./central-query/index.ts')).connector,
  },
  'meeting-guide': {
    recognises: ({ keys, columns, sheet }: Head) =>
      sheet || (keys.has('name') && anyOf(keys, 'slug', 'day', 'time', 'types', 'formatted_address', 'conference_url')) ||
      (columns.has('name') && anyOf(columns, 'slug', 'end_time', 'types', 'formatted_address', 'conference_url')),
    // the same rows in a spreadsheet need a reader of tables
    load: async (text: string) => (objects.test(text) ? await import('./meeting-guide/index.ts') : await import('./csv/index.ts')).connector,
  },
  'csv': {
    // which column is the name is found out later; a header row of several columns is enough
    recognises: ({ columns }: Head) => columns.size > 1,
    load: async () => (await import('./csv/index.ts')).connector,
  },
} satisfies Record<string, { recognises: (head: Head) => boolean; load: (text: string) => Promise<Connector> }>;

/** A foreign format that can be read. */
export type Format = keyof typeof connectors;

/** All formats, in the order in which they are tried. */
export const formats = Object.keys(connectors) as Format[];

/** Downloads what reads a text of this format. */
export const loadConnector = (format: Format, text: string): Promise<Connector> => connectors[format].load(text);

/** The format of a document, told by the structure of its first rows; undefined where none fits. Throws `FeedError` where it is empty or a web page. */
export function recogniseFormat(text: string, contentType = ''): Format | undefined {
  const head = beheld(text, startOf(text), contentType);
  return formats.find(format => connectors[format].recognises(head));
}

/** What to say of a document that no format fits. */
export function unknownFormat(text: string): FeedError {
  const words = beginning(text, startOf(text));
  return /^"\s*[[{]/.test(words.replace('\\"', '"'))
    ? new FeedError('unknown-format', `the feed is JSON in no known format: it begins with ${words}`)
    : new FeedError('not-json', `the feed is neither JSON nor a spreadsheet: it begins with ${words}`);
}
