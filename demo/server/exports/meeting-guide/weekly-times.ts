import type { Meeting } from '../../../../src/protocol/meeting.ts';
import { clockOf, minutesOf, weekdayOf, dayOf } from '../../../../src/time/calendar-date.ts';
import { parseRule } from '../../../../src/time/rrule.ts';
import { dateInWords, lengthInWords } from '../dates-in-words.ts';
import { daysOff, todayOf } from '../meeting-in-words.ts';
import { listed } from '../plain-words.ts';

const minutesOfDay = 1_440;

/** The weekdays (0 = Sunday) of a meeting that is held every week, if not for ever; undefined for any other. */
export function weeklyDays({ rrule, startDate }: Meeting): number[] | undefined {
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  if (rule?.frequency !== 'WEEKLY' || rule.interval !== 1 || rule.months.length > 0) return undefined;
  if (rule.count !== undefined && startDate === undefined) return undefined; // nobody can tell when it ends
  if (rule.weekdays.length > 0) return [...new Set(rule.weekdays.map(({ weekday }) => weekday))];
  return startDate === undefined ? undefined : [weekdayOf(dayOf(startDate))];
}

/** The time facts of one row; an end can be said of meetings shorter than a day only. */
export function timesOf({ time, minutes, timeZone }: Meeting, day: number): { day: number; time: string; end_time?: string; timezone?: string } {
  return { day, time, end_time: minutes < minutesOfDay ? clockOf((minutesOf(time) + minutes) % minutesOfDay) : undefined, timezone: timeZone };
}

/** What a weekly row cannot say of its meeting in fields: when it begins and ends, dates off and on, and a length of a day or more. */
export function weeklyNotes(meeting: Meeting, now: number): string | undefined {
  const { startDate, rrule = '', extra, minutes } = meeting;
  const today = todayOf(meeting, now);
  const rule = parseRule(rrule);
  const on = extra.filter(date => date >= today).sort().map(dateInWords);
  const begins = startDate !== undefined && (startDate > today || rule?.count !== undefined);
  const parts = [
    begins ? `from ${dateInWords(startDate)}` : undefined,
    rule?.count === undefined ? undefined : `${String(rule.count)} ${rule.count === 1 ? 'time' : 'times'} in all`,
    rule?.until ? `until ${dateInWords(rule.until.date)}` : undefined,
    daysOff(meeting, now).replace(/^, /, '') || undefined,
    on.length === 0 ? undefined : `also on ${listed(on)}`,
    minutes >= minutesOfDay ? `for ${lengthInWords(minutes)}` : undefined,
  ].filter(part => part !== undefined);
  return parts.length === 0 ? undefined : `When: ${parts.join('; ')}.`;
}
