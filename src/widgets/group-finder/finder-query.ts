import { askedOf, chosenOf, type Choices, type Search } from '../../list/search-state.ts';
import type { Facets } from '../../list/facets.ts';
import { groupFacets } from '../../protocol/group-facets.ts';
import type { GroupQuery } from '../../protocol/group-search.ts';

/** The facets of groups, as embedders and addresses may write them. */
export const finderFacets: Facets = {
  names: groupFacets,
  alias: { type: 'topic', cost: 'free', when: 'day' },
  admits: (facet, value) => (facet !== 'days' || /^[0-6]$/.test(value)) && (facet !== 'free' || value === 'true'),
};

/** "Soon" is this many minutes. */
export const soonMinutes = 60;

/** What the source is asked: the visitor's search under the embedder's preset, which no choice can widen. */
export function toQuery(search: Search, preset: Choices, timeZone: string, limit: number): GroupQuery {
  const chosen = (facet: string): string[] | undefined => chosenOf(search, preset, facet);
  return {
    ...askedOf(search),
    timeZone,
    limit,
    days: chosen('days')?.map(Number),
    times: chosen('times') as GroupQuery['times'],
    attendance: chosen('attendance') as GroupQuery['attendance'],
    topics: chosen('topics'),
    audiences: chosen('audiences'),
    formats: chosen('formats'),
    languages: chosen('languages'),
    accessibility: chosen('accessibility'),
    regions: chosen('regions'),
    joining: chosen('joining'),
    free: chosen('free') ? true : undefined,
    now: search.when === 'now' || undefined,
    within: search.when === 'soon' ? soonMinutes : undefined,
  };
}
