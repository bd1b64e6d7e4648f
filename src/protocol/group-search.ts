import * as v from 'valibot';
import { ClockTime, Latitude, Longitude, listOf } from './facts.ts';
import { dayParts } from './group-facets.ts';
import { Attendance, Group } from './group.ts';

/** Weekdays as the visitor sees them; 0 = Sunday, as in JavaScript. */
const Weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

const choices = v.optional(v.array(v.string()));

/** What a visitor asks of a list of groups. Values of one facet widen (any of them); facets narrow each other; accessibility needs all. */
export const GroupQuery = v.object({
  /** Words in any order, each a prefix, small typos forgiven; "quoted words" are taken exactly and in order. */
  text: v.optional(v.string()),
  near: v.optional(v.object({ latitude: Latitude, longitude: Longitude })),
  /** Only rows within this distance of `near`. Absent: all, nearest first. */
  radiusKm: v.optional(v.pipe(v.number(), v.minValue(0))),
  days: v.optional(v.array(Weekday)),
  times: v.optional(v.array(v.picklist(dayParts))),
  /** Displayed start from (inclusive) to (exclusive); reversed wraps over midnight. */
  between: v.optional(v.tuple([ClockTime, ClockTime])),
  attendance: v.optional(v.array(Attendance)),
  topics: choices,
  audiences: choices,
  formats: choices,
  languages: choices,
  accessibility: choices,
  /** Paths from general to specific, joined by ` > `: `Mississippi > North`. */
  regions: choices,
  joining: choices,
  /** True: only groups known to be free. */
  free: v.optional(v.boolean()),
  /** On at this moment. */
  now: v.optional(v.boolean()),
  /** On now, or beginning within so many minutes. */
  within: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** IANA zone in which days and times are shown and meant. */
  timeZone: v.string(),
  /** Absent: relevance with text, distance with `near`, else time. */
  sort: v.optional(v.picklist(['relevance', 'distance', 'time', 'name'])),
  cursor: v.optional(v.string()),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
});

/** One value of a facet, and how many groups choosing it would give. */
const FacetValue = v.object({ value: v.string(), count: v.number() });

export const GroupAnswer = v.object({
  items: listOf(Group),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  facets: v.record(v.string(), v.array(FacetValue)),
  /** Cursor of the next page; absent on the last one. */
  next: v.optional(v.string()),
});

export type GroupQuery = v.InferOutput<typeof GroupQuery>;
export type GroupAnswer = v.InferOutput<typeof GroupAnswer>;
export type FacetValue = v.InferOutput<typeof FacetValue>;
