import type { Meeting } from '../protocol/meeting.ts';
import { dateOf, dayOf, minutesOf, weekdayOf } from './calendar-date.ts';
import { datesBetween, lastDayOf } from './recurrence.ts';
import { onlyWeekly } from './weekly.ts';
import { instantAt, wallAt, zoneNamed, type Zone } from './zones.ts';

/** One time that a meeting is held: from `start` to just before `end` (epoch ms). `date` is in the meeting's own zone. */
export interface Occurrence {
  start: number;
  end: number;
  date: string;
}

/** How far ahead a sparse rule is searched. */
const horizonDays = 400;
/** Most rules have a date within this many days, so they are searched first. */
const nearDays = 40;

/** The zone that a meeting's clock is in. A zone that is named but cannot be read stays unknown: the fallback would be a guess. */
export function zoneOf(meeting: Meeting, fallbackZone?: Zone): Zone | undefined {
  return meeting.timeZone === undefined ? fallbackZone : zoneNamed(meeting.timeZone);
}

/** Every occurrence that overlaps the time from one instant to just before another; none where the zone is unknown. */
export function occurrencesBetween(meeting: Meeting, fromMs: number, toMs: number, fallbackZone?: Zone): Occurrence[] {
  const zone = zoneOf(meeting, fallbackZone);
  if (!zone) return [];
  return datesBetween(meeting, earliestDay(meeting, zone, fromMs), wallAt(zone, toMs).day)
    .map(day => occurrenceOn(meeting, zone, day))
    .filter(({ start, end }) => start < toMs && end > fromMs);
}

/** The occurrence that is on at an instant (the one that began first, should several be), else the next to begin. */
export function nextOccurrence(meeting: Meeting, atMs: number, fallbackZone?: Zone): Occurrence | undefined {
  const zone = zoneOf(meeting, fallbackZone);
  if (!zone) return undefined;
  const startDay = meeting.startDate === undefined ? -Infinity : dayOf(meeting.startDate);
  const from = earliestDay(meeting, zone, atMs);
  const weekdays = onlyWeekly(meeting);
  if (weekdays) return nextWeekly(meeting, zone, weekdays, Math.max(from, startDay), atMs);
  const soonest = Math.max(wallAt(zone, atMs).day, startDay);
  const near = soonest + nearDays;
  return firstEndingAfter(meeting, zone, from, near, atMs) ?? firstEndingAfter(meeting, zone, near + 1, soonest + horizonDays, atMs);
}

/** True where a meeting can never be held again: its only dates, its count or its last day are past. */
export function isOver(meeting: Meeting, atMs: number, fallbackZone?: Zone): boolean {
  const last = lastDayOf(meeting);
  // Where the zone is unknown, it is over once it is over everywhere: the last wall clocks are twelve hours behind UTC.
  const zone = zoneOf(meeting, fallbackZone) ?? zoneNamed('-12:00');
  if (last === Infinity || !zone) return false;
  const from = earliestDay(meeting, zone, atMs);
  if (last > from + horizonDays) return false;
  return !firstEndingAfter(meeting, zone, from, last, atMs);
}

/** The first day whose occurrence can still be on. One more day, because a skipped hour can push a start over midnight. */
function earliestDay(meeting: Meeting, zone: Zone, atMs: number): number {
  return wallAt(zone, atMs - meeting.minutes * 60_000).day - 1;
}

function occurrenceOn(meeting: Meeting, zone: Zone, day: number): Occurrence {
  const start = instantAt(zone, day, minutesOf(meeting.time));
  return { start, end: start + meeting.minutes * 60_000, date: dateOf(day) };
}

function nextWeekly(meeting: Meeting, zone: Zone, weekdays: number[], fromDay: number, atMs: number): Occurrence | undefined {
  const minutes = minutesOf(meeting.time);
  const lengthMs = meeting.minutes * 60_000;
  // A week of length, a week to the next one, and the days at both ends.
  for (let day = fromDay; day < fromDay + 18; day++) {
    if (!weekdays.includes(weekdayOf(day))) continue;
    const start = instantAt(zone, day, minutes);
    if (start + lengthMs > atMs) return { start, end: start + lengthMs, date: dateOf(day) };
  }
  return undefined;
}

function firstEndingAfter(meeting: Meeting, zone: Zone, fromDay: number, toDay: number, atMs: number): Occurrence | undefined {
  for (const day of datesBetween(meeting, fromDay, toDay)) {
    const occurrence = occurrenceOn(meeting, zone, day);
    if (occurrence.end > atMs) return occurrence;
  }
  return undefined;
}
