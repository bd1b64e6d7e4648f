import { writtenDays } from '../../../connectors/reading/day-names.ts';
import { dayText } from '../../../connectors/resources/days.ts';
import { hoursOf } from '../../../connectors/resources/openings.ts';
import { writtenHours } from '../../../connectors/resources/written-hours.ts';
import type { Hours } from '../../../protocol/hours.ts';
import type { Meeting } from '../../../protocol/meeting.ts';
import { zoneNamed } from '../../../time/zones.ts';
import type { CardFacts } from './card-facts.ts';

/** In which zone the clock times of a card are meant, and in which language its weekdays. */
export interface CardClock {
  timeZone: string | undefined;
  language: string | undefined;
}

/** Events that do not tell their length. */
const usualMinutes = 60;
const longestMinutes = 7 * 24 * 60;
const start = /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d)?(Z)?$/;
const rule = /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[\w,+:-]+)*$/;

/** The zone of a card: its own, else the page's. A wrong one leaves it unknown: in another zone it would be open at other times. */
export function readZone(facts: CardFacts, pageZone: string | undefined): string | undefined {
  const written = facts.text('time-zone');
  return written === undefined ? pageZone : facts.kept('time-zone', zoneNamed(written)?.name, 'a time zone (Area/City)');
}

/** Hours as people write them: `Mo-Fr 09:00-17:00; Sa 10:00-12:00`. What is not understood is shown in its own words. */
export function readHours(facts: CardFacts, { timeZone, language }: CardClock): Hours | undefined {
  const written = facts.text('hours');
  const openings = written === undefined ? [] : writtenHours(written, writtenDays(language));
  if (!openings) facts.drop('hours', 'are shown as words: opening times look like “Mo-Fr 09:00-17:00; Sa 10:00-12:00”');
  return hoursOf(openings?.map(opening => ({ ...opening, timeZone })) ?? [], { notes: openings ? [] : [written], closedOn: readDates(facts, 'closed-on') });
}

/** When an event takes place: on the wall of its zone, once or by a rule. */
export function readSchedule(facts: CardFacts, { timeZone }: CardClock, told: string | undefined): Meeting[] {
  const written = facts.text('start');
  const [, date, time, utc] = start.exec(written ?? told ?? '') ?? [];
  const startDate = facts.kept('start', dayText(date), 'a date and time (YYYY-MM-DDTHH:MM)', written);
  const minutes = facts.count('minutes', 1, longestMinutes) ?? usualMinutes;
  const rrule = facts.text('rrule')?.toUpperCase().replace(/^RRULE:/, '');
  const known = facts.kept('rrule', rrule !== undefined && rule.test(rrule) ? rrule : undefined, 'a rule (FREQ=WEEKLY;BYDAY=TU)');
  const exceptions = readDates(facts, 'except');
  return startDate === undefined || time === undefined ? [] : [{ startDate, time, minutes, timeZone: utc ? 'UTC' : timeZone, rrule: known, exceptions, extra: [] }];
}

const readDates = (facts: CardFacts, name: string): string[] => facts.each(name, dayText, 'a date (YYYY-MM-DD)');
