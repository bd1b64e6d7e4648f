import { assert } from '@open-wc/testing';
import type { Hours, Opening } from '../../src/protocol/hours.ts';
import { openingAt, type Openness } from '../../src/time/opening.ts';
import '../../src/time/rules.ts';
import { closed, holds, hoursOf, onDays, open, openingWith, roundTheClock, told, unknown } from './hours-of.ts';
import { at } from './weekly-meeting.ts';

describe('opening hours that somebody vouches for', () => {
  const until = (validTo: string, changes: Partial<Opening> = {}): Opening => openingWith({ validTo, ...changes });

  it('are not confirmed past their last day, which is not closed', () => {
    assert.deepEqual(told(hoursOf([until('2026-03-04')]), '2026-03-04T10:00Z'), open('2026-03-04T16:00Z'));
    assert.deepEqual(told(hoursOf([until('2026-03-04')]), '2026-03-04T22:59Z'), closed());
    assert.deepEqual(told(hoursOf([until('2026-03-04')]), '2026-03-04T23:00Z'), unknown('unconfirmed'));
    assert.deepEqual(told(hoursOf([until('2026-03-04')]), '2029-03-04T10:00Z'), unknown('unconfirmed'));
  });

  it('are ended past the last day of their rule, which is closed', () => {
    for (const rrule of ['FREQ=WEEKLY;BYDAY=WE;UNTIL=20260304', 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260304T080000Z']) {
      assert.deepEqual(told(hoursOf([openingWith({ rrule })]), '2026-03-04T10:00Z'), open('2026-03-04T16:00Z'), rrule);
      assert.deepEqual(told(hoursOf([openingWith({ rrule })]), '2026-03-05T10:00Z'), closed(undefined, 'ended'), rrule);
    }
    // 03:00 in UTC is the day before where the clock is that of New York.
    const evening = hoursOf([openingWith({ time: '20:00', minutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260305T030000Z' })], { timeZone: 'America/New_York' });
    assert.deepEqual(told(evening, '2026-03-05T01:30Z'), open('2026-03-05T02:00Z'));
    const earlier = hoursOf([openingWith({ time: '23:00', minutes: 60, rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260305T030000Z' })], { timeZone: 'America/New_York' });
    assert.deepEqual(told(earlier, '2026-03-05T04:30Z'), closed(undefined, 'ended'));
    const counted = hoursOf([openingWith({ rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=2', startDate: '2026-02-25' })]);
    assert.deepEqual(told(counted, '2026-03-11T10:00Z'), closed(undefined, 'ended'));
    assert.equal(holds(counted, '2026-03-11T10:00Z'), Infinity);
    assert.deepEqual(told(hoursOf([until('2026-04-01', { rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260304' })]), '2026-05-01T10:00Z'), closed(undefined, 'ended'));
  });

  it('finish what began on their last day', () => {
    const night = hoursOf([onDays('WE', '22:00', 8, { validTo: '2026-03-04' })]);
    assert.deepEqual(told(night, '2026-03-05T00:00Z'), open());
    assert.deepEqual(told(night, '2026-03-05T05:00Z'), unknown('unconfirmed'));
  });

  it('do not count before their first day', () => {
    const ahead = hoursOf([openingWith({ validFrom: '2026-03-05' })]);
    assert.deepEqual(told(ahead, '2026-03-04T10:00Z'), unknown('not-yet'));
    assert.equal(holds(ahead, '2026-03-04T10:00Z'), at('2026-03-04T23:00Z'));
    assert.deepEqual(told(ahead, '2026-03-05T07:00Z'), closed('2026-03-05T08:00Z'));
    assert.deepEqual(told(hoursOf([onDays('SA', '09:00', 1), openingWith({ validFrom: '2026-03-05' })]), '2026-03-04T10:00Z'), closed('2026-03-05T08:00Z'));
  });

  it('count alone beside others that are not confirmed any more', () => {
    const hours = hoursOf([until('2026-03-01', { time: '00:00', minutes: 1440 }), onDays('WE', '13:00', 2)]);
    assert.deepEqual(told(hours, '2026-03-04T10:00Z'), closed('2026-03-04T12:00Z'));
    assert.deepEqual(told(hours, '2026-03-04T12:30Z'), open('2026-03-04T14:00Z'));
  });

  it('follow on each other through the seasons', () => {
    const hours = hoursOf([openingWith({ validFrom: '2025-10-01', validTo: '2026-03-31' }), openingWith({ time: '08:00', validFrom: '2026-04-01', validTo: '2026-09-30' })]);
    assert.deepEqual(told(hours, '2026-03-31T20:00Z'), closed('2026-04-01T06:00Z'));
    assert.deepEqual(told(hours, '2026-09-30T20:00Z'), closed());
    assert.deepEqual(told(hours, '2026-10-01T10:00Z'), unknown('unconfirmed'));
  });

  it('name no next opening behind a gap that nobody knows of', () => {
    const hours = hoursOf([until('2026-03-06'), openingWith({ validFrom: '2026-03-09' })]);
    assert.deepEqual(told(hours, '2026-03-06T20:00Z'), closed());
    assert.deepEqual(told(hours, '2026-03-07T20:00Z'), unknown('unconfirmed'));
    assert.deepEqual(told(hours, '2026-03-09T07:00Z'), closed('2026-03-09T08:00Z'));
  });
});

describe('opening hours that nobody can tell', () => {
  const now = '2026-03-04T10:00Z';

  it('are unknown where there are none', () => {
    assert.deepEqual(told(hoursOf([]), now), unknown('no-hours'));
    assert.equal(holds(hoursOf([]), now), Infinity);
  });

  it('are unknown without a zone or with one that is none', () => {
    for (const timeZone of [undefined, 'CST', 'Nowhere/Land']) assert.deepEqual(told(hoursOf([openingWith()], { timeZone }), now), unknown('no-zone'));
    assert.deepEqual(told(hoursOf([openingWith({ timeZone: 'IST' })]), now), unknown('no-zone'));
  });

  it('take the zone of the opening, then of the hours, then of whoever asks, and never the last for one that is unreadable', () => {
    assert.deepEqual(told(hoursOf([openingWith({ timeZone: 'America/New_York' })]), now, 'Asia/Tokyo'), closed('2026-03-04T14:00Z'));
    assert.deepEqual(told(hoursOf([openingWith()]), now, 'Asia/Tokyo'), open('2026-03-04T16:00Z'));
    assert.deepEqual(told(hoursOf([openingWith()], { timeZone: undefined }), now, 'Asia/Tokyo'), closed('2026-03-05T00:00Z'));
    assert.deepEqual(told(hoursOf([openingWith()], { timeZone: 'CST' }), now, 'Asia/Tokyo'), unknown('no-zone'));
  });

  for (const rrule of ['nonsense', 'FREQ=HOURLY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', 'FREQ=MONTHLY', 'FREQ=WEEKLY;BYDAY=WE;COUNT=5', undefined]) {
    const vague = openingWith({ rrule });
    it(`are unknown by the rule "${String(rrule)}", but for what else is open`, () => {
      assert.deepEqual(told(hoursOf([vague]), now), unknown('unreadable'));
      assert.deepEqual(told(hoursOf([vague, onDays('MO', '09:00', 1)]), now), unknown('unreadable'));
      // When it closes nobody knows either.
      assert.deepEqual(told(hoursOf([vague, onDays('WE', '09:00', 8)]), now), open());
      assert.equal(holds(hoursOf([vague, onDays('WE', '12:00', 8)]), now), at('2026-03-04T11:00Z'));
    });
  }

  it('are unknown beside one that is unknown, never closed', () => {
    assert.deepEqual(told(hoursOf([onDays('MO', '09:00', 1), openingWith({ timeZone: 'CST' })]), now), unknown('no-zone'));
    assert.deepEqual(told(hoursOf([onDays('WE', '09:00', 3), openingWith({ timeZone: 'CST' })]), now), open());
  });
});

describe('how long an answer about opening hours holds', () => {
  const cases: [string, Hours][] = [
    ['a plain week', hoursOf([openingWith()])],
    ['holidays', hoursOf([openingWith()], { closedOn: ['2026-03-05', '2026-03-06'] })],
    ['a last day', hoursOf([openingWith({ validTo: '2026-03-10' })])],
    ['a first day', hoursOf([openingWith({ validFrom: '2026-03-10' }), onDays('SU', '03:00', 1)])],
    ['a rule that ends', hoursOf([openingWith({ rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316' })])],
    ['an opening nobody can tell', hoursOf([openingWith(), openingWith({ rrule: 'x' })])],
    ['round the clock but for a holiday', hoursOf(roundTheClock, { closedOn: ['2026-03-28'] })],
    ['an expired row beside one that ends', hoursOf([openingWith({ validTo: '2026-01-01' }), openingWith({ rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260316' })])],
  ];
  for (const [what, hours] of cases) {
    it(`is until it changes, with ${what}`, () => {
      const without = (answer: Openness): unknown => ({ ...answer, holdsUntil: 0 });
      let before: Openness | undefined;
      for (let instant = at('2026-03-01T00:00Z'); instant < at('2026-04-10T00:00Z'); instant += 15 * 60_000) {
        const answer = openingAt(hours, instant);
        assert.isAbove(answer.holdsUntil, instant);
        if (before && instant < before.holdsUntil) assert.deepEqual(without(answer), without(before), new Date(instant).toISOString());
        else before = answer;
      }
    });
  }
});
