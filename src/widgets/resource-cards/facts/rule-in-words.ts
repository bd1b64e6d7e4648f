import { dayName } from '../../../i18n/age.ts';
import { dateFormat, weekdayName } from '../../../i18n/dates.ts';
import type { Opening } from '../../../protocol/hours.ts';
import { dateOf, dayOf } from '../../../time/calendar-date.ts';
import { lastDayOf } from '../../../time/recurrence.ts';
import { parseRule, type Rule } from '../../../time/rrule.ts';
import { daysInWords } from './days-in-words.ts';
import type { MoreFactSetting } from './fact-setting.ts';
import { openingSpan } from './opening-span.ts';

/** An opening that a week does not show, in one line: "First Saturday of the month, 10:00 AM – 12:00 PM, from June 1, 2027". */
export function ruleInWords(opening: Opening, today: number, setting: MoreFactSetting): string {
  const { words, more, tag } = setting;
  const { rrule, startDate, validFrom, validTo, exceptions, extra } = opening;
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  const dates = [...(rrule === undefined && startDate !== undefined ? [startDate] : []), ...extra].filter(date => date >= dateOf(today)).sort();
  const days = [...(rule ? [daysOfRule(rule, setting)] : []), ...dates.map(date => dayName(tag, date))].filter(text => text !== undefined);
  const first = rrule === undefined ? validFrom : [startDate, validFrom].filter(date => date !== undefined).sort().at(-1);
  const lastDay = Math.min(rule ? lastDayOf(opening) : Infinity, validTo === undefined ? Infinity : dayOf(validTo));
  const off = exceptions.filter(date => date >= dateOf(today)).sort();
  return [
    ...(days.length > 0 ? days : [words.timeUnknown]),
    openingSpan(opening, tag, more),
    first !== undefined && dayOf(first) > today ? more.fromDay(dayName(tag, first)) : undefined,
    lastDay === Infinity || dates.length > 0 ? undefined : more.upTo(dayName(tag, dateOf(lastDay))),
    off.length > 0 ? more.notOn(off.map(date => dayName(tag, date)).join(words.semicolon)) : undefined,
  ].filter(text => text !== undefined).join(words.comma);
}

/** The days that a rule gives; undefined where words for it are wanting. */
function daysOfRule(rule: Rule, { words: { comma }, more, tag }: MoreFactSetting): string | undefined {
  const { frequency, interval, weekdays, monthDays, months, positions } = rule;
  const inMonths = months.length === 0 ? '' : ` ${more.inMonths(monthsInWords(tag, months, comma))}`;
  const isSeason = frequency === 'YEARLY' && interval === 1 && monthDays.length + positions.length === 0 && weekdays.every(({ ordinal }) => ordinal === 0);
  if ((frequency === 'WEEKLY' || isSeason) && weekdays.length > 0) {
    const days = daysInWords(tag, weekdays.map(({ weekday }) => weekday), comma);
    return `${interval > 1 ? more.everyWeeks(interval, days) : days}${inMonths}`;
  }
  if (frequency !== 'MONTHLY' || interval > 1 || weekdays.length + monthDays.length === 0) return undefined;
  if (weekdays.length === 0 && positions.length === 0) return `${monthDays.map(day => more.dayOfMonth(day)).join(comma)}${inMonths}`;
  const nths = monthDays.length > 0 ? [] : nthsOf(rule);
  return nths.length === 0 ? undefined : `${nths.map(({ at, weekday }) => more.nthOfMonth(at, weekdayName(tag, weekday))).join(comma)}${inMonths}`;
}

/** Which weekdays of a month are meant: `1SA`, or `SA` and the first position. None where it is any other way of counting. */
function nthsOf({ weekdays, positions }: Rule): { at: number; weekday: number }[] {
  const [only] = weekdays;
  const counted = weekdays.length === 1 && only?.ordinal === 0 ? positions.map(at => ({ at, weekday: only.weekday })) : positions.length > 0 ? [] : weekdays.map(({ ordinal, weekday }) => ({ at: ordinal, weekday }));
  return counted.every(({ at }) => at === -1 || (at >= 1 && at <= 5)) ? counted : [];
}

/** Months, three or more in a row as from one to another: "November – March". */
function monthsInWords(tag: string, months: readonly number[], comma: string): string {
  const isRun = months.length > 2 && months.every((month, at) => at === 0 || month === (months[at - 1] ?? 0) % 12 + 1);
  return isRun ? `${monthName(tag, months[0])} – ${monthName(tag, months.at(-1))}` : months.map(month => monthName(tag, month)).join(comma);
}

const monthName = (tag: string, month = 1): string => dateFormat(tag, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 15));
