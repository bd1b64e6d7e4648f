import { dayParts } from '../protocol/group-facets.ts';
import type { GroupQuery } from '../protocol/group-search.ts';
import { minutesOf } from '../time/calendar-date.ts';
import type { GroupTimes } from './group-times.ts';
import type { Search, Slots } from './search-index.ts';
import { dayMinutes, weekBits, weekdays } from './week-slots.ts';

function slotsOf({ between, days, times: parts }: GroupQuery, times: GroupTimes): Slots {
  const openDays = days?.length ? days : weekdays;
  const openParts = parts?.length ? parts : dayParts;
  const isOpen = !between && openDays === weekdays && openParts === dayParts;
  return {
    bits: between ? times.bitsOf(isBetween(minutesOf(between[0]), minutesOf(between[1]))) : times.bits,
    open: isOpen ? -1 : weekBits(openDays, openParts),
    counted: [
      ...weekdays.map(day => ({ facet: 'days', value: String(day), bits: weekBits([day], openParts) })),
      ...dayParts.map(part => ({ facet: 'times', value: part, bits: weekBits(openDays, [part]) })),
    ],
  };
}

/** Whether a displayed start lies from one minute of the day to before another; reversed wraps over midnight. */
const isBetween = (from: number, to: number) => (slot: number): boolean => {
  const minutes = slot % dayMinutes;
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
};

/** The order a query asks for: as chosen, else by relevance with text, by distance with a place, else by time. */
const sortOf = ({ sort, text, near }: GroupQuery): GroupQuery['sort'] => sort ?? (text?.trim() ? 'relevance' : near ? 'distance' : 'time');

/** Says in the terms of the index what a visitor asks for, but for its order. */
export function searchOf(query: GroupQuery, times: GroupTimes, now: number): Search {
  const { text, near, radiusKm, free, within, cursor = -1, limit, attendance, topics, audiences, formats, languages, accessibility, regions, joining } = query;
  const on = query.now || within !== undefined ? times.on(now, query.now ? 0 : (within ?? 0)) : undefined;
  return {
    text, near, radiusKm, limit,
    chosen: { days: query.days?.map(String), times: query.times, attendance, topics, audiences, formats, languages, accessibility, regions, joining, free: free ? ['true'] : [] },
    slots: slotsOf(query, times),
    admits: on && (row => on[row] === 1),
    by: sortOf(query),
    // Behind what is no cursor of ours there is nothing.
    after: Number(cursor),
  };
}
