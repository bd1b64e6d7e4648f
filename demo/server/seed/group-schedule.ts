import type { Random } from '../../feeds/seeds/random.ts';
import type { Meeting } from '../../../src/protocol/meeting.ts';
import { dateFrom, dayCode, weekdayFrom } from './seed-dates.ts';

const times = ['06:30', '07:00', '09:30', '10:30', '12:00', '12:15', '14:00', '15:30', '17:30', '18:00', '18:30', '19:00', '19:30', '20:00', '21:15'] as const;
const lengths = [45, 60, 60, 75, 90, 90, 120] as const;
const severalDays = [['MO', 'WE', 'FR'], ['TU', 'TH'], ['SA', 'SU'], ['MO', 'TU', 'WE', 'TH', 'FR']] as const;
const nights = { time: '22:00', minutes: 480 };

/** How a group meets: each way as often as its share of a hundred. */
const manners = {
  weekly: 46, several: 11, fortnightly: 11, nth: 8, last: 5, appointment: 6, course: 3, ended: 2, twice: 3, overnight: 2, zoneless: 1, once: 1, daily: 1,
} as const;
export type Manner = keyof typeof manners;

const hundred = (Object.keys(manners) as Manner[]).flatMap(name => new Array<Manner>(manners[name]).fill(name));

/** Draws a way of meeting. */
export const drawManner = (random: Random): Manner => random.pick(hundred);

/** Meetings of one manner, around a moment. */
export function scheduleOf(manner: Manner, random: Random, now: number, timeZone: string): Meeting[] {
  const weekday = random.below(7);
  const day = dayCode(weekday);
  const meeting: Meeting = { time: random.pick(times), minutes: random.pick(lengths), timeZone, exceptions: [], extra: [] };
  const weekly = `FREQ=WEEKLY;BYDAY=${day}`;
  switch (manner) {
    case 'weekly': return [{ ...meeting, rrule: weekly, ...changes(random, now, weekday) }];
    case 'several': return [{ ...meeting, rrule: `FREQ=WEEKLY;BYDAY=${random.pick(severalDays).join(',')}` }];
    case 'fortnightly': return [{ ...meeting, startDate: weekdayFrom(now, -100 - 7 * random.below(20), weekday), rrule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}` }];
    case 'nth': return [{ ...meeting, rrule: `FREQ=MONTHLY;BYDAY=${random.pick([`1${day}`, `2${day}`, `3${day}`, `1${day},3${day}`])}` }];
    case 'last': return [{ ...meeting, rrule: `FREQ=MONTHLY;BYDAY=-1${day}` }];
    case 'appointment': return [];
    case 'course': return [{ ...meeting, startDate: weekdayFrom(now, -20 + 7 * random.below(8), weekday), rrule: `${weekly};COUNT=8` }];
    case 'ended': return [{ ...meeting, startDate: weekdayFrom(now, -300, weekday), rrule: `${weekly};UNTIL=${dateFrom(now, -20 - random.below(60)).replaceAll('-', '')}` }];
    case 'twice': return [{ ...meeting, rrule: weekly }, { ...meeting, time: random.pick(['12:00', '20:00']), minutes: 60, rrule: `FREQ=WEEKLY;BYDAY=${dayCode((weekday + 3) % 7)}` }];
    case 'overnight': return [{ ...meeting, ...nights, rrule: `FREQ=WEEKLY;BYDAY=FR,SA` }];
    case 'zoneless': { const { timeZone: _, ...rest } = meeting; return [{ ...rest, rrule: weekly }]; }
    case 'once': return [{ ...meeting, minutes: 300, startDate: dateFrom(now, 5 + random.below(80)), extra: [dateFrom(now, 100 + random.below(30))] }];
    case 'daily': return [{ ...meeting, minutes: 30, rrule: 'FREQ=DAILY' }];
  }
}

/** Now and then a week is left out, or a day added. */
function changes(random: Random, now: number, weekday: number): Partial<Meeting> {
  const weeks = random.below(4);
  const exception = weekdayFrom(now, 1 + 7 * weeks, weekday);
  const extra = weekdayFrom(now, 1 + 7 * weeks, (weekday + 1) % 7);
  const draw = random.below(10);
  return draw === 0 ? { exceptions: [exception] } : draw === 1 ? { exceptions: [exception], extra: [extra] } : draw === 2 ? { extra: [extra] } : {};
}
