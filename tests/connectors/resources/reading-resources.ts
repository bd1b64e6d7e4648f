import * as v from 'valibot';
import { FeedError } from '../../../src/connectors/feed-error.ts';
import type { ReadResource, ResourceConnector, ResourceFeedEnd, ResourceReadOptions } from '../../../src/connectors/resources/index.ts';
import type { Finding } from '../../../src/protocol/rows.ts';
import { Resource } from '../../../src/protocol/resource.ts';
import { zoneNamed } from '../../../src/time/zones.ts';

/** A feed of resources read to its end, for tests. */
export interface ReadFeed {
  read: ReadResource[];
  resources: Resource[];
  rejected: Finding[];
  dropped: Finding[];
  end: ResourceFeedEnd;
}

const isZone = (name: string): boolean => zoneNamed(name) !== undefined;

/** Reads a whole feed as a page does: waits where a slice says so. Anything that is not text is written as JSON first. */
export async function readResources(connector: ResourceConnector, feed: unknown, options: ResourceReadOptions = {}): Promise<ReadFeed> {
  const found: Omit<ReadFeed, 'end' | 'resources'> = { read: [], rejected: [], dropped: [] };
  const reading = connector.read(typeof feed === 'string' ? feed : JSON.stringify(feed), { isZone, ...options });
  for (;;) {
    const { done, value } = reading.next();
    if (done) return { ...found, resources: found.read.map(({ resource }) => resource), end: value };
    await value.wait;
    found.read.push(...value.resources);
    found.rejected.push(...value.rejected);
    found.dropped.push(...value.dropped);
  }
}

/** The only resource of a feed; throws where it was set aside. */
export async function readOnly(connector: ResourceConnector, feed: unknown, options: ResourceReadOptions = {}): Promise<Resource> {
  const { resources: [resource], rejected } = await readResources(connector, feed, options);
  if (!resource) throw new Error(`set aside: ${JSON.stringify(rejected)}`);
  return resource;
}

/** What the contract's own schema finds wrong with a resource; empty where it is right. */
export function faultsOf(resource: Resource): string[] {
  const result = v.safeParse(Resource, resource);
  return result.success ? [] : result.issues.map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** What is wrong with the reading of a feed, however it was garbled (`isOwn`: a list in the contract's own form): nothing, or the first fault. Throws what is no `FeedError`. */
export async function faultOfReading(connector: ResourceConnector, text: string, isOwn = false): Promise<string | undefined> {
  let feed: ReadFeed;
  try {
    feed = await readResources(connector, text);
  } catch (error) {
    if (error instanceof FeedError) return undefined;
    throw error;
  }
  const { resources, rejected, end } = feed;
  if (resources.length + rejected.length !== end.rows) return 'a row is neither shown nor set aside';
  if (new Set(resources.map(({ id }) => id)).size < resources.length) return 'two rows have one id';
  // our own rows hold plain text, whatever it looks like: nothing of it is ever read as markup
  const fault = isOwn ? (resource: Resource) => faultsOf(resource)[0] : faultOfResource;
  return resources.map(fault).find(found => found !== undefined);
}

function faultOfResource(resource: Resource): string | undefined {
  const [fault] = faultsOf(resource);
  if (fault !== undefined) return fault;
  const text = JSON.stringify(resource).toLowerCase();
  if (text.includes('<script')) return 'a script is left';
  const { channels, links, organization, source } = resource;
  return [...channels.map(({ url }) => url), ...links.map(({ url }) => url), organization?.url, source?.url].find(url => url !== undefined && !/^https?:\/\//i.test(url));
}
