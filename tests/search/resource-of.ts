import type { Channel } from '../../src/protocol/channel.ts';
import type { ResourceQuery } from '../../src/protocol/resource-search.ts';
import type { Resource } from '../../src/protocol/resource.ts';
import '../../src/time/rules.ts';
import { finesse } from '../../src/search/finesse.ts';
import { ResourceIndex } from '../../src/search/resource-index.ts';
import { finish, now } from './group-of.ts';

let made = 0;

/** An invented service; whatever is not given is empty. */
export function resourceOf(facts: Partial<Resource> = {}): Resource {
  made += 1;
  return {
    id: `resource-${String(made)}`, kind: 'service', title: `Service ${String(made)}`, topics: [], audiences: [], channels: [], places: [], languages: [],
    accessibility: [], contentNotes: [], concerns: [], schedule: [], links: [], ...facts,
  };
}

/** A phone line; whatever is given differs. */
export const channelOf = (facts: Partial<Channel> = {}): Channel => ({ type: 'voice', display: '555 0100', languages: [], ...facts });

/** A built index that has learnt all it can. */
export function resourceIndexOf(resources: readonly Resource[], words?: (term: string) => string): ResourceIndex {
  const index = new ResourceIndex({ now });
  index.learn(finesse);
  index.add(resources, words);
  finish(index.build());
  return index;
}

/** Titles of the resources that a query finds, in order. */
export function titlesFound(index: ResourceIndex, query: Partial<ResourceQuery> = {}, at = now): string[] {
  return index.search({ timeZone: 'UTC', ...query }, at).items.map(resource => resource.title);
}

/** How many resources each value of a facet would give. */
export function countsOf(index: ResourceIndex, facet: string, query: Partial<ResourceQuery> = {}, at = now): Record<string, number> {
  const values = index.search({ timeZone: 'UTC', ...query }, at).facets[facet] ?? [];
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}
