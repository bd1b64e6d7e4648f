import { dayName } from '../../../i18n/age.ts';
import { weekdayName, weekdays } from '../../../i18n/dates.ts';
import { isolated } from '../../../i18n/isolated.ts';
import { zoneCity } from '../../../i18n/zone-city.ts';
import type { Hours, Opening } from '../../../protocol/hours.ts';
import { dateOf, dayOf, minutesOf } from '../../../time/calendar-date.ts';
import { lastDayOf } from '../../../time/recurrence.ts';
import { parseRule } from '../../../time/rrule.ts';
import { onlyWeekly } from '../../../time/weekly.ts';
import { wallAt } from '../../../time/zones.ts';
import type { MoreFactSetting } from './fact-setting.ts';
import { zoneOfVisitor } from './moments.ts';
import { zoneOfHours } from './open-line.ts';
import { openingSpan } from './opening-span.ts';
import { ruleInWords } from './rule-in-words.ts';

/** The hours of a resource, ready to be drawn: a row for each day of the week, and beside it what no week shows. */
export interface HoursTable {
  /** In the order of the language's week; empty where nothing comes every week. */
  days: { day: string; text: string }[];
  /** Openings by other rules: the first Saturday of a month, single days, a season to come. */
  rules: string[];
  /** The source's own words, days off ahead, and whose clock it is where nobody says or it is not the visitor's. */
  notes: string[];
  /** Where the source vouches for them no more: since when. */
  unconfirmed?: string;
}

const dayMinutes = 1_440;
/** Days off are told so far ahead. */
const aheadDays = 120;

/** Says the hours of a week on the place's own wall clock. Needs `time/rules.ts` for nothing: rules are said, not computed. */
export function hoursTable(hours: Hours, setting: MoreFactSetting): HoursTable {
  const { more, tag, now } = setting;
  const today = wallAt(zoneOfHours(hours) ?? zoneOfVisitor(setting), now).day;
  const openings = hours.openings.filter(opening => lastDayOf(opening) >= today);
  const vouched = openings.filter(({ validTo }) => validTo === undefined || dayOf(validTo) >= today);
  // what is no longer vouched for is all there is to go by where nothing else is known
  const shown = vouched.length > 0 ? vouched : openings;
  const weekly = shown.filter(opening => opening.minutes <= dayMinutes && weekdaysOf(opening) && hasBegun(opening, today));
  const others = shown.filter(opening => !weekly.includes(opening));
  const lapsed = vouched.length > 0 ? [] : openings.flatMap(({ validTo }) => validTo ?? []).sort();
  const last = lapsed.at(-1);
  return {
    days: weekly.length === 0 ? [] : weekdays(tag).map(day => ({ day: weekdayName(tag, day), text: dayText(weekly, day, others.length > 0 || last !== undefined, setting) })),
    rules: others.map(opening => ruleInWords(opening, today, setting)),
    notes: [...notesOf(hours, shown), ...daysOff(hours, today, setting), ...clockNotes(hours, setting)],
    ...(last !== undefined && { unconfirmed: more.unconfirmedSince(dayName(tag, last)) }),
  };
}

const hasBegun = ({ startDate, validFrom }: Opening, today: number): boolean => [startDate, validFrom].every(date => date === undefined || dayOf(date) <= today);

/** The weekdays of an opening that comes every week, however its rule is spelt; undefined for any other. */
function weekdaysOf(opening: Opening): number[] | undefined {
  const { rrule, exceptions, extra } = opening;
  const plain = onlyWeekly(opening);
  if (plain || rrule === undefined || exceptions.length + extra.length > 0) return plain;
  const rule = parseRule(rrule);
  const isPlain = rule?.frequency === 'WEEKLY' && rule.interval === 1 && rule.months.length === 0 && rule.until === undefined && rule.count === undefined;
  return isPlain && rule.weekdays.length > 0 ? rule.weekdays.map(({ weekday }) => weekday) : undefined;
}

/** The shifts of one weekday. "Closed" is said only where nothing else could be on. */
function dayText(weekly: readonly Opening[], day: number, isUnsure: boolean, { words, more, tag }: MoreFactSetting): string {
  const shifts = weekly.filter(opening => weekdaysOf(opening)?.includes(day)).sort((one, other) => minutesOf(one.time) - minutesOf(other.time));
  if (shifts.length === 0) return isUnsure ? more.noRegularHours : more.closedDay;
  return [...new Set(shifts.map(shift => openingSpan(shift, tag, more)))].join(words.comma);
}

const notesOf = (hours: Hours, shown: readonly Opening[]): string[] =>
  [...new Set([hours.notes, ...shown.map(({ notes }) => notes)])].flatMap(note => (note === undefined ? [] : [isolated(note)]));

function daysOff({ closedOn }: Hours, today: number, { words, more, tag }: MoreFactSetting): string[] {
  const days = [...new Set(closedOn)].filter(date => date >= dateOf(today) && date <= dateOf(today + aheadDays)).sort();
  return days.length === 0 ? [] : [more.closedOn(days.map(date => dayName(tag, date)).join(words.semicolon))];
}

function clockNotes(hours: Hours, setting: MoreFactSetting): string[] {
  const zone = zoneOfHours(hours);
  if (!zone) return hours.openings.length > 0 ? [setting.words.zoneUnknown] : [];
  return zone.offsetMs(setting.now) === zoneOfVisitor(setting).offsetMs(setting.now) ? [] : [setting.more.hoursIn(isolated(zoneCity(zone.name)))];
}
