import type { Hours, Opening } from '../../protocol/hours.ts';
import { joinedNotes, none } from '../reading/gather.ts';
import { clockText, minutesOfDay } from '../reading/minutes.ts';
import { patiently } from '../reading/patience.ts';
import { offsetMinutes } from './zones.ts';

/** The weekdays as rules name them; 0 = Sunday. */
export const ruleDays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A time on a wall, and how far that wall is ahead of UTC where the time says so. */
export interface WallTime {
  minutes: number;
  offset?: number;
  /** True where it is told in UTC by a `Z`. */
  isUtc?: boolean;
}

const exact = /^(?:\d{4}-\d\d-\d\d[T ])?(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(z|[+-]\d\d(?::?\d\d)?)?$/i;
/** A minute before midnight, as many write its end. */
const lastMinute = minutesOfDay - 1;

/** Reads `09:00`, `09:00:00Z`, `19:00-08:00`, `24:00` or `9am`; undefined where it is no time. */
export function wallTime(value: unknown): WallTime | undefined {
  const [, hours, minutes = '', offset] = (typeof value === 'string' ? exact.exec(value.trim()) : undefined) ?? [];
  if (hours === undefined) {
    const read = patiently().clockMinutes(value);
    return read === undefined ? undefined : { minutes: read };
  }
  const sum = Number(hours) * 60 + Number(minutes);
  if (sum > minutesOfDay || Number(minutes) > 59) return undefined;
  return { minutes: sum, offset: offset === undefined ? undefined : offsetMinutes(offset), isUtc: /^z$/i.test(offset ?? '') };
}

/**
 * How many minutes lie between opening and closing; an end at or before the start is on the next day. From midnight to midnight,
 * or to the minute before it, is the whole day; any other time to itself says nothing.
 */
export function minutesOpen(opens: number, closes: number): number | undefined {
  if (opens === closes || opens >= minutesOfDay) return opens === 0 ? minutesOfDay : undefined;
  const end = closes === lastMinute ? minutesOfDay : closes;
  return end > opens ? end - opens : end + minutesOfDay - opens;
}

/** A rule that comes every week on these days. */
export const weekly = (days: readonly number[]): string => `FREQ=WEEKLY;BYDAY=${[...new Set(days)].map(day => ruleDays[day] ?? '').join(',')}`;

/** An opening from minutes since midnight. */
export const openingAt = (start: number, minutes: number, facts: Partial<Opening>): Opening => ({
  startDate: undefined, time: clockText(start), minutes, timeZone: undefined, rrule: undefined, exceptions: none, extra: none, ...facts,
});

/** Openings and words as hours; nothing where there are neither. A zone that all share is that of the hours. */
export function hoursOf(openings: readonly Opening[], { notes = [], closedOn = none }: { notes?: readonly (string | undefined)[]; closedOn?: readonly string[] } = {}): Hours | undefined {
  const words = joinedNotes(...new Set(notes));
  if (openings.length + closedOn.length === 0 && words === undefined) return undefined;
  const zoned = openings.map(opening => (isAlways(opening) ? { ...opening, timeZone: 'UTC' } : opening));
  const zones = new Set(zoned.map(({ timeZone }) => timeZone));
  const timeZone = zones.size === 1 ? zoned[0]?.timeZone : undefined;
  return { timeZone, openings: timeZone === undefined ? zoned : zoned.map(opening => ({ ...opening, timeZone: undefined })), closedOn: [...new Set(closedOn)].sort(), notes: words };
}

/** What never closes is open in every zone, also where none is known. */
const isAlways = ({ minutes, rrule, timeZone, startDate, validFrom, validTo }: Opening): boolean =>
  timeZone === undefined && minutes === minutesOfDay && (startDate ?? validFrom ?? validTo) === undefined && /^FREQ=WEEKLY;BYDAY=(?:[A-Z]{2},){6}[A-Z]{2}$/.test(rrule ?? '');
