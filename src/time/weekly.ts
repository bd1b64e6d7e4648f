import type { Meeting } from '../protocol/meeting.ts';
import { dayOf, weekdayOf } from './calendar-date.ts';
import { remembered } from './remembered.ts';

/** The weekdays as rules name them; 0 = Sunday. */
export const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The weekdays (0 = Sunday) of a meeting that is held every week without an end or a change; undefined for any other,
 * and for rules in a spelling so rare that reading it is left to `parseRule`.
 */
export function onlyWeekly({ rrule, startDate, exceptions, extra }: Meeting): number[] | undefined {
  if (rrule === undefined || exceptions.length + extra.length > 0) return undefined;
  const weekdays = weekdaysOf(rrule);
  if (weekdays?.length !== 0) return weekdays;
  return startDate === undefined ? undefined : [weekdayOf(dayOf(startDate))];
}

/** True where only `rules.ts` can tell when a meeting is held: it has a rule that is not plainly weekly, or single dates. */
export function needsRules(meeting: Meeting): boolean {
  return (meeting.rrule ?? meeting.startDate ?? meeting.extra[0]) !== undefined && !onlyWeekly(meeting);
}

/** The weekdays of a plain weekly rule, none where the start gives it; undefined for any other rule. */
const weekdaysOf = remembered((rrule): number[] | undefined => {
  const parts = rrule.replace(/^RRULE:/, '').split(';').filter(part => !/^(INTERVAL=1|WKST=(MO|SU))?$/.test(part));
  const [, list, frequency] = /^(?:BYDAY=([^;]+);)?FREQ=(WEEKLY|DAILY)$/.exec(parts.sort().join(';')) ?? [];
  if (!frequency) return undefined;
  const names = list?.split(',') ?? (frequency === 'DAILY' ? weekdayNames : []);
  const weekdays = [...new Set(names)].map(name => weekdayNames.indexOf(name));
  return weekdays.includes(-1) ? undefined : weekdays;
});
