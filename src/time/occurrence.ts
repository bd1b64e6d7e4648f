import type { Meeting } from '../protocol/meeting.ts';
import { dateOf, minutesOf } from './calendar-date.ts';
import { instantAt, wallAt, type Zone } from './zones.ts';

/** One time that a meeting is held: from `start` to just before `end` (epoch ms). `date` is in the meeting's own zone. */
export interface Occurrence {
  start: number;
  end: number;
  date: string;
}

/** The occurrence that begins on a day of the meeting's own calendar. */
export function occurrenceOn({ time, minutes }: Meeting, zone: Zone, day: number): Occurrence {
  const start = instantAt(zone, day, minutesOf(time));
  return { start, end: start + minutes * 60_000, date: dateOf(day) };
}

/** The first day whose occurrence can still be on. One more day, because a skipped hour can push a start over midnight. */
export function earliestDay({ minutes }: Meeting, zone: Zone, atMs: number): number {
  return wallAt(zone, atMs - minutes * 60_000).day - 1;
}
