import { dayParts, type DayPart } from '../protocol/group-facets.ts';
import type { Meeting } from '../protocol/meeting.ts';
import { dayOf, weekdayOf } from '../time/calendar-date.ts';
import { nextOccurrence, occurrencesBetween, zoneOf } from '../time/occurrences.ts';
import { onlyWeekly } from '../time/weekly.ts';
import { wallAt, type Zone } from '../time/zones.ts';

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

export const dayMinutes = 1440;
const dayMs = 86_400_000;
/** Long enough to see every weekday of a rule: a month, for fortnights and nth weekdays. */
const weekDays = 7;
const monthDays = 28;

/** The part of the day of a displayed start, in minutes since midnight. */
export function dayPartOf(minutes: number): DayPart {
  if (minutes < 5 * 60) return 'night';
  if (minutes < 12 * 60) return 'morning';
  return minutes < 17 * 60 ? 'afternoon' : 'evening';
}

/** The bit of a slot in a number of 28: seven weekdays of four parts. */
export function slotBit(slot: number): number {
  return 1 << (Math.floor(slot / dayMinutes) * dayParts.length + dayParts.indexOf(dayPartOf(slot % dayMinutes)));
}

/** Computes what is shown of a meeting from a moment on. A meeting in an unknown zone is shown by its own wall clock. */
export function shownTimes(meeting: Meeting, zone: Zone, fallbackZone: Zone | undefined, now: number): ShownTimes {
  const sure = zoneOf(meeting, fallbackZone) !== undefined;
  // Read as if it were in the displayed zone, its clock is shown as written.
  const read = sure ? meeting : { ...meeting, timeZone: undefined };
  const clock = sure ? fallbackZone : zone;
  const next = nextOccurrence(read, now, clock);
  if (!next) return { start: Infinity, end: Infinity, sure, slots: [] };
  const days = onlyWeekly(read) ? weekDays : monthDays;
  const byWeekday = new Map<number, number>();
  for (const { start, date } of occurrencesBetween(read, next.start, next.start + days * dayMs, clock)) {
    const weekday = weekdayOf(dayOf(date));
    // A day on which the clock changes must not show a weekly meeting at two times: the coming one counts.
    if (start >= next.start && !byWeekday.has(weekday)) byWeekday.set(weekday, slotAt(zone, start));
  }
  return { start: next.start, end: next.end, sure, slots: [...byWeekday.values()] };
}

function slotAt(zone: Zone, instant: number): number {
  const { day, minutes } = wallAt(zone, instant);
  return weekdayOf(day) * dayMinutes + minutes;
}
