import { dayParts } from '../protocol/group-facets.ts';
import type { GroupQuery } from '../protocol/group-search.ts';
import { minutesOf } from '../time/calendar-date.ts';
import type { Grid } from './grid-facets.ts';
import type { GroupTimes } from './group-times.ts';
import type { RowOrder, Search } from './search-index.ts';

const weekdays = ['0', '1', '2', '3', '4', '5', '6'];
const defaultLimit = 20;

function gridOf({ between }: GroupQuery, times: GroupTimes): Grid {
  const bits = between ? times.bitsBetween(minutesOf(between[0]), minutesOf(between[1])) : times.bits;
  return { across: { name: 'days', values: weekdays }, down: { name: 'times', values: dayParts }, bits, required: !!between };
}

function admitsOf(query: GroupQuery, times: GroupTimes, now: number): Search['admits'] {
  if (!query.now && query.within === undefined) return undefined;
  const within = query.now ? 0 : query.within;
  return row => times.isOn(row, now, within);
}

/** The order a query asks for: as chosen, else by relevance with text, by distance with a place, else by time. */
function sortOf({ sort, text, near }: GroupQuery): GroupQuery['sort'] {
  if (sort) return sort;
  if (text?.trim()) return 'relevance';
  return near ? 'distance' : 'time';
}

/** Says in the terms of the index what a visitor asks for. */
export function searchOf(query: GroupQuery, times: GroupTimes, now: number, byName: () => RowOrder): Search {
  const { text, near, radiusKm, days, times: parts, attendance, topics, audiences, formats, languages, accessibility, regions, joining, free } = query;
  const sort = sortOf(query);
  return {
    text, near, radiusKm,
    chosen: { days: days?.map(String), times: parts, attendance, topics, audiences, formats, languages, accessibility, regions, joining, free: free ? ['true'] : undefined },
    grid: gridOf(query, times),
    admits: admitsOf(query, times, now),
    order: sort === 'name' ? byName() : times.order,
    by: sort === 'relevance' ? 'score' : sort === 'distance' ? 'distance' : undefined,
    offset: offsetOf(query.cursor),
    limit: query.limit ?? defaultLimit,
  };
}

/** A cursor is the number of rows before the page. What is no cursor of ours begins at the start. */
function offsetOf(cursor: string | undefined): number {
  return cursor !== undefined && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
}
