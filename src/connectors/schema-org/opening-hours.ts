import type { Hours, Opening } from '../../protocol/hours.ts';
import { none } from '../reading/gather.ts';
import { patiently } from '../reading/patience.ts';
import type { Row } from '../reading/row.ts';
import { wordOf } from '../reading/word.ts';
import { writtenDays } from '../reading/day-names.ts';
import { daysBetween, daysFrom, neededDay, weekdayOf } from '../resources/days.ts';
import { hoursOf, minutesOpen, openingAt, ruleDays, wallTime, weekly } from '../resources/openings.ts';
import { isFacts, partsOf, unlessRefused } from '../resources/part.ts';
import { writtenHours } from '../resources/written-hours.ts';
import { zoneOfOffset } from '../resources/zones.ts';

const everyDay = [0, 1, 2, 3, 4, 5, 6];
/** A stretch of days up to this length, named with both its ends, stands for holidays and not for a season. */
const longestHoliday = 31;

/** What one specification gives: openings, days that are closed, and days on which it stands in place of all others. */
interface ReadSpecification {
  openings: Opening[];
  closedOn: string[];
  instead: string[];
}

/** Hours of `openingHoursSpecification`, special ones too, and of `openingHours` in words. `zone` is that of the place, where it is known. */
export function readOpeningHours(row: Row, zone?: string): Hours | undefined {
  const parts = ['openingHoursSpecification', 'specialOpeningHoursSpecification', 'hoursAvailable'].flatMap(field => partsOf(row, field));
  const read = parts.flatMap(part => unlessRefused(part, () => readSpecification(part, zone)) ?? []);
  const closedOn = read.flatMap(specification => specification.closedOn);
  const instead = read.flatMap(specification => specification.instead);
  const openings = read.flatMap(specification => specification.openings.map(opening => (opening.rrule === undefined || instead.length === 0 ? opening : { ...opening, exceptions: exceptionsOf(opening, instead) })));
  if (parts.length > 0) return hoursOf(openings, { closedOn });
  const words = row.words('openingHours');
  const written = words.map(text => writtenHours(text, writtenDays()));
  const isRead = written.every(found => found !== undefined);
  return isRead ? hoursOf(written.flat().map(opening => ({ ...opening, timeZone: zone }))) : hoursOf([], { notes: [words.join(', ')] });
}

const exceptionsOf = ({ rrule = '' }: Opening, days: readonly string[]): string[] => [...new Set(days)].filter(day => rrule.includes(ruleDays[weekdayOf(day)] ?? '\0'));

/**
 * One specification. Closed days are written as opening and closing at midnight, or without times; from 00:00 to 23:59 is the whole
 * day. One for a few dated days stands in place of the usual hours on them.
 */
function readSpecification(part: Row, zone: string | undefined): ReadSpecification | undefined {
  const validFrom = neededDay(part, 'validFrom');
  const validTo = neededDay(part, 'validThrough');
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) part.refuse('validThrough', 'lies before validFrom');
  const named = readDays(part);
  const dated = validFrom !== undefined && validTo !== undefined && daysBetween(validFrom, validTo) < longestHoliday ? daysFrom(validFrom, validTo, longestHoliday).filter(day => !named || named.includes(weekdayOf(day))) : undefined;
  const isClosed = ['opens', 'closes'].every(field => part.raw(field) === undefined || /^(?:00:00(?::00)?)$/.test(part.mark(field)));
  if (isClosed) return { openings: [], closedOn: dated ?? [], instead: [] };
  const opens = part.needs(wallTime(part.raw('opens')), 'opens', 'a time');
  const closes = part.needs(wallTime(part.raw('closes')), 'closes', 'a time');
  const minutes = part.needs(minutesOpen(opens.minutes, closes.minutes), 'closes', 'a time after it opens');
  const timeZone = opens.isUtc ? 'UTC' : opens.offset === undefined ? zone : zoneOfOffset(opens.offset, zone);
  const [first, ...others] = dated ?? [];
  if (dated && first === undefined) return undefined;
  if (first !== undefined) return { openings: [openingAt(opens.minutes, minutes, { timeZone, startDate: first, extra: others.length > 0 ? others : none })], closedOn: [], instead: dated ?? [] };
  return { openings: [openingAt(opens.minutes, minutes, { timeZone, rrule: weekly(named ?? everyDay), validFrom, validTo })], closedOn: [], instead: [] };
}

/** The weekdays of a specification; undefined where it names none and means every day. Holidays have no day that could be computed. */
function readDays(part: Row): number[] | undefined {
  const value = part.raw('dayOfWeek');
  if (value === undefined) return undefined;
  const items: unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return items.map(day => {
    const name = (isFacts(day) ? wordOf(day.name) : wordOf(day)).replace(/^.*[/:#]/, '');
    const short = ruleDays.findIndex(rule => rule === name.toUpperCase());
    return part.needs(short >= 0 ? short : patiently().englishDay(name)?.[0], 'dayOfWeek', 'a weekday');
  });
}
