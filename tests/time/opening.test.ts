import { assert } from '@open-wc/testing';
import { openingAt } from '../../src/time/opening.ts';
import '../../src/time/rules.ts';
import { closed, holds, hoursOf, onDays, open, openingWith, roundTheClock, told } from './hours-of.ts';
import { at } from './weekly-meeting.ts';

describe('opening hours on a plain day', () => {
  // 2026-03-04 is a Wednesday; Amsterdam is one hour ahead of UTC.
  const hours = hoursOf([openingWith()]);

  it('are open from the first minute to just before the last', () => {
    assert.deepEqual(told(hours, '2026-03-04T07:59Z'), closed('2026-03-04T08:00Z'));
    assert.deepEqual(told(hours, '2026-03-04T08:00Z'), open('2026-03-04T16:00Z'));
    assert.deepEqual(told(hours, '2026-03-04T15:59:59.999Z'), open('2026-03-04T16:00Z'));
    assert.deepEqual(told(hours, '2026-03-04T16:00Z'), closed('2026-03-05T08:00Z'));
  });

  it('say after Friday when Monday comes', () => { assert.deepEqual(told(hours, '2026-03-06T20:00Z'), closed('2026-03-09T08:00Z')); });

  it('close between the shifts of a split day', () => {
    const split = hoursOf([onDays('WE', '09:00', 3), onDays('WE', '13:00', 4)]);
    assert.deepEqual(told(split, '2026-03-04T09:00Z'), open('2026-03-04T11:00Z'));
    assert.deepEqual(told(split, '2026-03-04T11:30Z'), closed('2026-03-04T12:00Z'));
    assert.deepEqual(told(split, '2026-03-04T12:00Z'), open('2026-03-04T16:00Z'));
  });

  it('join openings that overlap or follow on each other', () => {
    const joined = hoursOf([onDays('WE', '09:00', 3), onDays('WE', '11:00', 3), onDays('WE', '14:00', 1), onDays('WE', '10:00', 1)]);
    assert.deepEqual(told(joined, '2026-03-04T08:30Z'), open('2026-03-04T14:00Z'));
  });

  it('begin with their start date', () => {
    const summer = hoursOf([openingWith({ startDate: '2026-06-01' })]);
    assert.deepEqual(told(summer, '2026-03-04T09:00Z'), closed('2026-06-01T07:00Z'));
  });
});

describe('opening hours across midnight', () => {
  const nights = hoursOf([onDays('FR,SA', '22:00', 8)]);

  it('go on after it, and join nothing but what follows on them', () => {
    assert.deepEqual(told(nights, '2026-03-06T22:00Z'), open('2026-03-07T05:00Z'));
    assert.deepEqual(told(nights, '2026-03-07T04:59Z'), open('2026-03-07T05:00Z'));
    assert.deepEqual(told(nights, '2026-03-07T05:00Z'), closed('2026-03-07T21:00Z'));
    assert.deepEqual(told(nights, '2026-03-08T05:00Z'), closed('2026-03-13T21:00Z'));
  });

  it('join the morning that they run into', () => {
    assert.deepEqual(told(hoursOf([onDays('FR', '22:00', 8), onDays('SA', '06:00', 6)]), '2026-03-06T22:00Z'), open('2026-03-07T11:00Z'));
  });

  it('may last for days', () => {
    assert.deepEqual(told(hoursOf([onDays('FR', '18:00', 60)]), '2026-03-08T12:00Z'), open('2026-03-09T05:00Z'));
  });
});

