import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { Hours, Opening } from '../../src/protocol/hours.ts';
import { clockOf, dateOf, dayOf, minutesOf, weekdayOf } from '../../src/time/calendar-date.ts';
import { openingAt } from '../../src/time/opening.ts';
import '../../src/time/rules.ts';
import { hoursOf } from './hours-of.ts';
import { MinuteClock } from './minute-clock.ts';
import { at } from './weekly-meeting.ts';

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const days = 24;
const dayMs = 86_400_000;

/** Two dozen days around changes of the clock, by an hour and by half of one, by day and at midnight. */
const clocks = [
  ['Europe/Amsterdam', '2026-03-18'], ['Europe/Amsterdam', '2026-10-14'], ['America/New_York', '2026-02-25'], ['America/New_York', '2026-10-21'],
  ['Australia/Lord_Howe', '2026-03-25'], ['Australia/Lord_Howe', '2026-09-23'], ['Africa/Cairo', '2026-04-14'], ['Africa/Cairo', '2026-10-20'],
  ['America/St_Johns', '2010-03-04'], ['America/St_Johns', '2010-10-27'], ['Asia/Kolkata', '2026-03-18'],
].map(([zone = '', from = '']) => ({ zone, first: dayOf(from), clock: new MinuteClock(zone, at(`${from}T00:00Z`), days) }));

/** An opening with the days on which it may begin, told apart from its rule. */
interface Case {
  opening: Opening;
  begins: (day: number) => boolean;
}

/** Rules by what they mean; `first` is a day before the days looked at. */
const ruleOf = (first: number): fc.Arbitrary<Pick<Opening, 'rrule' | 'startDate'> & Pick<Case, 'begins'>> => {
  const someDays = fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 });
  const list = (weekdays: number[]): string => weekdays.map(weekday => names[weekday]).join();
  return fc.oneof(
    someDays.map(weekdays => ({ rrule: `FREQ=WEEKLY;BYDAY=${list(weekdays)}`, begins: (day: number) => weekdays.includes(weekdayOf(day)) })),
    fc.tuple(someDays, fc.nat(days)).map(([weekdays, last]) => ({
      rrule: `FREQ=WEEKLY;BYDAY=${list(weekdays)};UNTIL=${dateOf(first + last).replaceAll('-', '')}`, begins: (day: number) => day <= first + last && weekdays.includes(weekdayOf(day)),
    })),
    fc.nat(13).map(shift => ({ rrule: 'FREQ=WEEKLY;INTERVAL=2', startDate: dateOf(first - shift), begins: (day: number) => (day - first + shift) % 14 === 0 && day >= first - shift })),
    fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })).map(([weekday, nth]) => ({
      rrule: `FREQ=MONTHLY;BYDAY=${String(nth)}${names[weekday] ?? ''}`, begins: (day: number) => weekdayOf(day) === weekday && Math.ceil(Number(dateOf(day).slice(8)) / 7) === nth,
    })),
  );
};

const caseOf = (first: number): fc.Arbitrary<Case> =>
  fc.record({
    rule: ruleOf(first), time: fc.oneof(fc.constantFrom(0, 30, 120, 150, 180, 540, 1380, 1410), fc.nat(1439)), minutes: fc.oneof(fc.constantFrom(15, 60, 480, 720, 1440), fc.integer({ min: 1, max: 3000 })),
    validFrom: fc.option(fc.nat(days), { nil: undefined, freq: 4 }), validTo: fc.option(fc.nat(days), { nil: undefined, freq: 4 }),
  }).map(({ rule: { begins, ...rule }, time, minutes, validFrom = -Infinity, validTo = Infinity }) => ({
    opening: {
      ...rule, time: clockOf(time), minutes, exceptions: [], extra: [],
      ...(validFrom > -Infinity && { validFrom: dateOf(first + validFrom) }), ...(validTo < Infinity && { validTo: dateOf(first + validTo) }),
    },
    begins: day => begins(day) && day >= first + validFrom && day <= first + validTo,
  }));

/** Every minute at which it is open, painted opening by opening. */
function paint(clock: MinuteClock, first: number, cases: Case[], closedOn: string[]): boolean[] {
  const isOpen = Array.from({ length: clock.minutes }, () => false);
  for (const { opening, begins } of cases) {
    for (let day = first - 4; day <= first + days; day += 1) {
      if (!begins(day) || closedOn.includes(dateOf(day))) continue;
      isOpen.fill(true, clock.reaches(day, minutesOf(opening.time)), clock.reaches(day, minutesOf(opening.time) + opening.minutes));
    }
  }
  return isOpen;
}

/** Whether the source vouches for some opening on a day: what is over by its own rule, or not yet begun, is left to those that are. */
const vouches = (cases: Case[], day: number): boolean => cases.some(({ opening: { rrule = '', validFrom, validTo } }) => {
  const [, until] = /UNTIL=(\d+)/.exec(rrule) ?? [];
  return day >= (validFrom === undefined ? day : dayOf(validFrom)) && day <= (validTo === undefined ? day : dayOf(validTo)) && (until === undefined || dateOf(day).replaceAll('-', '') <= until);
});

function check(clock: MinuteClock, isOpen: boolean[], hours: Hours, cases: Case[], minute: number): void {
  const answer = openingAt(hours, clock.instant(minute));
  const change = isOpen.indexOf(!isOpen[minute], minute);
  const said = JSON.stringify({ answer, hours, at: new Date(clock.instant(minute)) });
  if (isOpen[minute]) assert.equal(answer.state, 'open', said);
  else if (vouches(cases, clock.day(minute))) assert.equal(answer.state, 'closed', said);
  else assert.notEqual(answer.state, 'open', said);
  const changesAt = change < 0 ? undefined : clock.instant(change);
  if (answer.state === 'open' && answer.until !== undefined) assert.equal(answer.until, changesAt ?? answer.until, said);
  if (answer.state === 'closed' && answer.next !== undefined) assert.equal(answer.next, changesAt ?? answer.next, said);
  // An end within a week that somebody vouches for must be told.
  if (answer.state === 'open' && changesAt !== undefined && changesAt < clock.instant(minute) + 7 * dayMs && vouches(cases, clock.day(change))) assert.equal(answer.until, changesAt, said);
  if (changesAt !== undefined) assert.isAtMost(answer.holdsUntil, changesAt, said);
}

describe('opening hours, minute by minute', () => {
  for (const zoned of clocks) {
    it(`are what is painted on a wall in ${zoned.zone} from ${dateOf(zoned.first)}`, () => {
      const holidays = fc.subarray([9, 10, 11, 12]).map(list => list.map(day => dateOf(zoned.first + day)));
      fc.assert(fc.property(fc.array(caseOf(zoned.first), { minLength: 1, maxLength: 4 }), holidays, fc.array(fc.nat(zoned.clock.minutes - 1440), { minLength: 12, maxLength: 12 }), (cases, closedOn, minutes) => {
        const hours = hoursOf(cases.map(({ opening }) => opening), { timeZone: zoned.zone, closedOn });
        const painted = paint(zoned.clock, zoned.first, cases, closedOn);
        for (const minute of minutes) check(zoned.clock, painted, hours, cases, minute);
      }), { numRuns: 50 });
    });
  }
});
