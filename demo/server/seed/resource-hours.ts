import type { Random } from '../../feeds/seeds/random.ts';
import type { Hours, Opening } from '../../../src/protocol/hours.ts';
import { defined } from './defined.ts';
import { dateFrom, weekdayFrom } from './seed-dates.ts';

interface HoursWords { hoursNotes: readonly string[]; openingNotes: readonly string[] }

const weekdays = 'MO,TU,WE,TH,FR';
const everyDay = `${weekdays},SA,SU`;
const weekly = (days: string): string => `FREQ=WEEKLY;BYDAY=${days}`;

const opening = (time: string, minutes: number, rrule: string, more: Partial<Opening> = {}): Opening => ({ time, minutes, rrule, exceptions: [], extra: [], ...more });

/** Ways in which places are open, each with its name so that tests can look for it. */
const manners = {
  office: () => [opening('09:00', 480, weekly(weekdays))],
  split: () => [opening('09:00', 180, weekly(weekdays)), opening('14:00', 240, weekly(weekdays))],
  overnight: () => [opening('20:00', 720, weekly(everyDay))],
  roundTheClock: () => [opening('00:00', 1440, weekly(everyDay))],
  evenings: () => [opening('17:00', 300, weekly('MO,WE,FR')), opening('10:00', 180, weekly('SA'))],
  firstSaturday: () => [opening('10:00', 180, 'FREQ=MONTHLY;BYDAY=1SA')],
  fortnightly: (now: number) => [opening('15:00', 120, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', { startDate: weekdayFrom(now, -90, 4) })],
  winterOnly: () => [opening('18:00', 840, 'FREQ=YEARLY;BYMONTH=11,12,1,2,3;BYDAY=SU,MO,TU,WE,TH,FR,SA')],
  summerOnly: () => [opening('08:00', 600, `FREQ=YEARLY;BYMONTH=6,7,8;BYDAY=${everyDay}`)],
  /** The source vouched for it until a day that is past: nobody knows any more. */
  outdated: (now: number) => [opening('10:00', 360, weekly('TU,TH'), { validFrom: dateFrom(now, -400), validTo: dateFrom(now, -35) })],
  soon: (now: number) => [opening('12:00', 240, weekly(weekdays), { validFrom: dateFrom(now, 14) })],
  ended: (now: number) => [opening('09:30', 150, `${weekly('WE')};UNTIL=${dateFrom(now, -30).replaceAll('-', '')}`)],
} satisfies Record<string, (now: number) => Opening[]>;
type HoursManner = keyof typeof manners;

/** By day. */
const usual: readonly HoursManner[] = ['office', 'office', 'office', 'split', 'split', 'evenings', 'evenings', 'firstSaturday', 'fortnightly', 'summerOnly', 'outdated', 'outdated', 'soon', 'ended'];

/** When something is open; nothing where nobody said. Notes are for places that have a door. */
export function hoursOf(random: Random, now: number, timeZone: string, from: readonly HoursManner[] = usual, notes?: HoursWords): Hours | undefined {
  if (random.percent(8)) return undefined;
  const openings = manners[random.pick(from)](now);
  if (notes && random.percent(15)) openings[0] = { ...openings[0], notes: random.pick(notes.openingNotes) } as Opening;
  return defined<Hours>({
    timeZone: random.percent(95) ? timeZone : undefined,
    openings,
    closedOn: random.percent(25) ? [dateFrom(now, random.below(12)), dateFrom(now, 30 + random.below(30))] : [],
    notes: notes && random.percent(20) ? random.pick(notes.hoursNotes) : undefined,
  });
}

/** A line is there at night, all the time, or in the evening. */
export const lineHours: readonly HoursManner[] = ['roundTheClock', 'roundTheClock', 'overnight', 'overnight', 'evenings', 'split', 'outdated'];
/** Where people sleep. */
export const nightHours: readonly HoursManner[] = ['overnight', 'overnight', 'winterOnly', 'roundTheClock'];