describe('opening hours round the clock', () => {
  it('never close, whether the clock goes forward or back', () => {
    for (const timeZone of ['Europe/Amsterdam', 'America/New_York', 'Africa/Cairo', 'America/Havana', 'Australia/Lord_Howe', 'UTC']) {
      const hours = hoursOf(roundTheClock, { timeZone });
      for (let hour = 0; hour < 370 * 24; hour += 1) {
        const answer = openingAt(hours, at('2026-01-01T00:30Z') + hour * 3_600_000);
        assert.deepEqual(answer, { state: 'open', holdsUntil: Infinity }, `${timeZone} hour ${String(hour)}`);
      }
    }
  });

  it('are so written as one rule, in two shifts, or as every day', () => {
    for (const openings of [
      [onDays('MO,TU,WE,TH,FR,SA,SU', '00:00', 24)],
      [onDays('MO,TU,WE,TH,FR,SA,SU', '08:00', 12), onDays('MO,TU,WE,TH,FR,SA,SU', '20:00', 12)],
      [openingWith({ time: '00:00', minutes: 1440, rrule: 'FREQ=DAILY' })],
      [onDays('MO', '12:00', 168)],
    ]) assert.deepEqual(told(hoursOf(openings), '2026-03-04T12:00Z'), open());
  });

  it('are not so with a minute left out', () => {
    const nearly = hoursOf([...roundTheClock.slice(0, 6), onDays('SU', '00:00', 24 - 1 / 60)]);
    assert.deepEqual(told(nearly, '2026-03-04T12:00Z'), open('2026-03-08T22:59Z'));
    assert.deepEqual(told(nearly, '2026-03-08T22:59Z'), closed('2026-03-08T23:00Z'));
    const twice = hoursOf([...roundTheClock.slice(0, 6), ...roundTheClock.slice(0, 6)]);
    assert.deepEqual(told(twice, '2026-03-04T12:00Z'), open('2026-03-07T23:00Z'));
    const apart = hoursOf([...roundTheClock.slice(0, 6), onDays('SU', '00:00', 24, { timeZone: 'Asia/Tokyo' })]);
    assert.deepEqual(told(apart, '2026-03-04T12:00Z'), open('2026-03-08T15:00Z'));
  });

  it('close for a holiday, which is told once it is near', () => {
    const hours = hoursOf(roundTheClock, { closedOn: ['2026-12-25'] });
    assert.deepEqual(told(hours, '2026-12-20T12:00Z'), open('2026-12-24T23:00Z'));
    assert.deepEqual(told(hours, '2026-12-25T12:00Z'), closed('2026-12-25T23:00Z', 'holiday'));
    assert.deepEqual(told(hours, '2026-03-04T12:00Z'), open());
    assert.isAbove(holds(hours, '2026-03-04T12:00Z'), at('2026-03-11T12:00Z'));
  });
});

describe('opening hours when the clocks change', () => {
  // 2026-03-29 at 01:00Z Amsterdam goes from 02:00 to 03:00; on 2026-10-25 at 01:00Z from 03:00 back to 02:00.
  const nights = hoursOf([onDays('SA', '22:00', 8)]);

  it('close at the time on the wall: the night is an hour shorter or longer', () => {
    assert.deepEqual(told(nights, '2026-03-28T23:00Z'), open('2026-03-29T04:00Z'));
    assert.deepEqual(told(nights, '2026-10-24T23:00Z'), open('2026-10-25T05:00Z'));
  });

  it('open on the wall the day after', () => {
    const hours = hoursOf([openingWith()]);
    assert.deepEqual(told(hours, '2026-03-28T12:00Z'), closed('2026-03-30T07:00Z'));
    assert.deepEqual(told(hours, '2026-10-24T12:00Z'), closed('2026-10-26T08:00Z'));
  });

  it('begin and end where the clock jumps when it skips their time', () => {
    const skipped = hoursOf([onDays('SU', '02:30', 2)]);
    assert.deepEqual(told(skipped, '2026-03-29T00:59Z'), closed('2026-03-29T01:00Z'));
    assert.deepEqual(told(skipped, '2026-03-29T01:00Z'), open('2026-03-29T02:30Z'));
    assert.deepEqual(told(hoursOf([onDays('SU', '00:00', 2.5)]), '2026-03-29T00:59Z'), open('2026-03-29T01:00Z'));
  });

  it('do not take place where the clock skips all of it', () => {
    assert.deepEqual(told(hoursOf([onDays('SU', '02:00', 1)]), '2026-03-28T12:00Z'), closed('2026-04-05T00:00Z'));
  });

  it('mean the first of two equal times', () => {
    const doubled = hoursOf([onDays('SU', '02:30', 0.25)]);
    assert.deepEqual(told(doubled, '2026-10-25T00:29Z'), closed('2026-10-25T00:30Z'));
    assert.deepEqual(told(doubled, '2026-10-25T00:30Z'), open('2026-10-25T00:45Z'));
    assert.deepEqual(told(doubled, '2026-10-25T01:30Z'), closed('2026-11-01T01:30Z'));
  });

  it('know that what the wall shows to be ahead may be on', () => {
    // From 03:00 on, through the hour in which the wall shows 02:00 to 03:00 for the second time.
    const hours = hoursOf([onDays('SU', '02:45', 1)]);
    assert.deepEqual(told(hours, '2026-10-25T01:10Z'), open('2026-10-25T02:45Z'));
  });
});

