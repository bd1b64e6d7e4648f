import { FeedError } from '../feed-error.ts';
import type { ResourceConnector } from './resource-connector.ts';

export type { ReadResource, ResourceConnector, ResourceFeedEnd, ResourceReadOptions, ResourceSlice, Thin } from './resource-connector.ts';

/** How much of a document is looked at: some rows of any format. */
const headLength = 20_000;
/** A JSON document other than the lists of cells that a spreadsheet service gives. */
const json = /^\s*(?:\{(?!\s*"(?:range|majorDimension|values)"\s*:)|\[(?!\s*\[))/;

interface FormatEntry {
  /** By which the format is told from those after it. */
  sign?: RegExp;
  /** Downloads what reads it. */
  load: () => Promise<{ connector: ResourceConnector }>;
}

/** The foreign formats of resources, in the order in which a feed is tried. Each is downloaded by the page that needs it. */
const connectors = {
  'ics': { sign: /^\s*BEGIN:VCALENDAR/i, load: () => import('../ics/index.ts') },
  'resources': { sign: /^\s*[[{](?=[^]*"title"\s*:)[^]*"kind"\s*:\s*"(?:service|helpline|guide|offer|request|event|story)"|^\s*\{\s*"resources"\s*:/, load: () => import('./contract.ts') },
  'json-ld': { sign: /^\s*[[{][^]*"@(?:type|context|graph)"\s*:|^\s*<[^]*application\/ld\+json/i, load: () => import('../schema-org/index.ts') },
  'hsds': { sign: /^\s*[[{][^]*"(?:contents?|assured_date|service_at_locations|organization|schedules|services|service|required_documents|cost_options|last_modified|status)"\s*:/, load: () => import('../hsds/index.ts') },
  'csv': { load: () => import('./csv/index.ts') },
} satisfies Record<string, FormatEntry>;

/** A format of resources that can be read. */
export type ResourceFormat = keyof typeof connectors;

/** All formats, in the order in which they are tried. */
export const resourceFormats = Object.keys(connectors) as ResourceFormat[];

/** The format of a document, told by the structure of its first rows. Throws `FeedError` where none fits. */
export async function recogniseResourceFormat(text: string, contentType = ''): Promise<ResourceFormat> {
  const isPage = /^\s*</.test(text);
  // in a page, what is looked for may stand anywhere
  const head = isPage ? text : text.slice(0, headLength);
  const known = resourceFormats.find(format => (connectors[format] as FormatEntry).sign?.test(head));
  if (known) return known;
  const { startOf, notAFeed } = await import('../rows/document.ts');
  startOf(text);
  if (json.test(head)) throw notAFeed('unknown-format', 'is JSON in no known format', text);
  (await import('../csv/recognise.ts')).tableFormat(text, contentType);
  return 'csv';
}

/** Downloads what reads this format. */
export async function loadResourceConnector(format: ResourceFormat): Promise<ResourceConnector> {
  if (!resourceFormats.includes(format)) throw new FeedError('unknown-format', `there is no format "${format as string}"; known are ${resourceFormats.join(', ')}`);
  return (await connectors[format].load()).connector;
}
