import type { Meeting } from '../../protocol/meeting.ts';
import { none } from '../reading/gather.ts';
import { clockText, minutesOfDay } from '../reading/minutes.ts';
import { patiently } from '../reading/patience.ts';
import type { Row } from '../reading/row.ts';
import { wordOf } from '../reading/word.ts';
import { daysBetween, dayText } from '../resources/days.ts';
import { isoMinutes } from '../resources/iso-duration.ts';
import { ruleDays, wallTime, type WallTime } from '../resources/openings.ts';
import { partsOf } from '../resources/part.ts';
import type { ResourceReadOptions } from '../resources/resource-connector.ts';
import { offsetName, wallIn, zoneOfOffset } from '../resources/zones.ts';

const usualMinutes = 60;
const longestMinutes = 7 * minutesOfDay;
const mostDates = 500;

/** A moment as it is written: a day, and a time where one is given. */
interface Moment {
  day: string;
  time?: WallTime;
}

/** When an event takes place: by its schedules, else once. Refuses one whose time cannot be read. */
export function readTimes(row: Row, options: ResourceReadOptions): Meeting[] {
  const schedules = partsOf(row, 'eventSchedule');
  if (schedules.length > 0) return schedules.map(part => readEventSchedule(part, row, options));
  if (row.raw('startDate') === undefined) return none;
  const start = row.needs(momentOf(row.raw('startDate')), 'startDate', 'a date');
  const end = row.kept(momentOf(row.raw('endDate')), 'endDate', 'a date');
  return [{ ...wallOf(start, zoneNamed(row, 'timeZone', options), options), minutes: lengthOf(row, row, start, end), exceptions: none, extra: none }];
}

/** A time at which something can begin: 24:00 is an end. */
function startTime(value: unknown): WallTime | undefined {
  const time = wallTime(value);
  return time && time.minutes < minutesOfDay ? time : undefined;
}

function readEventSchedule(part: Row, row: Row, options: ResourceReadOptions): Meeting {
  const startDate = part.raw('startDate') === undefined ? undefined : part.needs(dayText(part.raw('startDate')), 'startDate', 'a date');
  const endDate = part.raw('endDate') === undefined ? undefined : part.needs(dayText(part.raw('endDate')), 'endDate', 'a date');
  const time = part.raw('startTime') === undefined ? momentOf(part.raw('startDate'))?.time : part.needs(startTime(part.raw('startTime')), 'startTime', 'a time');
  const day = startDate ?? '2000-01-01';
  const end = part.raw('endTime') === undefined ? undefined : part.needs(wallTime(part.raw('endTime')), 'endTime', 'a time');
  const isNext = end !== undefined && time !== undefined && end.minutes <= time.minutes;
  const minutes = time === undefined ? minutesOfDay : end ? end.minutes - time.minutes + (isNext ? minutesOfDay : 0) : lengthOf(part, row, { day, time }, undefined);
  const zone = zoneNamed(part, 'scheduleTimezone', options) ?? zoneNamed(row, 'timeZone', options);
  const exceptions = partDates(part, 'exceptDate');
  const rrule = ruleOf(part, endDate);
  if (rrule === undefined && startDate === undefined) part.refuse('repeatFrequency', 'tells no day');
  return { ...wallOf({ day, time }, zone, options), startDate, minutes, rrule, exceptions: exceptions.length > 0 ? exceptions : none, extra: none };
}

const frequencies: Record<string, string> = { daily: 'P1D', weekly: 'P1W', biweekly: 'P2W', fortnightly: 'P2W', monthly: 'P1M', yearly: 'P1Y', annually: 'P1Y' };

function ruleOf(part: Row, until: string | undefined): string | undefined {
  const given = part.mark('repeatFrequency');
  const days = readRuleDays(part);
  const [, count = '1', unit = ''] = /^P(\d{1,3})([DWMY])$/.exec(frequencies[given.toLowerCase()] ?? given.toUpperCase()) ?? [];
  if (unit === '' && given !== '') part.refuse('repeatFrequency', 'is not a frequency');
  if (unit === '' && days.length === 0) return undefined;
  const monthDays = part.words('byMonthDay').filter(word => /^-?\d{1,2}$/.test(word));
  const week = /^-?[1-5]$/.test(part.mark('byMonthWeek')) ? part.mark('byMonthWeek') : '';
  const repeats = /^[1-9]\d{0,3}$/.test(part.mark('repeatCount')) ? part.mark('repeatCount') : undefined;
  return [
    `FREQ=${{ D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }[unit] ?? 'WEEKLY'}`,
    Number(count) > 1 && `INTERVAL=${Number(count)}`,
    days.length > 0 && `BYDAY=${days.map(day => (unit === 'M' ? `${week}${day}` : day)).join(',')}`,
    monthDays.length > 0 && `BYMONTHDAY=${monthDays.join(',')}`,
    repeats !== undefined && `COUNT=${repeats}`,
    repeats === undefined && until !== undefined && `UNTIL=${until.replaceAll('-', '')}`,
  ].filter(Boolean).join(';');
}

