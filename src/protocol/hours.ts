import * as v from 'valibot';
import { CalendarDate, Text, listOf } from './facts.ts';
import { Meeting } from './meeting.ts';

/**
 * One stretch of opening: a `Meeting` (a clock time, a length that may cross midnight, a rule) of which the source may say from
 * when until when it vouches for it. Past `validTo` nobody knows; past the rule's own UNTIL it has ended: two different answers.
 */
export const Opening = v.object({
  ...Meeting.entries,
  validFrom: v.optional(CalendarDate),
  validTo: v.optional(CalendarDate),
  /** "By appointment", "last entry at 16:30": shown, never computed with. */
  notes: v.optional(Text),
});

/**
 * When something is open. A split day is two openings; round the clock is seven days of 1440 minutes. Wall clock and zone are
 * the truth: whether it is open now is computed (`src/time/opening.ts`), with `open`, `closed` or `unknown` as the answer.
 */
export const Hours = v.object({
  /** IANA zone of all openings that name none; absent = unknown, and nothing is claimed of "now". */
  timeZone: v.optional(v.pipe(v.string(), v.nonEmpty())),
  openings: listOf(Opening),
  /** Days on which it is closed whatever the rules say: holidays. */
  closedOn: listOf(CalendarDate),
  notes: v.optional(Text),
});

export type Opening = v.InferOutput<typeof Opening>;
export type Hours = v.InferOutput<typeof Hours>;
