import type { Meeting } from '../../../src/protocol/meeting.ts';
import { parseRule, type Rule } from '../../../src/time/rrule.ts';
import { dateInWords, ordinal, weekdayName } from './dates-in-words.ts';
import { listed } from './plain-words.ts';

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * The days of a meeting in English: `every second week on Tuesday, counted from 3 March 2026`. Undefined where its rule cannot be read,
 * or where it tells no day.
 */
export function ruleInWords({ rrule, startDate, extra }: Meeting): string | undefined {
  if (rrule === undefined) return datesInWords([...(startDate === undefined ? [] : [startDate]), ...extra]);
  const rule = parseRule(rrule);
  const days = rule && daysInWords(rule, startDate);
  if (!rule || days === undefined) return undefined;
  const also = datesInWords(extra);
  const counts = rule.interval > 1 || rule.count !== undefined;
  return [
    days,
    rule.count === undefined ? '' : `, ${String(rule.count)} ${rule.count === 1 ? 'time' : 'times'}`,
    counts && startDate !== undefined ? `, counted from ${dateInWords(startDate)}` : '',
    rule.until ? `, until ${dateInWords(rule.until.date)}` : '',
    also === undefined ? '' : `, and ${also}`,
  ].join('');
}

function datesInWords(dates: readonly string[]): string | undefined {
  return dates.length === 0 ? undefined : `on ${listed([...new Set(dates)].sort().map(dateInWords))}`;
}

function daysInWords(rule: Rule, startDate: string | undefined): string | undefined {
  const months = rule.months.length === 0 ? '' : ` in ${listed(rule.months.map(month => monthNames[month - 1] ?? ''))}`;
  const every = (unit: string): string => (rule.interval === 1 ? `every ${unit}` : `every ${ordinal(rule.interval)} ${unit}`);
  switch (rule.frequency) {
    case 'DAILY': return `${every('day')}${weekdays(rule, ' that is a ', 'or')}${months}`;
    case 'WEEKLY': return weekly(rule, startDate, every('week'), months);
    case 'MONTHLY': {
      const days = daysOfMonth(rule, startDate);
      return days && `on ${days} of ${rule.interval === 1 ? 'the month' : every('month')}${months}`;
    }
    case 'YEARLY': {
      const days = daysOfMonth(rule, startDate);
      const ofMonth = rule.months.length > 0 ? listed(rule.months.map(month => monthNames[month - 1] ?? '')) : startDate && monthNames[Number(startDate.slice(5, 7)) - 1];
      return days && ofMonth && `${every('year')} on ${days} of ${ofMonth}`;
    }
  }
}

function weekly(rule: Rule, startDate: string | undefined, everyWeek: string, months: string): string | undefined {
  const fromStart = startDate === undefined ? [] : [{ ordinal: 0, weekday: new Date(startDate).getUTCDay() }];
  const days = { ...rule, weekdays: rule.weekdays.length > 0 ? rule.weekdays : fromStart };
  if (days.weekdays.length === 0) return undefined;
  if (days.weekdays.length === 7 && rule.interval === 1) return `every day${months}`;
  return `${rule.interval === 1 ? weekdays(days, 'every ') : `${everyWeek}${weekdays(days, ' on ')}`}${months}`;
}

function weekdays(rule: Pick<Rule, 'weekdays'>, before: string, last: 'and' | 'or' = 'and'): string {
  return rule.weekdays.length === 0 ? '' : `${before}${listed(rule.weekdays.map(({ weekday }) => weekdayName(weekday)), last)}`;
}

function daysOfMonth({ weekdays: days, monthDays, positions }: Rule, startDate: string | undefined): string | undefined {
  const dates = monthDays.map(day => `the ${day < 0 ? `${fromEnd(day)}day` : ordinal(day)}`);
  if (days.length === 0) {
    const wanted = dates.length > 0 ? listed(dates) : startDate && `the ${ordinal(Number(startDate.slice(8)))}`;
    return wanted && positions.length > 0 ? `the ${listed(positions.map(nth))}of ${wanted}` : wanted;
  }
  // a position counts through all the days together: the last of Monday to Friday is the last working day
  const named = positions.length > 0
    ? `the ${listed(positions.map(position => nth(position).trim()))} ${listed(days.map(day => `${nth(day.ordinal)}${weekdayName(day.weekday)}`), 'or')}`
    : listed(days.map(({ ordinal: which, weekday }) => `${which === 0 ? 'every ' : `the ${nth(which)}`}${weekdayName(weekday)}`));
  return dates.length === 0 ? named : `${named} that is ${listed(dates, 'or')}`;
}

const nth = (place: number): string => (place === 0 ? '' : place < 0 ? fromEnd(place) : `${ordinal(place)} `);
const fromEnd = (place: number): string => (place === -1 ? 'last ' : `${ordinal(-place)} to last `);
