import type { Meeting } from '../protocol/meeting.ts';
import { dayOf } from './calendar-date.ts';
import { earliestDay, occurrenceOn, type Occurrence } from './occurrence.ts';
import { canRead, datesBetween, lastDayOf } from './recurrence.ts';
import { useRuleEngine } from './rule-engine.ts';
import { wallAt, zoneNamed, type Zone } from './zones.ts';

/** How far ahead a sparse rule is searched. */
const horizonDays = 400;
/** Most rules have a date within this many days, so they are searched first. */
const nearDays = 40;

// Importing this module is what teaches `occurrences.ts` every rule beyond the plain weekly one: `sideEffects` in package.json
// must name it, or bundlers take it for empty.
useRuleEngine({
  datesBetween,
  lastDayOf,
  canRead,

  occurrencesBetween: (meeting, zone, fromMs, toMs) =>
    datesBetween(meeting, earliestDay(meeting, zone, fromMs), wallAt(zone, toMs).day)
      .map(day => occurrenceOn(meeting, zone, day))
      .filter(({ start, end }) => start < toMs && end > fromMs),

  nextOccurrence(meeting, zone, atMs) {
    const startDay = meeting.startDate === undefined ? -Infinity : dayOf(meeting.startDate);
    const soonest = Math.max(wallAt(zone, atMs).day, startDay);
    const near = soonest + nearDays;
    return firstEndingAfter(meeting, zone, earliestDay(meeting, zone, atMs), near, atMs)
      ?? firstEndingAfter(meeting, zone, near + 1, soonest + horizonDays, atMs);
  },

  isOver(meeting, knownZone, atMs) {
    const last = lastDayOf(meeting);
    // Where the zone is unknown, it is over once it is over everywhere: the last wall clocks are twelve hours behind UTC.
    const zone = knownZone ?? zoneNamed('-12:00');
    if (last === Infinity || !zone) return false;
    const from = earliestDay(meeting, zone, atMs);
    return last <= from + horizonDays && !firstEndingAfter(meeting, zone, from, last, atMs);
  },
});

function firstEndingAfter(meeting: Meeting, zone: Zone, fromDay: number, toDay: number, atMs: number): Occurrence | undefined {
  for (const day of datesBetween(meeting, fromDay, toDay)) {
    const occurrence = occurrenceOn(meeting, zone, day);
    if (occurrence.end > atMs) return occurrence;
  }
  return undefined;
}
