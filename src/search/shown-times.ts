import type { Meeting } from '../protocol/meeting.ts';
import { dayOf, weekdayOf } from '../time/calendar-date.ts';
import { nextOccurrence, occurrencesBetween, zoneOf } from '../time/occurrences.ts';
import { onlyWeekly } from '../time/weekly.ts';
import { wallAt, type Zone } from '../time/zones.ts';
import { dayMinutes } from './week-slots.ts';

/** When a meeting comes next, and on which weekdays at what time a visitor sees it. */
export interface ShownTimes {
  /** Epoch ms; Infinity where it does not come again. */
  start: number;
  end: number;
  /** False where the zone is unknown: nobody can tell whether it is on now. */
  sure: boolean;
  /** Displayed starts, one for each weekday of the rule: weekday * 1440 + minutes. */
  slots: number[];
}

const dayMs = 86_400_000;
/** Long enough to see every weekday of a rule: a month, for fortnights and nth weekdays. */
const weekDays = 7;
const monthDays = 28;

/** Computes what is shown of a meeting from a moment on. A meeting in an unknown zone is shown by its own wall clock. */
export function shownTimes(meeting: Meeting, zone: Zone, now: number): ShownTimes {
  const sure = zoneOf(meeting) !== undefined;
  // Read as if it were in the displayed zone, its clock is shown as written.
  const read = sure ? meeting : { ...meeting, timeZone: undefined };
  const isWeekly = onlyWeekly(read);
  const inDays = (from: number, days: number): ReturnType<typeof occurrencesBetween> => occurrencesBetween(read, from, from + days * dayMs, zone);
  let [next, ...later] = isWeekly ? inDays(now, weekDays) : [];
  // What does not come within a week may begin to later.
  if (!next) {
    next = nextOccurrence(read, now, zone);
    later = next ? inDays(next.start, isWeekly ? weekDays : monthDays) : [];
  }
  if (!next) return { start: Infinity, end: Infinity, sure, slots: [] };
  const { start, end } = next;
  const slots = new Map<number, number>();
  for (const occurrence of [next, ...later]) {
    const weekday = weekdayOf(dayOf(occurrence.date));
    // A day on which the clock changes must not show a weekly meeting at two times: the coming one counts.
    if (occurrence.start >= start && !slots.has(weekday)) slots.set(weekday, slotAt(zone, occurrence.start));
  }
  return { start, end, sure, slots: [...slots.values()] };
}

function slotAt(zone: Zone, instant: number): number {
  const { day, minutes } = wallAt(zone, instant);
  return weekdayOf(day) * dayMinutes + minutes;
}
