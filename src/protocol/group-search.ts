import * as v from 'valibot';
import { ClockTime, listOf } from './facts.ts';
import { dayParts } from './group-facets.ts';
import { Attendance, Group } from './group.ts';
import { answer, choices, question, severalOf } from './question.ts';

/** Weekdays as the visitor sees them; 0 = Sunday, as in JavaScript. */
const Weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

/** What a visitor asks of a list of groups. Values of one facet widen (any of them); facets narrow each other; accessibility needs all. */
export const GroupQuery = v.object({
  ...question,
  days: severalOf(Weekday),
  times: severalOf(v.picklist(dayParts)),
  /** Displayed start from (inclusive) to (exclusive); reversed wraps over midnight. */
  between: v.optional(v.tuple([ClockTime, ClockTime])),
  attendance: severalOf(Attendance),
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
  within: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(7 * 24 * 60))),
  /** Absent: relevance with text, distance with `near`, else time. */
  sort: v.optional(v.picklist(['relevance', 'distance', 'time', 'name'])),
});

export const GroupAnswer = v.object({ items: listOf(Group), ...answer });

export type GroupQuery = v.InferOutput<typeof GroupQuery>;
export type GroupAnswer = v.InferOutput<typeof GroupAnswer>;
