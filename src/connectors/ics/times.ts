import type { Meeting } from '../../protocol/meeting.ts';
import { none } from '../reading/gather.ts';
import { clockText, minutesOfDay } from '../reading/minutes.ts';
import type { Row } from '../reading/row.ts';
import { daysBetween, dayText } from '../resources/days.ts';
import { isoMinutes } from '../resources/iso-duration.ts';
import { wallIn, zoneOffset } from '../resources/zones.ts';
import type { Component, Property } from './lines.ts';
import type { CalendarZones } from './zones.ts';

/** A moment of a calendar. Without `minutes` it is a whole day; without `zone` it is on whatever wall one looks at. */
export interface Stamp {
  day: string;
  minutes?: number;
  zone?: string;
}

/** What the events of one calendar share. */
export interface CalendarContext {
  zones: CalendarZones;
  /** Zone of times that name none. */
  floating?: string;
}

const usualMinutes = 60;
const longestMinutes = 7 * minutesOfDay;
const mostDates = 500;
const written = /^(\d{8})(?:T([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d|60)?(Z)?)?$/;
const rule = /^(?=.*FREQ=)[A-Z\d=;,+\-:]{1,400}$/i;

/** Reads a date or a time of a property; undefined where it is neither. */
export function stampOf({ parameters, value }: Pick<Property, 'parameters' | 'value'>, { zones, floating }: CalendarContext): Stamp | undefined {
  const [, date, hours, minutes = '', utc] = written.exec(value.trim().toUpperCase()) ?? [];
  const day = dayText(date);
  if (day === undefined) return undefined;
  if (hours === undefined) return { day };
  const zone = utc ? 'UTC' : parameters.TZID === undefined ? floating : zones.named(parameters.TZID);
  return { day, minutes: Number(hours) * 60 + Number(minutes), zone };
}

/** When an event takes place. `moved` are single times of a series that differ: each replaces the day that it names. Refuses one whose time cannot be read. */
export function readMeetings(row: Row, event: Component, moved: readonly Component[], context: CalendarContext): Meeting[] {
  const start = row.needs(first(event, 'DTSTART', context), 'DTSTART', 'a date or a time');
  const zoneName = event.properties.get('DTSTART')?.[0]?.parameters.TZID;
  if (zoneName !== undefined && start.minutes !== undefined && start.zone === undefined) row.drop('DTSTART', 'is in a time zone that nobody knows by its name');
  const minutes = readLength(row, event, start, context);
  const off = [...stampsOf(row, event, 'EXDATE', context), ...moved.flatMap(one => first(one, 'RECURRENCE-ID', context) ?? [])].map(stamp => dayOn(stamp, start));
  const on = stampsOf(row, event, 'RDATE', context);
  const atSameTime = on.filter(stamp => stamp.minutes === undefined || wallOf(stamp, start).minutes === start.minutes);
  const exceptions = off.length > 0 ? [...new Set(off)] : none;
  const extra = atSameTime.length > 0 ? [...new Set(atSameTime.map(stamp => dayOn(stamp, start)))] : none;
  const rules = (event.properties.get('RRULE') ?? []).slice(0, 5).map(({ value }) => row.needs(rule.test(value.trim()) ? value.trim().toUpperCase() : undefined, 'RRULE', 'a rule'));
  const meetings = (rules.length > 0 ? rules : [undefined]).map((rrule, at) => ({ ...meetingAt(start, minutes), rrule, exceptions, extra: at === 0 ? extra : none }));
  const others = on.filter(stamp => !atSameTime.includes(stamp)).map(stamp => meetingAt(stamp, minutes));
  return [...meetings, ...others, ...moved.flatMap(one => readMoved(row, one, minutes, context))];
}

function readMoved(row: Row, event: Component, usual: number, context: CalendarContext): Meeting[] {
  const start = first(event, 'DTSTART', context);
  if (/^CANCELLED$/i.test(event.properties.get('STATUS')?.[0]?.value.trim() ?? '') || !start) return [];
  const isTold = event.properties.has('DTEND') || event.properties.has('DURATION');
  return [meetingAt(start, isTold ? readLength(row, event, start, context) : usual)];
}

const meetingAt = ({ day, minutes, zone }: Stamp, length: number): Meeting => ({ startDate: day, time: clockText(minutes ?? 0), minutes: length, timeZone: zone, rrule: undefined, exceptions: none, extra: none });

const first = ({ properties }: Component, name: string, context: CalendarContext): Stamp | undefined => {
  const property = properties.get(name)?.[0];
  return property && stampOf(property, context);
};

/** Minutes to DTEND, or of DURATION; a day where there are no times, an hour where nobody tells. */
function readLength(row: Row, event: Component, start: Stamp, context: CalendarContext): number {
  const end = event.properties.has('DTEND') ? row.kept(first(event, 'DTEND', context), 'DTEND', 'a date or a time') : undefined;
  const told = end ? minutesBetween(start, end) : row.kept(isoMinutes(row.raw('DURATION')), 'DURATION', 'a duration');
  if (told !== undefined && told > longestMinutes) row.drop('DTEND', 'lasts longer than a week: only the first is shown');
  if (told !== undefined && told > 0) return Math.min(told, longestMinutes);
  if (told !== undefined && told < 0) row.drop('DTEND', 'is not after the start');
  if (start.minutes === undefined) return minutesOfDay;
  row.guessedLengths++;
  return usualMinutes;
}

function minutesBetween(start: Stamp, end: Stamp): number {
  if (start.zone !== end.zone && start.zone !== undefined && end.zone !== undefined) return Math.round((instantOf(end, end.zone) - instantOf(start, start.zone)) / 60_000);
  return daysBetween(start.day, end.day) * minutesOfDay + (end.minutes ?? 0) - (start.minutes ?? 0);
}

/** Several dates of a property that may stand more than once; of periods, their starts. */
function stampsOf(row: Row, { properties }: Component, name: string, context: CalendarContext): Stamp[] {
  const values = (properties.get(name) ?? []).flatMap(({ parameters, value }) => value.split(',').map(item => ({ parameters, value: item.replace(/\/.*$/, '') })));
  if (values.length > mostDates) row.drop(name, `only the first ${mostDates} of ${values.length} dates are read`);
  return values.slice(0, mostDates).flatMap(item => row.kept(stampOf(item, context), name, 'a date', item.value === '' ? undefined : item.value) ?? []);
}

/** A moment on the wall by which the event is held. */
function wallOf(stamp: Stamp, start: Stamp): { day: string; minutes?: number } {
  const { zone } = stamp;
  if (zone === undefined || start.zone === undefined || zone === start.zone || stamp.minutes === undefined) return stamp;
  return wallIn(start.zone, instantOf(stamp, zone)) ?? stamp;
}

const dayOn = (stamp: Stamp, start: Stamp): string => wallOf(stamp, start).day;

function instantOf({ day, minutes = 0 }: Stamp, zone: string): number {
  const wallMs = Date.parse(`${day}T00:00Z`) + minutes * 60_000;
  const guess = wallMs - (zoneOffset(zone, wallMs) ?? 0) * 60_000;
  return wallMs - (zoneOffset(zone, guess) ?? 0) * 60_000;
}