function readRuleDays(part: Row): string[] {
  const value = part.raw('byDay');
  const words = typeof value === 'string' ? value.split(/[,\s]+/) : Array.isArray(value) ? value.slice(0, 20).map(wordOf) : [];
  return [...new Set(words.filter(Boolean))].map(word => {
    const name = word.replace(/^.*[/#]/, '');
    const ordinal = /^([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)$/.exec(name.toUpperCase());
    const day = ordinal ? undefined : patiently().englishDay(name)?.[0];
    return part.needs(ordinal ? ordinal[0] : day === undefined ? undefined : ruleDays[day], 'byDay', 'a weekday');
  });
}

const partDates = (part: Row, field: string): string[] => {
  const value = part.raw(field);
  const items: unknown[] = Array.isArray(value) ? value.slice(0, mostDates) : value === undefined ? [] : [value];
  return items.flatMap(item => part.kept(dayText(item), field, 'a date', item) ?? []);
};

function momentOf(value: unknown): Moment | undefined {
  const day = dayText(value);
  if (day === undefined || typeof value !== 'string') return undefined;
  const text = value.trim().slice(10);
  return text === '' ? { day } : withTime(day, wallTime(text.replace(/^[T ]/, '')));
}

const withTime = (day: string, time: WallTime | undefined): Moment | undefined => (time && time.minutes < minutesOfDay ? { day, time } : undefined);

/** The start on the wall of the event's own zone, where that is named; else on the wall it is written for. */
function wallOf({ day, time }: Moment, zone: string | undefined, { timeZone }: ResourceReadOptions): Pick<Meeting, 'startDate' | 'time' | 'timeZone'> {
  if (!time) return { startDate: day, time: '00:00', timeZone: zone };
  if (time.offset === undefined) return { startDate: day, time: clockText(time.minutes), timeZone: zone };
  const wall = zone === undefined ? undefined : wallIn(zone, instantOf({ day, time }));
  if (wall) return { startDate: wall.day, time: clockText(wall.minutes), timeZone: zone };
  return { startDate: day, time: clockText(time.minutes), timeZone: time.isUtc ? offsetName(0) : zoneOfOffset(time.offset, timeZone) };
}

const instantOf = ({ day, time }: Moment): number => Date.parse(`${day}T00:00Z`) + ((time?.minutes ?? 0) - (time?.offset ?? 0)) * 60_000;

/** Minutes to the end, by the duration, or an hour; whole days where there are no times. */
function lengthOf(facts: Row, row: Row, start: Moment, end: Moment | undefined): number {
  const duration = facts.kept(isoMinutes(facts.raw('duration')), 'duration', 'a duration');
  const isWhole = start.time === undefined;
  const told = end ? (isWhole ? (daysBetween(start.day, end.day) + 1) * minutesOfDay : end.time ? minutesTo(start, end) : undefined) : duration;
  if (told !== undefined && told > longestMinutes) facts.drop('endDate', 'lasts longer than a week: only the first is shown');
  if (told !== undefined && told > 0) return Math.min(told, longestMinutes);
  if (told !== undefined && end) facts.drop('endDate', 'is not after the start');
  if (isWhole) return minutesOfDay;
  row.guessedLengths++;
  return usualMinutes;
}

function minutesTo(start: Moment, end: Moment): number {
  const isExact = start.time?.offset !== undefined && end.time?.offset !== undefined;
  return isExact ? (instantOf(end) - instantOf(start)) / 60_000 : daysBetween(start.day, end.day) * minutesOfDay + (end.time?.minutes ?? 0) - (start.time?.minutes ?? 0);
}

function zoneNamed(row: Row, field: string, { isZone }: ResourceReadOptions): string | undefined {
  const name = row.raw(field) === undefined ? undefined : row.text(field);
  return row.kept(name === undefined || isZone?.(name) === false ? undefined : name, field, 'a time zone');
}
