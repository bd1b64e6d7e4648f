import { clockSpan, dateFormat, weekdayName, weekdays } from '../../../i18n/dates.ts';
import { isolated } from '../../../i18n/isolated.ts';
import { zoneCity } from '../../../i18n/zone-city.ts';
import type { Meeting } from '../../../protocol/meeting.ts';
import type { Room } from '../../../protocol/room.ts';
import { dayOf } from '../../../time/calendar-date.ts';
import { nextOccurrence, zoneOf, type Occurrence } from '../../../time/occurrences.ts';
import '../../../time/rules.ts';
import { parseRule } from '../../../time/rrule.ts';
import { localZoneName, wallAt, zoneNamed, type Zone } from '../../../time/zones.ts';
import type { AboutMessages } from './messages/messages.ts';

const dayMs = 86_400_000;
/** A weekday alone names no day that is further away. */
const nearMs = 6 * dayMs;

/** Who reads it, when and where. */
export interface Reader {
  now: number;
  zone: string;
}

interface Ahead extends Occurrence {
  meeting: Meeting;
  /** Undefined where nobody knows: then nothing is said of "now". */
  zone: Zone | undefined;
}

/** When people are usually in a room, or a circle meets: on which days, and next; undefined where no time is known or all are over. */
export function usualTimes({ schedule, kind }: Pick<Room, 'schedule' | 'kind'>, words: AboutMessages, tag: string, { now, zone: zoneName }: Reader = { now: Date.now(), zone: localZoneName() }): string | undefined {
  const reader = zoneNamed(zoneName) ?? zoneNamed('UTC');
  if (!reader) return undefined;
  const ahead = schedule.flatMap((meeting): Ahead[] => {
    const occurrence = nextOccurrence(meeting, now, reader);
    return occurrence ? [{ ...occurrence, meeting, zone: zoneOf(meeting) }] : [];
  }).sort((one, other) => one.start - other.start);
  const [next] = ahead;
  if (!next) return undefined;
  const { often, meets } = words;
  const days = ahead.flatMap(one => usualDays(one, reader, words, tag)).map(time => (kind === 'circle' ? meets : often)(time));
  const isOn = next.zone !== undefined && next.start <= now;
  const soonest = isOn ? words.onUntil(moment(next.end, reader, tag, now)) : words.next(span(next, reader, tag, now));
  return [...days, soonest, ...elsewhere(next, reader, words, tag, now)].join(' ');
}

/** The days of the reader's week on which it is held every week, and the hours; nothing for rarer rules, of which only the next time is told. */
function usualDays({ meeting: { rrule }, date, start, end }: Ahead, reader: Zone, { everyDay, everyWeek }: AboutMessages, tag: string): string[] {
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  if (rule?.frequency !== 'WEEKLY' || rule.interval > 1 || rule.weekdays.length === 0 || rule.months.length + rule.positions.length > 0) return [];
  // where it is another day already, it is on all of the days
  const shift = wallAt(reader, start).day - dayOf(date) + 7;
  const held = new Set(rule.weekdays.map(({ weekday }) => (weekday + shift) % 7));
  const names = weekdays(tag).filter(day => held.has(day)).map(day => weekdayName(tag, day));
  const time = clock({ start, end }, reader, tag);
  return [names.length === 7 ? everyDay(time) : everyWeek(new Intl.ListFormat(tag).format(names), time)];
}

function elsewhere({ start, zone }: Ahead, reader: Zone, words: AboutMessages, tag: string, now: number): string[] {
  if (!zone) return [words.zoneUnknown];
  return zone.offsetMs(start) === reader.offsetMs(start) ? [] : [words.there(isolated(zoneCity(zone.name)), moment(start, zone, tag, now))];
}

const moment = (at: number, zone: Zone, tag: string, now: number): string => span({ start: at, end: at }, zone, tag, now);

/** "Thursday 7:00 – 9:00 PM"; with its date where it is not soon. */
function span(time: { start: number; end: number }, zone: Zone, tag: string, now: number): string {
  const onWall = time.start + zone.offsetMs(time.start);
  const date = time.start - now > nearMs ? ({ day: 'numeric', month: 'long' } as const) : {};
  return `${dateFormat(tag, { weekday: 'long', ...date, timeZone: 'UTC' }).format(onWall)} ${clock(time, zone, tag)}`;
}

function clock({ start, end }: { start: number; end: number }, zone: Zone, tag: string): string {
  const wall = (at: number): number => (((at + zone.offsetMs(at)) % dayMs) + dayMs) % dayMs;
  return clockSpan(tag, wall(start), wall(end));
}
