import type { Group } from '../../protocol/group.ts';
import type { Meeting } from '../../protocol/meeting.ts';
import { clockSpan, dateFormat, weekdayName } from '../../i18n/dates.ts';
import { zoneCity } from '../../i18n/zone-city.ts';
import { isOver, nextOccurrence, type Occurrence } from '../../time/occurrences.ts';
import { zoneNamed, type Zone } from '../../time/zones.ts';
import { soonMinutes } from './finder-query.ts';

/** One meeting's next time, ready to be shown. */
export interface ShownTime {
  /** "Monday 7:00 – 8:00 PM" in the visitor's zone; where the zone is unknown, on the group's own wall. */
  text: string;
  occurrence: Occurrence;
  /** The same start on the group's own clock and the place of its zone, where that differs. */
  own?: { time: string; zone: string };
  /** No zone is known: the time is shown, and nothing is said of "now". */
  zoneUnknown: boolean;
  /** Minutes until the start: at most 0 where it is on now. Absent where it is not soon. */
  startsIn?: number;
}

const dayMs = 86_400_000;

/** The next time of each meeting of a group, soonest first, for a moment and a zone. Meetings that are over are left out. */
export function shownTimes(group: Group, displayZone: string, now: number, tag: string): ShownTime[] {
  const display = zoneNamed(displayZone);
  if (!display || group.attendance === 'suspended') return [];
  return group.schedule
    .map(meeting => shownTime(meeting, display, now, tag))
    .filter(time => time !== undefined)
    .sort((a, b) => a.occurrence.start - b.occurrence.start);
}

/** Whether every meeting of a schedule is over for good. */
export const hasEnded = (group: Group, now: number): boolean =>
  group.schedule.length > 0 && group.schedule.every(meeting => isOver(meeting, now, zoneNamed('UTC')));

function shownTime(meeting: Meeting, display: Zone, now: number, tag: string): ShownTime | undefined {
  const own = meeting.timeZone === undefined ? undefined : zoneNamed(meeting.timeZone);
  const occurrence = nextOccurrence(meeting, now, display);
  if (!occurrence) return undefined;
  const { start } = occurrence;
  const startsIn = Math.ceil((start - now) / 60_000);
  const differs = own !== undefined && own.offsetMs(start) !== display.offsetMs(start);
  return {
    text: span(tag, occurrence, display, now),
    occurrence,
    own: differs ? { time: span(tag, { start, end: start }, own, now), zone: zoneCity(own.name) } : undefined,
    zoneUnknown: own === undefined,
    startsIn: own && startsIn <= soonMinutes ? startsIn : undefined,
  };
}

/** "Monday 7:00 PM – 8:00 PM"; with its date where it is more than a week away. */
function span(tag: string, { start, end }: { start: number; end: number }, zone: Zone, now: number): string {
  const onWall = (instant: number): number => instant + zone.offsetMs(instant);
  const far = start - now > 6 * dayMs;
  const day = far ? dateFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(onWall(start)) : weekdayName(tag, new Date(onWall(start)).getUTCDay());
  return `${day} ${clockSpan(tag, onWall(start) % dayMs, onWall(end) % dayMs)}`;
}
