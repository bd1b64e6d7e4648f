import type { Meeting } from '../protocol/meeting.ts';
import { dayOf } from './calendar-date.ts';
import { parseRule } from './rrule.ts';
import { weekdaysOf } from './rule-days.ts';

/** The weekdays (0 = Sunday) of a meeting that is held every week without an end or a change; undefined for any other. */
export function onlyWeekly(meeting: Meeting): number[] | undefined {
  if (meeting.rrule === undefined || meeting.exceptions.length + meeting.extra.length > 0) return undefined;
  const rule = parseRule(meeting.rrule);
  if (rule?.frequency !== 'WEEKLY' || rule.interval > 1 || rule.until || rule.count !== undefined || rule.months.length > 0) return undefined;
  const weekdays = weekdaysOf(rule, meeting.startDate === undefined ? undefined : dayOf(meeting.startDate));
  return weekdays.length > 0 ? weekdays : undefined;
}
