import * as v from 'valibot';
import { CalendarDate, ClockTime, listOf } from './facts.ts';

/**
 * When a group meets. Wall clock and zone are the truth; each occurrence is computed from them (`src/time`).
 *
 * - `time` is on the wall of `timeZone`; without `timeZone` the zone is unknown, and nothing may claim "now".
 * - `minutes` is the length; an end past midnight is simply a length that crosses it.
 * - `rrule` is an RFC 5545 rule (weekly or monthly, interval, nth weekday, until, count). Without it the meeting
 *   happens once, on `startDate`, and on the dates of `extra`.
 * - `startDate` is needed where the rule counts from somewhere (interval above 1, count).
 * - `exceptions` are dates off, `extra` dates on, both in the group's own calendar.
 */
export const Meeting = v.object({
  startDate: v.optional(CalendarDate),
  time: ClockTime,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7 * 24 * 60)),
  timeZone: v.optional(v.pipe(v.string(), v.nonEmpty())),
  rrule: v.optional(v.pipe(v.string(), v.nonEmpty())),
  exceptions: listOf(CalendarDate),
  extra: listOf(CalendarDate),
});

export type Meeting = v.InferOutput<typeof Meeting>;
