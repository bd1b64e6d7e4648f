import type { Facets } from '../../list/facets.ts';
import { askedOf, chosenOf, type Choices, type Search } from '../../list/search-state.ts';
import { resourceFacets } from '../../protocol/resource-facets.ts';
import type { ResourceQuery } from '../../protocol/resource-search.ts';

/** Facets with one value only: a press chooses them. */
export const quickFacets = ['openNow', 'free', 'noDocuments'] as const;

const isQuick = (facet: string): boolean => (quickFacets as readonly string[]).includes(facet);

/** The facets of resources, as embedders and addresses may write them. */
export const cardFacets: Facets = {
  names: resourceFacets,
  alias: { type: 'kind', cost: 'free', open: 'opennow', document: 'nodocument', reach: 'channel' },
  admits: (facet, value) => !isQuick(facet) || value === 'true',
};

/** What the source is asked: the visitor's search under the embedder's preset, which no choice can widen. */
export function toQuery(search: Search, preset: Choices, timeZone: string, limit: number): ResourceQuery {
  const chosen = (facet: string): string[] | undefined => chosenOf(search, preset, facet);
  const isChosen = (facet: string): true | undefined => (chosen(facet) ? true : undefined);
  return {
    ...askedOf(search),
    timeZone,
    limit,
    kinds: chosen('kinds') as ResourceQuery['kinds'],
    topics: chosen('topics'),
    audiences: chosen('audiences'),
    languages: chosen('languages'),
    accessibility: chosen('accessibility'),
    channels: chosen('channels') as ResourceQuery['channels'],
    regions: chosen('regions'),
    openNow: isChosen('openNow'),
    free: isChosen('free'),
    noDocuments: isChosen('noDocuments'),
  };
}
