import type { Random } from '../../feeds/seeds/random.ts';
import type { Meeting } from '../../../src/protocol/meeting.ts';
import { dateFrom, dayCode, weekdayFrom } from './seed-dates.ts';

/** When an event takes place: as a course of four weeks, or else once, on some days, each month, or some weeks ago. */
export function eventSchedule(random: Random, now: number, timeZone: string, isCourse = false): Meeting[] {
  const weekday = random.below(7);
  const day = dayCode(weekday);
  const meeting: Meeting = { time: random.pick(['10:00', '11:00', '14:00', '17:30', '19:00']), minutes: random.pick([90, 120, 180, 240]), timeZone, exceptions: [], extra: [] };
  if (isCourse) return [{ ...meeting, time: '18:30', minutes: 120, startDate: weekdayFrom(now, 3 + random.below(40), weekday), rrule: `FREQ=WEEKLY;BYDAY=${day};COUNT=4` }];
  switch (random.below(7)) {
    case 1: return [{ ...meeting, rrule: `FREQ=MONTHLY;BYDAY=${random.pick(['1SA', '-1SU', `2${day}`])}` }];
    case 2: return [{ ...meeting, startDate: dateFrom(now, 10 + random.below(20)), extra: [dateFrom(now, 40), dateFrom(now, 70 + random.below(20))] }];
    case 3: return [{ ...meeting, startDate: dateFrom(now, -5 - random.below(40)) }];
    default: return [{ ...meeting, startDate: dateFrom(now, 1 + random.below(90)) }];
  }
}
