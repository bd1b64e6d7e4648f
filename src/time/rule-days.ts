import { weekdayOf } from './calendar-date.ts';
import { firstOfMonth, monthOf } from './calendar-month.ts';
import type { Rule } from './rrule.ts';

/** Which day, week, month or year a day falls in, counted through, by the length that the rule repeats in. */
export function periodOf(rule: Rule, day: number): number {
  switch (rule.frequency) {
    case 'DAILY': return day;
    case 'WEEKLY': return Math.floor((day + 4 - rule.weekStart) / 7);
    case 'MONTHLY': return monthOf(day);
    case 'YEARLY': return Math.floor(monthOf(day) / 12);
  }
}

/** The first day of a period. */
export function firstOfPeriod(rule: Rule, period: number): number {
  switch (rule.frequency) {
    case 'DAILY': return period;
    case 'WEEKLY': return period * 7 - 4 + rule.weekStart;
    case 'MONTHLY': return firstOfMonth(period);
    case 'YEARLY': return firstOfMonth(period * 12);
  }
}

/** The days of a rule in one period, sorted. What the rule leaves open (which weekday, which day of the month) is that of `startDay`. */
export function daysOfPeriod(rule: Rule, period: number, startDay: number | undefined): number[] {
  switch (rule.frequency) {
    case 'DAILY': return inMonths(rule, onWeekday(rule, period) ? [period] : []);
    case 'WEEKLY': return inMonths(rule, daysOfWeek(rule, period, startDay));
    case 'MONTHLY': return atPositions(rule, inMonths(rule, daysOfMonth(rule, period, startDay)));
    case 'YEARLY': return atPositions(rule, monthsOf(rule, startDay).flatMap(month => daysOfMonth(rule, period * 12 + month, startDay)));
  }
}

/** The weekdays of a weekly rule, each once. */
export function weekdaysOf(rule: Rule, startDay: number | undefined): number[] {
  if (rule.weekdays.length > 0) return rule.weekdays.map(({ weekday }) => weekday);
  return startDay === undefined ? [] : [weekdayOf(startDay)];
}

function onWeekday({ weekdays }: Rule, day: number): boolean {
  return weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOf(day));
}

function daysOfWeek(rule: Rule, week: number, startDay: number | undefined): number[] {
  const first = firstOfPeriod(rule, week);
  return weekdaysOf(rule, startDay).map(weekday => first + ((weekday - rule.weekStart + 7) % 7)).sort((a, b) => a - b);
}

function monthsOf(rule: Rule, startDay: number | undefined): number[] {
  if (rule.months.length > 0) return [...new Set(rule.months)].sort((a, b) => a - b).map(month => month - 1);
  return startDay === undefined ? [] : [((monthOf(startDay) % 12) + 12) % 12];
}

function inMonths(rule: Rule, days: number[]): number[] {
  return rule.months.length === 0 ? days : days.filter(day => rule.months.includes((((monthOf(day) % 12) + 12) % 12) + 1));
}

function daysOfMonth({ weekdays, monthDays }: Rule, month: number, startDay: number | undefined): number[] {
  const first = firstOfMonth(month);
  const length = firstOfMonth(month + 1) - first;
  const fromStart = weekdays.length + monthDays.length === 0;
  if (fromStart && startDay === undefined) return [];
  const wanted = fromStart && startDay !== undefined ? [startDay - firstOfMonth(monthOf(startDay)) + 1] : monthDays;
  const days: number[] = [];
  for (let date = 1; date <= length; date++) {
    if (wanted.length > 0 && !wanted.includes(date) && !wanted.includes(date - length - 1)) continue;
    const weekday = weekdayOf(first + date - 1);
    const nth = Math.ceil(date / 7);
    const nthFromEnd = -Math.ceil((length - date + 1) / 7);
    const fits = weekdays.some(day => day.weekday === weekday && (day.ordinal === 0 || day.ordinal === nth || day.ordinal === nthFromEnd));
    if (weekdays.length === 0 || fits) days.push(first + date - 1);
  }
  return days;
}

function atPositions({ positions }: Rule, days: number[]): number[] {
  return positions.length === 0 ? days : days.filter((_, at) => positions.includes(at + 1) || positions.includes(at - days.length));
}