describe('opening hours by other rules', () => {
  it('come on the first Saturday of a month', () => {
    const hours = hoursOf([openingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1SA' })]);
    assert.deepEqual(told(hours, '2026-03-07T10:00Z'), open('2026-03-07T16:00Z'));
    assert.deepEqual(told(hours, '2026-03-14T10:00Z'), closed('2026-04-04T07:00Z'));
  });

  it('come every other week from where they began', () => {
    const hours = hoursOf([openingWith({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', startDate: '2026-03-04' })]);
    assert.deepEqual(told(hours, '2026-03-04T10:00Z'), open('2026-03-04T16:00Z'));
    assert.deepEqual(told(hours, '2026-03-11T10:00Z'), closed('2026-03-18T08:00Z'));
  });

  it('have a season', () => {
    const hours = hoursOf([openingWith({ rrule: 'FREQ=WEEKLY;BYDAY=WE;BYMONTH=6,7,8' })]);
    assert.deepEqual(told(hours, '2026-07-01T10:00Z'), open('2026-07-01T15:00Z'));
    assert.deepEqual(told(hours, '2026-08-26T20:00Z'), closed('2027-06-02T07:00Z'));
  });

  it('close on exceptions and open on single dates', () => {
    const hours = hoursOf([openingWith({ exceptions: ['2026-03-04'], extra: ['2026-03-07'] })]);
    assert.deepEqual(told(hours, '2026-03-04T10:00Z'), closed('2026-03-05T08:00Z'));
    assert.deepEqual(told(hours, '2026-03-07T10:00Z'), open('2026-03-07T16:00Z'));
    assert.deepEqual(told(hoursOf([openingWith({ rrule: undefined, startDate: '2026-03-07' })]), '2026-03-04T10:00Z'), closed('2026-03-07T08:00Z'));
  });

  it('tell of no opening that is more than a year away, nor of any after it', () => {
    const hours = hoursOf([openingWith({ rrule: 'FREQ=YEARLY', startDate: '2028-02-29' })]);
    assert.deepEqual(told(hours, '2026-03-04T10:00Z'), closed());
    assert.deepEqual(told(hours, '2027-03-04T10:00Z'), closed('2028-02-29T08:00Z'));
    for (const instant of ['2026-03-04T10:00Z', '2027-02-20T10:00Z']) {
      const later = openingAt(hours, holds(hours, instant) - 60_000);
      assert.isUndefined(later.state === 'closed' ? later.next : 0, instant);
    }
  });
});

describe('opening hours and holidays', () => {
  const hours = hoursOf([openingWith(), onDays('WE', '20:00', 8)], { closedOn: ['2026-12-24', '2026-12-25'] });

  it('close for the day, and say why', () => {
    assert.deepEqual(told(hours, '2026-12-24T10:00Z'), closed('2026-12-28T08:00Z', 'holiday'));
    assert.deepEqual(told(hours, '2026-12-26T10:00Z'), closed('2026-12-28T08:00Z'));
  });

  it('end what began the day before at its own time', () => { assert.deepEqual(told(hours, '2026-12-24T01:00Z'), open('2026-12-24T03:00Z')); });

  it('hold their reason for the day only', () => {
    assert.equal(holds(hours, '2026-12-24T10:00Z'), at('2026-12-24T23:00Z'));
    assert.equal(holds(hours, '2026-12-25T10:00Z'), at('2026-12-25T23:00Z'));
  });

  it('mean the day of the place', () => {
    const late = hoursOf([onDays('WE,TH,FR', '00:00', 24)], { timeZone: 'America/Los_Angeles', closedOn: ['2026-12-24'] });
    assert.deepEqual(told(late, '2026-12-24T07:59Z'), open('2026-12-24T08:00Z'));
    assert.deepEqual(told(late, '2026-12-25T07:59Z'), closed('2026-12-25T08:00Z', 'holiday'));
  });
});
