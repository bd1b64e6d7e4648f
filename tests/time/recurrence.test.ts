import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { dateOf, dayOf } from '../../src/time/calendar-date.ts';
import { datesBetween, lastDayOf } from '../../src/time/recurrence.ts';
import { meetingWith } from './weekly-meeting.ts';

type Changes = Parameters<typeof meetingWith>[0];

function dates(changes: Changes, from: string, to: string): string[] {
  return datesBetween(meetingWith(changes), dayOf(from), dayOf(to)).map(dateOf);
}

function datesIn2026(rrule: string, startDate?: string): string[] {
  return dates({ rrule, startDate }, '2026-01-01', '2026-12-31').map(date => date.slice(5));
}

describe('dates of a rule', () => {
  it('include both ends of the window, on each weekday', () => {
    assert.deepEqual(dates({ rrule: 'FREQ=WEEKLY;BYDAY=WE,MO' }, '2026-03-02', '2026-03-09'), ['2026-03-02', '2026-03-04', '2026-03-09']);
  });

  it('have always been running without a start, and begin with one', () => {
    assert.deepEqual(dates({}, '1950-01-01', '1950-01-05'), ['1950-01-04']);
    assert.deepEqual(dates({ startDate: '2026-03-10' }, '2026-03-01', '2026-03-20'), ['2026-03-11', '2026-03-18']);
  });

  it('keep the phase of a fortnight from the start, by weeks and not by days', () => {
    assert.deepEqual(dates({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU', startDate: '2026-03-02' }, '2026-03-01', '2026-03-31'), ['2026-03-02', '2026-03-08', '2026-03-16', '2026-03-22', '2026-03-30']);
    assert.deepEqual(dates({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU', startDate: '2026-03-02' }, '2026-03-01', '2026-03-31'), ['2026-03-02', '2026-03-15', '2026-03-16', '2026-03-29', '2026-03-30']);
    assert.deepEqual(dates({ rrule: 'FREQ=WEEKLY;INTERVAL=2', startDate: '2020-01-01' }, '2026-12-28', '2027-01-21'), ['2027-01-06', '2027-01-20']);
  });

  it('are none where the phase or the weekday is not known', () => {
    for (const rrule of ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY', 'nonsense']) {
      assert.deepEqual(datesIn2026(rrule), [], rrule);
    }
  });

  it('fall on the nth and the last weekday of a month', () => {
    assert.deepEqual(datesIn2026('FREQ=MONTHLY;BYDAY=1SA').slice(0, 4), ['01-03', '02-07', '03-07', '04-04']);
    assert.deepEqual(datesIn2026('FREQ=MONTHLY;BYDAY=-1FR').slice(0, 3), ['01-30', '02-27', '03-27']);
    assert.deepEqual(datesIn2026('FREQ=MONTHLY;BYDAY=5SU'), ['03-29', '05-31', '08-30', '11-29']);
  });

  it('skip months that have no such day', () => {
    assert.deepEqual(datesIn2026('FREQ=MONTHLY', '2026-01-31'), ['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31']);
    assert.deepEqual(datesIn2026('FREQ=MONTHLY;BYMONTHDAY=-1').slice(0, 3), ['01-31', '02-28', '03-31']);
    assert.deepEqual(datesIn2026('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '2025-11-15'), ['02-15', '05-15', '08-15', '11-15']);
  });

  it('come from a position among the days of a month', () => {
    assert.deepEqual(datesIn2026('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1').slice(0, 5), ['01-30', '02-27', '03-31', '04-30', '05-29']);
    assert.deepEqual(datesIn2026('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'), ['02-13', '03-13', '11-13']);
  });

  it('come once a year, on February 29 only in leap years, or on an nth weekday of a month', () => {
    assert.deepEqual(dates({ rrule: 'FREQ=YEARLY', startDate: '2020-02-29' }, '2019-01-01', '2029-01-01'), ['2020-02-29', '2024-02-29', '2028-02-29']);
    assert.deepEqual(datesIn2026('FREQ=YEARLY;BYMONTH=11,5;BYDAY=4TH'), ['05-28', '11-26']);
    assert.deepEqual(datesIn2026('FREQ=WEEKLY;BYMONTH=2;BYDAY=MO'), ['02-02', '02-09', '02-16', '02-23']);
  });

  it('come every day, and every third day from the start', () => {
    assert.equal(datesIn2026('FREQ=DAILY').length, 365);
    assert.equal(datesIn2026('FREQ=DAILY;BYDAY=SA,SU').length, 104);
    assert.deepEqual(datesIn2026('FREQ=DAILY;INTERVAL=3', '2026-12-24'), ['12-24', '12-27', '12-30']);
  });
});

describe('the end of a rule', () => {
  it('includes the day of UNTIL', () => {
    assert.deepEqual(dates({ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260311' }, '2026-03-01', '2026-12-31'), ['2026-03-04', '2026-03-11']);
  });

  it('compares a time in UTC with the wall of the group', () => {
    // 19:30 in Amsterdam is 18:30 UTC in winter.
    assert.equal(lastDayOf(meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260311T183000Z' })), dayOf('2026-03-11'));
    assert.equal(lastDayOf(meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260311T182900Z' })), dayOf('2026-03-10'));
    // Late on the 11th in Los Angeles is the 12th in UTC.
    assert.equal(lastDayOf(meetingWith({ timeZone: 'America/Los_Angeles', rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260312T065959Z' })), dayOf('2026-03-11'));
  });

  it('counts from the start, also across an incomplete first week', () => {
    assert.deepEqual(dates({ rrule: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4', startDate: '2026-03-03' }, '2026-01-01', '2026-12-31'), ['2026-03-04', '2026-03-09', '2026-03-11', '2026-03-16']);
    assert.deepEqual(dates({ rrule: 'FREQ=MONTHLY;BYDAY=5SU;COUNT=3', startDate: '2026-01-01' }, '2026-05-01', '2027-12-31'), ['2026-05-31', '2026-08-30']);
    assert.deepEqual(dates({ rrule: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=1', startDate: '2026-03-02' }, '2026-01-01', '2026-12-31'), ['2026-03-02']);
  });
});

describe('dates off and on', () => {
  it('change what the rule gives; a date off wins, and counts as held', () => {
    const changes = { rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=3', startDate: '2026-03-04', exceptions: ['2026-03-11', '2026-03-20'], extra: ['2026-03-13', '2026-03-04', '2026-03-20'] };
    assert.deepEqual(dates(changes, '2026-01-01', '2026-12-31'), ['2026-03-04', '2026-03-13', '2026-03-18']);
  });

  it('are all there is without a rule', () => {
    assert.deepEqual(dates({ rrule: undefined, startDate: '2026-03-06', extra: ['2026-03-03'] }, '2026-01-01', '2026-12-31'), ['2026-03-03', '2026-03-06']);
    assert.deepEqual(dates({ rrule: undefined, startDate: '2026-03-06' }, '2026-03-07', '2026-12-31'), []);
  });
});

describe('hostile rules', () => {
  const rules = [
    'FREQ=DAILY;INTERVAL=2;COUNT=999999999', 'FREQ=DAILY;INTERVAL=2;BYDAY=MO;COUNT=999999999', 'FREQ=WEEKLY;COUNT=999999999', 'FREQ=WEEKLY;INTERVAL=999999999',
    'FREQ=WEEKLY;COUNT=999999999;INTERVAL=999999999', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999', 'FREQ=MONTHLY;INTERVAL=999999999;COUNT=999999999',
    'FREQ=YEARLY;COUNT=999999999;INTERVAL=999999999', 'FREQ=WEEKLY;UNTIL=00000101', 'FREQ=DAILY;UNTIL=99991231', 'FREQ=DAILY;UNTIL=99991231T235959Z',
  ];

  // Walking day by day through these would outlast the time limit of any test.
  it('finish at once, whatever the start', () => {
    for (let round = 0; round < 50; round++) {
      for (const rrule of rules) {
        for (const startDate of ['0000-01-01', '2020-02-29', '9999-12-31', undefined]) {
          assert.isAtMost(datesBetween(meetingWith({ rrule, startDate }), dayOf('2026-01-01'), dayOf('2026-12-31')).length, 365);
          assert.isFalse(Number.isNaN(lastDayOf(meetingWith({ rrule, startDate }))), rrule);
        }
      }
    }
  });
});

describe('dates against a calendar walked day by day', () => {
  const start = fc.integer({ min: dayOf('2019-12-01'), max: dayOf('2026-12-31') });
  const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
  const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  const everyDayFrom = (day: number): Date[] => Array.from({ length: 2_000 }, (_, i) => new Date((day + i) * 86_400_000));
  const iso = (date: Date): string => date.toISOString().slice(0, 10);

  it('agree for weekly rules with interval, week start and count', () => {
    fc.assert(fc.property(start, weekdays, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 60 }), (day, days, interval, weekStart, count) => {
      const rrule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.map(d => names[d]).join(',')};WKST=${names[weekStart]};COUNT=${count}`;
      let week = 0;
      const expected = everyDayFrom(day).filter((date, i) => {
        if (i > 0 && date.getUTCDay() === weekStart) week += 1;
        return week % interval === 0 && days.includes(date.getUTCDay());
      }).slice(0, count).map(iso);
      assert.deepEqual(dates({ rrule, startDate: dateOf(day) }, '2000-01-01', dateOf(day + 1_999)), expected, rrule);
    }), { numRuns: 200 });
  });

  it('agree for nth weekdays of a month, with a window anywhere', () => {
    fc.assert(fc.property(start, fc.integer({ min: 0, max: 6 }), fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.nat(500), fc.nat(900), (day, weekday, ordinal, skip, length) => {
      const nthOf = (date: Date): number => {
        const month = everyDayFrom(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000).slice(0, 31)
          .filter(other => other.getUTCMonth() === date.getUTCMonth() && other.getUTCDay() === weekday).map(iso);
        return ordinal > 0 ? month.indexOf(iso(date)) + 1 : month.indexOf(iso(date)) - month.length;
      };
      const expected = everyDayFrom(day).slice(skip, skip + length + 1).filter(date => date.getUTCDay() === weekday && nthOf(date) === ordinal).map(iso);
      assert.deepEqual(dates({ rrule: `FREQ=MONTHLY;BYDAY=${ordinal}${names[weekday]}`, startDate: dateOf(day) }, dateOf(day + skip), dateOf(day + skip + length)), expected);
    }), { numRuns: 100 });
  });
});
