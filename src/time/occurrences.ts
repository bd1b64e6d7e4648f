import type { Meeting } from '../protocol/meeting.ts';
import { dayOf, weekdayOf } from './calendar-date.ts';
import { earliestDay, occurrenceOn, type Occurrence } from './occurrence.ts';
import { ruleEngine } from './rule-engine.ts';
import { onlyWeekly } from './weekly.ts';
import { zoneNamed, type Zone } from './zones.ts';

export type { Occurrence };

/** The zone that a meeting's clock is in. A zone that is named but cannot be read stays unknown: the fallback would be a guess. */
export function zoneOf(meeting: Meeting, fallbackZone?: Zone): Zone | undefined {
  return meeting.timeZone === undefined ? fallbackZone : zoneNamed(meeting.timeZone);
}

/**
 * Every occurrence that overlaps the time from one instant to just before another; none where the zone is unknown, nor
 * where the meeting `needsRules` and `rules.ts` has not been imported.
 */
export function occurrencesBetween(meeting: Meeting, fromMs: number, toMs: number, fallbackZone?: Zone): Occurrence[] {
  const zone = zoneOf(meeting, fallbackZone);
  if (!zone) return [];
  const weekdays = onlyWeekly(meeting);
  return weekdays ? weeklyBetween(meeting, zone, weekdays, fromMs, toMs) : (ruleEngine?.occurrencesBetween(meeting, zone, fromMs, toMs) ?? []);
}

/** The occurrence that is on at an instant (the one that began first, should several be), else the next to begin; none as above. */
export function nextOccurrence(meeting: Meeting, atMs: number, fallbackZone?: Zone): Occurrence | undefined {
  const zone = zoneOf(meeting, fallbackZone);
  if (!zone) return undefined;
  const weekdays = onlyWeekly(meeting);
  return weekdays ? weeklyBetween(meeting, zone, weekdays, atMs, Infinity, 1)[0] : ruleEngine?.nextOccurrence(meeting, zone, atMs);
}

/** True where a meeting can never be held again: its only dates, its count or its last day are past. False until `rules.ts` has been imported. */
export function isOver(meeting: Meeting, atMs: number, fallbackZone?: Zone): boolean {
  return ruleEngine?.isOver(meeting, zoneOf(meeting, fallbackZone), atMs) ?? false;
}

function weeklyBetween(meeting: Meeting, zone: Zone, weekdays: number[], fromMs: number, toMs: number, most = Infinity): Occurrence[] {
  const found: Occurrence[] = [];
  let day = earliestDay(meeting, zone, fromMs);
  if (meeting.startDate !== undefined) day = Math.max(day, dayOf(meeting.startDate));
  for (; Number.isFinite(day) && found.length < most; day++) {
    if (!weekdays.includes(weekdayOf(day))) continue;
    const occurrence = occurrenceOn(meeting, zone, day);
    if (occurrence.start >= toMs) break;
    if (occurrence.end > fromMs) found.push(occurrence);
  }
  return found;
}
