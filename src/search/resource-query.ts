import type { ResourceQuery } from '../protocol/resource-search.ts';
import type { Search } from './search-index.ts';

const defaultLimit = 20;

/** The order a query asks for: as chosen, else by relevance with text, by distance with a place, else that of the list. */
const sortOf = ({ sort, text, near }: ResourceQuery): ResourceQuery['sort'] => sort ?? (text?.trim() ? 'relevance' : near ? 'distance' : undefined);

/** Says in the terms of the index what a visitor asks for, but for the order by name. `open` has a one for each row that is open. */
export function resourceSearchOf(query: ResourceQuery, open: Uint32Array): Search {
  const { text, near, radiusKm, cursor = -1, limit = defaultLimit, kinds, topics, audiences, languages, accessibility, channels, regions } = query;
  const flag = (isChosen = false): string[] => (isChosen ? ['true'] : []);
  return {
    text, near, radiusKm, limit,
    chosen: { kinds, topics, audiences, languages, accessibility, channels, regions, openNow: flag(query.openNow), free: flag(query.free), noDocuments: flag(query.noDocuments) },
    slots: { bits: open, open: query.openNow ? 1 : -1, counted: [{ facet: 'openNow', value: 'true', bits: 1 }] },
    by: sortOf(query),
    // Behind what is no cursor of ours there is nothing.
    after: Number(cursor),
  };
}
