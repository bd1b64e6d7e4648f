import * as v from 'valibot';
import { connector as bmlt } from '../../src/connectors/bmlt/index.ts';
import type { Connector, FeedEnd, ReadOptions } from '../../src/connectors/index.ts';
import { connector as meetingGuide } from '../../src/connectors/meeting-guide/index.ts';
import { Group } from '../../src/protocol/group.ts';
import type { Finding } from '../../src/protocol/rows.ts';
import { zoneNamed } from '../../src/time/zones.ts';

/** A feed read to its end, for tests. */
export interface ReadFeed {
  groups: Group[];
  rejected: Finding[];
  dropped: Finding[];
  end: FeedEnd;
}

const isZone = (name: string): boolean => zoneNamed(name) !== undefined;

/** Reads a whole feed as a page does: waits where a slice says so. Gives how often it had to. */
export async function waitsOfReading(connector: Connector, feed: string): Promise<number> {
  let waits = 0;
  for (const { wait } of connector.read(feed)) {
    if (wait) waits++;
    await wait;
  }
  return waits;
}

// parts that few feeds need are downloaded once: with all of them here, feeds can be read without waiting
await waitsOfReading(meetingGuide, '[{"name":"<b>a</b>"}');
await waitsOfReading(bmlt, '[{"meeting_name":"a"}]');
await waitsOfReading(bmlt, '{"meetings":[{"meeting_name":"a"}],"formats":[{"key_string":"ES","world_id":"LANG"}]}');

/** Reads a whole feed. Anything that is not text is written as JSON first. */
export function readFeed(connector: Connector, feed: unknown, options: ReadOptions = {}): ReadFeed {
  const read: Omit<ReadFeed, 'end'> = { groups: [], rejected: [], dropped: [] };
  const reading = connector.read(typeof feed === 'string' ? feed : JSON.stringify(feed), { isZone, ...options });
  for (;;) {
    const { done, value } = reading.next();
    if (done) return { ...read, end: value };
    read.groups.push(...value.groups);
    read.rejected.push(...value.rejected);
    read.dropped.push(...value.dropped);
  }
}

/** The only group of a feed of one row; throws where it was set aside. */
export function readOne(connector: Connector, row: Record<string, unknown>, options: ReadOptions = {}): Group {
  const { groups: [group], rejected } = readFeed(connector, [row], options);
  if (!group) throw new Error(`set aside: ${JSON.stringify(rejected)}`);
  return group;
}

/** What the contract's own schema finds wrong with a group; empty where it is right. */
export function faultsOf(group: Group): string[] {
  const result = v.safeParse(Group, group);
  return result.success ? [] : result.issues.map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
