import * as v from 'valibot';
import type { Connector, FeedEnd, ReadOptions } from '../../src/connectors/index.ts';
import { Group } from '../../src/protocol/group.ts';
import type { Finding } from '../../src/protocol/rows.ts';

/** A feed read to its end, for tests. */
export interface ReadFeed {
  groups: Group[];
  rejected: Finding[];
  dropped: Finding[];
  end: FeedEnd;
}

/** Reads a whole feed. Anything that is not text is written as JSON first. */
export function readFeed(connector: Connector, feed: unknown, options: ReadOptions = {}): ReadFeed {
  const read: Omit<ReadFeed, 'end'> = { groups: [], rejected: [], dropped: [] };
  const reading = connector.read(typeof feed === 'string' ? feed : JSON.stringify(feed), options);
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
