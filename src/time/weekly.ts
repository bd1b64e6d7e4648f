import type { Meeting } from '../protocol/meeting.ts';
import { remembered } from './remembered.ts';

/** The weekdays as rules name them; 0 = Sunday. */
export const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The weekdays (0 = Sunday) of a meeting that is held every week without an end or a change; undefined for any other,
 * and for rules spelt in a rarer way, which are left to `rules.ts`.
 */
export function onlyWeekly({ rrule, exceptions, extra }: Meeting): number[] | undefined {
  return exceptions.length + extra.length > 0 ? undefined : plainWeekdays(rrule ?? '');
}

/** True where only `rules.ts` can tell when a meeting is held: it has another rule than a plain weekly one, or single dates. */
export function needsRules(meeting: Meeting): boolean {
  return (meeting.rrule ?? meeting.startDate ?? meeting.extra[0]) !== undefined && !onlyWeekly(meeting);
}

const plainWeekdays = remembered((rrule: string): number[] | undefined => {
  // In the order of the alphabet, whatever else a rule holds ends up among the weekdays or where nothing is expected.
  const parts = rrule.replace(/^RRULE:/, '').split(';').sort().join();
  const [, list] = /^BYDAY=(.+),FREQ=WEEKLY(?:,INTERVAL=1)?(?:,WKST=(?:MO|SU))?$/.exec(parts) ?? [];
  const weekdays = [...new Set(list?.split(','))].map(name => weekdayNames.indexOf(name));
  return list === undefined || weekdays.includes(-1) ? undefined : weekdays;
});
