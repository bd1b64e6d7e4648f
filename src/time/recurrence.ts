import type { Meeting } from '../protocol/meeting.ts';
import { dayOf, minutesOf } from './calendar-date.ts';
import { parseRule, type Rule, type Until } from './rrule.ts';
import { daysOfPeriod, firstOfPeriod, periodOf, weekdaysOf } from './rule-days.ts';
import { wallAt, zoneNamed } from './zones.ts';

/** How many periods are walked to find where a count runs out: a hundred years of months. Longer counts are taken as endless. */
const longestWalk = 1_200;

/** The days on which a meeting begins, from one day to another (both included), in its own calendar: sorted, each once. */
export function datesBetween(meeting: Meeting, fromDay: number, toDay: number): number[] {
  const days = ruleDaysBetween(meeting, fromDay, toDay);
  if (meeting.extra.length + meeting.exceptions.length === 0) return days;
  const all = new Set(days);
  for (const date of meeting.extra) {
    const day = dayOf(date);
    if (day >= fromDay && day <= toDay) all.add(day);
  }
  for (const date of meeting.exceptions) all.delete(dayOf(date));
  return [...all].sort((a, b) => a - b);
}

/** The last day on which a meeting can begin; infinite where it goes on, or where its rule cannot be read. */
export function lastDayOf(meeting: Meeting): number {
  const isDated = meeting.rrule !== undefined || meeting.startDate !== undefined || meeting.extra.length > 0;
  return isDated ? meeting.extra.reduce((last, date) => Math.max(last, dayOf(date)), lastRuleDayOf(meeting)) : Infinity;
}

/** The last day that the rule can give (or the one date, without a rule), before dates off and on. */
export function lastRuleDayOf(meeting: Meeting): number {
  const startDay = meeting.startDate === undefined ? undefined : dayOf(meeting.startDate);
  if (meeting.rrule === undefined) return startDay ?? -Infinity;
  const rule = parseRule(meeting.rrule);
  return rule ? endOf(meeting, rule, startDay) : Infinity;
}

/** The days that the rule gives (or the one date, without a rule), before dates off and on. */
export function ruleDaysBetween(meeting: Meeting, fromDay: number, toDay: number): number[] {
  const startDay = meeting.startDate === undefined ? undefined : dayOf(meeting.startDate);
  if (meeting.rrule === undefined) return startDay !== undefined && startDay >= fromDay && startDay <= toDay ? [startDay] : [];
  const rule = parseRule(meeting.rrule);
  if (!rule || (startDay === undefined && (rule.interval > 1 || rule.count !== undefined))) return [];
  const from = Math.max(fromDay, startDay ?? fromDay);
  const to = Math.min(toDay, endOf(meeting, rule, startDay));
  const base = periodOf(rule, startDay ?? from);
  const days: number[] = [];
  // The first period is reached by arithmetic: a start in the year 1 costs no more than one last week.
  for (let period = base + Math.ceil((periodOf(rule, from) - base) / rule.interval) * rule.interval; firstOfPeriod(rule, period) <= to; period += rule.interval) {
    for (const day of daysOfPeriod(rule, period, startDay)) if (day >= from && day <= to) days.push(day);
  }
  return days;
}

/** Whether a meeting says on which days it is held: a rule that can be read and leaves nothing open, or single dates. */
export function canRead({ rrule, startDate, extra }: Meeting): boolean {
  if (rrule === undefined) return startDate !== undefined || extra.length > 0;
  const rule = parseRule(rrule);
  return rule !== undefined && (startDate !== undefined || (rule.interval === 1 && rule.count === undefined && rule.weekdays.length + rule.monthDays.length > 0));
}

function endOf(meeting: Meeting, rule: Rule, startDay: number | undefined): number {
  if (rule.until) return untilDay(meeting, rule.until);
  return rule.count === undefined || startDay === undefined ? Infinity : lastByCount(rule, rule.count, startDay);
}

/** The last day whose meeting begins at or before the end of the rule. */
function untilDay(meeting: Meeting, { date, time, utc }: Until): number {
  const day = dayOf(date);
  if (time === undefined) return day;
  const zone = utc && meeting.timeZone !== undefined ? zoneNamed(meeting.timeZone) : undefined;
  // UTC is of no use where the zone is unknown: the date as written is the best guess of what was meant.
  if (utc && !zone) return day;
  const wall = zone ? wallAt(zone, (day * 1_440 + minutesOf(time)) * 60_000) : { day, minutes: minutesOf(time) };
  return minutesOf(meeting.time) <= wall.minutes ? wall.day : wall.day - 1;
}

function lastByCount(rule: Rule, count: number, startDay: number): number {
  const base = periodOf(rule, startDay);
  const inFirst = daysOfPeriod(rule, base, startDay).filter(day => day >= startDay);
  const afterFirst = count - inFirst.length;
  if (afterFirst <= 0) return inFirst[count - 1] ?? startDay;
  const steady = steadyCount(rule, startDay);
  if (steady === 0) return walkCount(rule, afterFirst, base, startDay);
  const period = base + Math.ceil(afterFirst / steady) * rule.interval;
  return daysOfPeriod(rule, period, startDay)[(afterFirst - 1) % steady] ?? Infinity;
}

/** How many days each whole period has, where all have the same, so that a count can be divided; else 0. */
function steadyCount(rule: Rule, startDay: number): number {
  if (rule.months.length > 0) return 0;
  if (rule.frequency === 'WEEKLY') return weekdaysOf(rule, startDay).length;
  return rule.frequency === 'DAILY' && rule.weekdays.length === 0 ? 1 : 0;
}

function walkCount(rule: Rule, count: number, base: number, startDay: number): number {
  let left = count;
  for (let step = 1; step <= longestWalk; step++) {
    const days = daysOfPeriod(rule, base + step * rule.interval, startDay);
    const last = days[left - 1];
    if (last !== undefined) return last;
    left -= days.length;
  }
  return Infinity;
}
