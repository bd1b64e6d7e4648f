import type { Meeting } from '../../../src/protocol/meeting.ts';
import { dateOf } from '../../../src/time/calendar-date.ts';
import { wallAt, zoneNamed } from '../../../src/time/zones.ts';
import { dateInWords, lengthInWords } from './dates-in-words.ts';
import { listed } from './plain-words.ts';
import { ruleInWords } from './rule-in-words.ts';

/** When a meeting is held, as English words: `on the first Monday of the month at 19:30 for 90 minutes (Europe/Amsterdam time)`. */
export function meetingInWords(meeting: Meeting, now: number): string {
  const { time, minutes, timeZone } = meeting;
  const zone = timeZone === undefined ? '' : ` (${timeZone} time)`;
  return [ruleInWords(meeting) ?? 'on days that its list does not say', ` at ${time} for ${lengthInWords(minutes)}${zone}`, daysOff(meeting, now)].join('');
}

/** The dates off that are still to come, as the end of a sentence: `, not on 6 April 2026`. Empty where there are none. */
export function daysOff(meeting: Meeting, now: number): string {
  const days = meeting.exceptions.filter(date => date >= todayOf(meeting, now)).sort().map(dateInWords);
  return days.length === 0 ? '' : `, not on ${listed(days)}`;
}

/** Today in a meeting's own calendar; in UTC where its zone is unknown. */
export function todayOf({ timeZone }: Meeting, now: number): string {
  const zone = timeZone === undefined ? undefined : zoneNamed(timeZone);
  return zone ? dateOf(wallAt(zone, now).day) : new Date(now).toISOString().slice(0, 10);
}
