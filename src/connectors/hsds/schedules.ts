import type { Opening } from '../../protocol/hours.ts';
import { joinedNotes, none } from '../reading/gather.ts';
import { clockText } from '../reading/minutes.ts';
import type { Row } from '../reading/row.ts';
import { daysFrom, neededDay } from '../resources/days.ts';
import { minutesOpen, openingAt, wallTime, type WallTime } from '../resources/openings.ts';
import { partsOf, unlessRefused } from '../resources/part.ts';
import { readProse } from '../resources/prose.ts';
import { offsetMinutes, offsetName, offsetOfNumber, zoneOfOffset } from '../resources/zones.ts';
import type { HsdsContext } from './context.ts';
import { readRecurrence, type Recurrence } from './recurrence.ts';

/** What one schedule gives: an opening that can be computed with, or words alone. */
export interface ReadSchedule {
  opening?: Opening;
  /** True where the days of the opening are not told: it only keeps others from being taken for all there is. */
  isDoubt?: boolean;
  notes?: string;
}

/** Words that say no more than the fields beside them. */
const timeWord = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\b(?:am|pm|noon|midday|midnight|to|and|until|till|from|through|every|each|daily|day|days|night|nightly|hours?|open|week|weeks|weekly|other|first|second|third|fourth|last|of|the|month|monthly|between|at|january|february|march|april|may|june|july|august|september|october|november|december|weekdays|weekends|a)\b|\d[ap]m\b|[\d\s.,:;()&/–—-]/gi;

/** Reads one schedule. A rule that is impossible is noted, and told in the schedule's own words. */
export function readSchedule(row: Row, context: HsdsContext): ReadSchedule {
  const description = readProse(row, 'description');
  const others = joinedNotes(readProse(row, 'notes'), row.text('attending_type'));
  const opening = unlessRefused(row, () => readOpening(row, context));
  if (!opening) return { notes: joinedNotes(description ?? timesInWords(row), others) };
  const isRedundant = description?.replace(timeWord, '') === '';
  const notes = joinedNotes(isRedundant ? undefined : description, others);
  const { isCountable, ...facts } = opening;
  return isCountable ? { opening: { ...facts, notes } } : { opening: { ...facts, notes: joinedNotes(description, others) }, isDoubt: true, notes: joinedNotes(description ?? timesInWords(row), others) };
}

function readOpening(row: Row, context: HsdsContext): (Opening & Pick<Recurrence, 'isCountable'>) | undefined {
  if (row.raw('opens_at') === undefined || row.raw('closes_at') === undefined) return undefined;
  const startDate = neededDay(row, 'dtstart');
  const until = neededDay(row, 'until');
  const validFrom = neededDay(row, 'valid_from');
  const validTo = neededDay(row, 'valid_to');
  if (startDate !== undefined && until !== undefined && until < startDate) row.refuse('until', 'lies before dtstart');
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) row.refuse('valid_to', 'lies before valid_from');
  const recurrence = readRecurrence(row, startDate, until);
  const opens = row.needs(wallTime(row.raw('opens_at')), 'opens_at', 'a time');
  const closes = row.needs(wallTime(row.raw('closes_at')), 'closes_at', 'a time');
  const minutes = row.needs(minutesOpen(opens.minutes, onSameWall(opens, closes)), 'closes_at', 'a time after it opens');
  if (!recurrence) return undefined;
  const { isCountable, ...rule } = recurrence;
  if (!isCountable) row.drop('dtstart', 'does not tell on which days the rule comes');
  return { ...openingAt(opens.minutes, minutes, { ...rule, timeZone: readZone(row, opens, context), validFrom, validTo }), isCountable };
}

/** The time at which it closes, told on the wall by which it opens. */
function onSameWall(opens: WallTime, closes: WallTime): number {
  if (opens.offset === undefined || closes.offset === undefined || opens.offset === closes.offset) return closes.minutes;
  return (((closes.minutes - closes.offset + opens.offset) % 1_440) + 1_440) % 1_440;
}

/** The zone of a schedule: by name, by the offset of its times, or by an offset for all of it; undefined where nobody tells. */
function readZone(row: Row, { offset, isUtc }: WallTime, { isZone, timeZone }: HsdsContext): string | undefined {
  const label = partsOf(row, 'attributes').find(part => /^time ?zone$/i.test(part.mark('label')))?.mark('value') ?? '';
  if (label !== '' && isZone?.(label) !== false) return label;
  if (isUtc) return offsetName(0);
  if (offset !== undefined) return zoneOfOffset(offset, timeZone);
  const given = row.raw('timezone');
  const number = typeof given === 'number' ? given : /^[+-]?\d{1,2}(?:\.\d{1,2})?$/.test(row.mark('timezone')) ? Number(row.mark('timezone')) : undefined;
  const minutes = number === undefined ? offsetMinutes(row.mark('timezone')) : offsetOfNumber(number);
  if (minutes !== undefined) return zoneOfOffset(minutes, timeZone);
  const name = typeof given === 'string' ? row.text('timezone') : undefined;
  return row.kept(name === undefined || isZone?.(name) === false ? undefined : name, 'timezone', 'a time zone');
}

/** The times of a schedule whose days nobody tells. */
function timesInWords(row: Row): string | undefined {
  const [opens, closes] = ['opens_at', 'closes_at'].map(field => wallTime(row.raw(field)));
  return opens && closes ? `${clockText(opens.minutes)}–${clockText(closes.minutes)}` : undefined;
}

const mostHolidays = 100;

/** Days on which a service of the older kind is closed. */
export function readHolidays(row: Row): string[] {
  return partsOf(row, 'holiday_schedules').flatMap(part => {
    if (!part.yes('closed') && part.raw('closed') !== true) return none;
    return unlessRefused(part, () => {
      const first = neededDay(part, 'start_date');
      return first === undefined ? none : daysFrom(first, neededDay(part, 'end_date') ?? first, mostHolidays);
    }) ?? none;
  });
}
