import type { Connector } from './connector.ts';
import { FeedError } from './feed-error.ts';

export { FeedError, type FeedErrorKind } from './feed-error.ts';
export type { Connector, FeedEnd, ReadOptions, Slice } from './connector.ts';

/** How much of a document is looked at: some rows of any format. */
const headLength = 20_000;
/** Anything but a list of objects: no JSON at all, or the lists of cells that a spreadsheet service gives. */
const table = /^\s*(?:[^\s[{]|$|\[\s*\[|\{[^[\]]*"values"\s*:\s*\[\s*\[)/;

interface FormatEntry {
  /** JSON members by which the format is told from those after it. */
  sign?: RegExp;
  /** Downloads what reads it. */
  load: () => Promise<{ connector: Connector }>;
}

const csv = (): Promise<{ connector: Connector }> => import('./csv/index.ts');

/** The foreign formats that can be read, in the order in which a feed is tried. Each is downloaded by the page that needs it. */
const connectors = {
  'bmlt': { sign: /"(?:id_bigint|weekday_tinyint|meeting_name)"\s*:/, load: () => import('./bmlt/index.ts') },
  // its code lists carry the same ids, but name no group
  'central-query': { sign: /^(?=[^]*"(?:name|slug)"\s*:)[^]*"(?:\$oid|startDateUTC|archived|groupID)"\s*:/, load: () => import('./central-query/index.ts') },
  'meeting-guide': { sign: /"(?:slug|day|time|types|formatted_address|conference_url)"\s*:/, load: () => import('./meeting-guide/index.ts') },
  'csv': { load: csv },
} satisfies Record<string, FormatEntry>;

/** A foreign format that can be read. */
export type Format = keyof typeof connectors;

/** All formats, in the order in which they are tried. */
export const formats = Object.keys(connectors) as Format[];

/** The format of a document, told by the structure of its first rows. Throws `FeedError` where none fits. */
export async function recogniseFormat(text: string, contentType = ''): Promise<Format> {
  const head = text.slice(0, headLength);
  const known = table.test(head) ? undefined : formats.find(format => (connectors[format] as FormatEntry).sign?.test(head));
  return known ?? (await import('./csv/recognise.ts')).tableFormat(text, contentType);
}

/** Downloads what reads this text in this format. */
export async function loadConnector(format: Format, text: string): Promise<Connector> {
  if (!formats.includes(format)) throw new FeedError('unknown-format', `there is no format "${format as string}"; known are ${formats.join(', ')}`);
  // Meeting Guide rows in a spreadsheet need a reader of tables
  return (await (format === 'meeting-guide' && table.test(text) ? csv : connectors[format].load)()).connector;
}
