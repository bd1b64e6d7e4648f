import type { Meeting } from '../../../../src/protocol/meeting.ts';
import { dateOf, dayOf, weekdayOf } from '../../../../src/time/calendar-date.ts';
import { lastRuleDayOf } from '../../../../src/time/recurrence.ts';
import { parseRule, type Rule } from '../../../../src/time/rrule.ts';
import { weekdayNames } from '../../../../src/time/weekly.ts';
import type { Schedule } from './shape.ts';

/** The fields of a schedule that make its rule. */
export type RuleFields = Pick<Schedule, 'freq' | 'interval' | 'byday' | 'bymonthday' | 'count' | 'until' | 'wkst' | 'dtstart'>;

/** A rule in HSDS fields; undefined where they cannot say it: they know weeks and months only. */
export function ruleFields(meeting: Meeting): RuleFields | undefined {
  const { rrule, startDate } = meeting;
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  const isCounted = rule !== undefined && (rule.interval > 1 || rule.count !== undefined);
  if (!rule || rule.months.length > 0 || (isCounted && startDate === undefined)) return undefined;
  const days = rule.frequency === 'WEEKLY' ? weeklyDays(rule, startDate) : rule.frequency === 'MONTHLY' ? monthlyDays(rule, startDate) : undefined;
  const last = rule.until ? lastRuleDayOf(meeting) : Infinity;
  return days && {
    freq: rule.frequency === 'WEEKLY' ? 'WEEKLY' : 'MONTHLY',
    interval: rule.interval > 1 ? rule.interval : undefined,
    ...days,
    count: rule.count,
    until: Number.isFinite(last) ? dateOf(last) : undefined,
    // which days are one week matters to fortnights only
    wkst: rule.frequency === 'WEEKLY' && rule.interval > 1 ? (weekdayNames[rule.weekStart] as RuleFields['wkst']) : undefined,
    dtstart: startDate,
  };
}

/** A single date, as a rule that comes once: readers that know rules need no other case. */
export const dateFields = (date: string): RuleFields => ({ freq: 'WEEKLY', byday: weekdayNames[weekdayOf(dayOf(date))], count: 1, dtstart: date });

function weeklyDays({ weekdays }: Rule, startDate: string | undefined): RuleFields | undefined {
  if (weekdays.length > 0) return { byday: weekdays.map(({ weekday }) => weekdayNames[weekday]).join() };
  return startDate === undefined ? undefined : { byday: weekdayNames[weekdayOf(dayOf(startDate))] };
}

function monthlyDays({ weekdays, monthDays, positions }: Rule, startDate: string | undefined): RuleFields | undefined {
  const bymonthday = monthDays.length === 0 ? undefined : monthDays.join();
  if (positions.length > 0) {
    // the second of all Tuesdays is the second Tuesday; the last of all working days has no such name
    const [only, ...more] = weekdays;
    if (!only || more.length > 0 || only.ordinal !== 0 || bymonthday !== undefined || positions.some(position => Math.abs(position) > 5)) return undefined;
    return { byday: positions.map(position => `${String(position)}${weekdayNames[only.weekday] ?? ''}`).join() };
  }
  if (weekdays.length > 0) return { byday: weekdays.map(({ ordinal, weekday }) => `${ordinal === 0 ? '' : String(ordinal)}${weekdayNames[weekday] ?? ''}`).join(), bymonthday };
  if (bymonthday !== undefined) return { bymonthday };
  return startDate === undefined ? undefined : { bymonthday: String(Number(startDate.slice(8))) };
}
