import fc from 'fast-check';
import { FeedError, type Connector } from '../../src/connectors/index.ts';
import type { Group } from '../../src/protocol/group.ts';
import { faultsOf, readFeed, type ReadFeed } from './reading-feed.ts';

const script = fc.constantFrom('<script>alert(1)</script>', '<<b>script>x', '&lt;script&gt;x', '&#60;script', '<scr<script>ipt>', '<SCRIPT src=//x>', '<script', 'javascript:alert(1)', ' JaVascript:x', 'java\nscript:x', 'data:text/html,<script>', '"><img src=x onerror=x>', '<svg/onload=x>', 'vbscript:x', 'https://a b', 'https://', 'http://[', '\u0000<script>', '<\u0000script>');
/** A value that no field expects. */
export const strayValue = fc.oneof(
  { weight: 3, arbitrary: script },
  fc.string({ unit: 'binary', maxLength: 30 }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('', ' ', '0', '25:99', '24:00', '0000-00-00', '9999-12-31', 1e400, 'Someday', '٧', '12,5', 'noon', 'EST5EDT'),
  fc.array(fc.oneof(script, fc.integer(), fc.constant(null), fc.string()), { maxLength: 4 }), fc.jsonValue({ maxDepth: 4 }), fc.constant({ toString: 1, valueOf: 1 }), fc.constant({ $date: '0000' }), fc.constant({ $oid: null }),
);
/** Fields taken away, or given a value that no one expects. */
export const edits = (fields: readonly string[]) => fc.array(fc.tuple(fc.constantFrom(...fields), fc.oneof({ weight: 4, arbitrary: strayValue }, fc.constant(undefined))), { maxLength: 8 });

/** The row with the edits made. */
export function edited(row: Record<string, unknown>, changes: readonly [string, unknown][]): Record<string, unknown> {
  return { ...row, ...Object.fromEntries(changes) };
}

/** What is wrong with the reading of a feed, however it was garbled: nothing, or the first fault. Throws what is no `FeedError`. */
export function faultOfReading(connector: Connector, text: string): string | undefined {
  let read: ReadFeed;
  try {
    read = readFeed(connector, text);
  } catch (error) {
    if (error instanceof FeedError) return undefined;
    throw error;
  }
  const { groups, rejected, end } = read;
  if (groups.length + rejected.length !== end.rows) return 'a row is neither shown nor set aside';
  if (new Set(groups.map(({ id }) => id)).size < groups.length) return 'two rows have one id';
  return groups.map(faultOfGroup).find(fault => fault !== undefined);
}

function faultOfGroup(group: Group): string | undefined {
  const [fault] = faultsOf(group);
  if (fault !== undefined) return fault;
  if (JSON.stringify(group).toLowerCase().includes('<script')) return 'a script is left';
  const links = [group.online?.url, group.organization?.url, group.contact?.url, group.feedback?.url, ...group.links.map(({ url }) => url)];
  return links.find(url => url !== undefined && !/^https?:\/\//i.test(url));
}
