import { inZone } from '../../src/client/groups/in-zone.ts';
import type { Group } from '../../src/protocol/group.ts';
import type { FacetValue } from '../../src/protocol/question.ts';
import type { GroupQuery } from '../../src/protocol/group-search.ts';
import type { ResourceQuery } from '../../src/protocol/resource-search.ts';
import type { Resource } from '../../src/protocol/resource.ts';
import { finesse } from '../../src/search/finesse.ts';
import { GroupIndex } from '../../src/search/group-index.ts';
import { ResourceIndex } from '../../src/search/resource-index.ts';
import { zoneNamed } from '../../src/time/zones.ts';
// lists may hold any rule
import '../../src/time/rules.ts';
import type { Row } from './row.ts';

/** A query as it is sent. */
export type Query = Record<string, unknown> & { timeZone: string };

export interface ReferenceOptions {
  /** Zone of meetings that name none: the endpoint's word. */
  listZone?: string;
  now: number;
}

/** The answer that the widgets' own search gives to the same list. */
export interface Reference {
  /** Ids of all matching rows, in order. */
  ids(query: Query, now: number): string[];
  facets(query: Query, now: number): Record<string, FacetValue[]>;
  /** Ids of rows whose times cannot be told for sure: a zone is missing or unknown. */
  untimed: ReadonlySet<string>;
}

/** Loads a list of groups into the index that the widgets search on the device. */
export function groupReference(rows: readonly Row[], { listZone, now }: ReferenceOptions): Promise<Reference> {
  const index = new GroupIndex({ timeZone: listZone ?? 'UTC', now });
  index.learn(finesse);
  const groups = rows.filter((row): row is Group => !('kind' in row));
  index.add(groups.map(group => inZone(group, listZone)));
  for (const steps = index.build(); !steps.next().done; );
  const isTimed = ({ timeZone }: { timeZone?: string }): boolean => timeZone !== undefined && zoneNamed(timeZone) !== undefined;
  const ids = groups.map(({ id }) => id);
  return Promise.resolve({
    ids: (query, at) => Array.from(index.rows(query as GroupQuery, at), row => ids[row] ?? ''),
    facets: (query, at) => index.search({ ...(query as GroupQuery), limit: 1 }, at).facets,
    untimed: new Set(groups.filter(({ schedule }) => !schedule.every(isTimed)).map(({ id }) => id)),
  });
}

/** Loads a list of resources into the index that the widgets search on the device. */
export function resourceReference(rows: readonly Row[], { now }: ReferenceOptions): Promise<Reference> {
  const index = new ResourceIndex({ now });
  index.learn(finesse);
  const resources = rows.filter((row): row is Resource => 'kind' in row);
  index.add(resources);
  for (const steps = index.build(); !steps.next().done; );
  const ids = resources.map(({ id }) => id);
  return Promise.resolve({
    ids: (query, at) => Array.from(index.rows(query as ResourceQuery, at), row => ids[row] ?? ''),
    facets: (query, at) => index.search({ ...(query as ResourceQuery), limit: 1 }, at).facets,
    // of a zone that is unknown the engine itself says so: it is then neither open nor closed
    untimed: new Set(),
  });
}
