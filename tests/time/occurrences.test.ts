import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { isOver, nextOccurrence, occurrencesBetween, type Occurrence } from '../../src/time/occurrences.ts';
import '../../src/time/rules.ts';
import { zoneNamed } from '../../src/time/zones.ts';
import { at, meetingWith } from './weekly-meeting.ts';

type Changes = Parameters<typeof meetingWith>[0];

function shown(occurrence: Occurrence | undefined): string | undefined {
  return occurrence && [occurrence.start, occurrence.end].map(instant => new Date(instant).toISOString().slice(0, 16)).join(' to ');
}

function next(changes: Changes, now: string): string | undefined {
  return shown(nextOccurrence(meetingWith(changes), at(now)));
}

describe('the next occurrence', () => {
  it('is the one that is on, to the last millisecond and no longer', () => {
    assert.equal(next({}, '2026-03-04T18:30Z'), '2026-03-04T18:30 to 2026-03-04T20:00');
    assert.equal(next({}, '2026-03-04T19:59:59.999Z'), '2026-03-04T18:30 to 2026-03-04T20:00');
    assert.equal(next({}, '2026-03-04T20:00Z'), '2026-03-11T18:30 to 2026-03-11T20:00');
  });

  it('keeps to the wall when the clocks change, north and south', () => {
    assert.equal(next({}, '2026-03-26T12:00Z'), '2026-04-01T17:30 to 2026-04-01T19:00');
    assert.equal(next({}, '2026-10-22T12:00Z'), '2026-10-28T18:30 to 2026-10-28T20:00');
    assert.equal(next({ timeZone: 'Australia/Sydney' }, '2026-04-02T12:00Z'), '2026-04-08T09:30 to 2026-04-08T11:00');
    assert.equal(next({ timeZone: 'Australia/Sydney' }, '2026-10-01T12:00Z'), '2026-10-07T08:30 to 2026-10-07T10:00');
  });

  it('lasts its minutes, also through the night in which the clocks change', () => {
    const night = { rrule: 'FREQ=WEEKLY;BYDAY=SA', time: '23:00', minutes: 300 };
    assert.equal(next(night, '2026-03-28T23:00Z'), '2026-03-28T22:00 to 2026-03-29T03:00');
    assert.equal(next(night, '2026-10-24T23:00Z'), '2026-10-24T21:00 to 2026-10-25T02:00');
  });

  it('begins after the gap when its own time is skipped', () => {
    assert.equal(next({ rrule: 'FREQ=WEEKLY;BYDAY=SU', time: '02:30' }, '2026-03-28T12:00Z'), '2026-03-29T01:30 to 2026-03-29T03:00');
  });

  it('is on after midnight, after the end of the week and of the year', () => {
    assert.equal(next({ time: '23:30' }, '2026-03-04T23:45Z'), '2026-03-04T22:30 to 2026-03-05T00:00');
    assert.equal(next({ time: '23:30', rrule: 'FREQ=WEEKLY;BYDAY=SA' }, '2026-03-07T23:45Z'), '2026-03-07T22:30 to 2026-03-08T00:00');
    assert.equal(next({ time: '23:30', rrule: 'FREQ=WEEKLY;BYDAY=SU' }, '2026-03-08T23:45Z'), '2026-03-08T22:30 to 2026-03-09T00:00');
    assert.equal(next({ time: '23:30', rrule: 'FREQ=WEEKLY;BYDAY=TH' }, '2026-12-31T23:45Z'), '2026-12-31T22:30 to 2027-01-01T00:00');
    assert.equal(nextOccurrence(meetingWith({ time: '23:30' }), at('2026-03-04T23:30Z'))?.date, '2026-03-04');
  });

  it('is found in half-hour offsets and in retired zones', () => {
    assert.equal(next({ timeZone: '+03:30' }, '2026-03-02T00:00Z'), '2026-03-04T16:00 to 2026-03-04T17:30');
    assert.equal(next({ timeZone: 'US/Pacific' }, '2026-03-02T00:00Z'), '2026-03-05T03:30 to 2026-03-05T05:00');
  });

  it('may last a week, beside others of its own that overlap it: the first to begin is named', () => {
    const week = { minutes: 7 * 24 * 60, rrule: 'FREQ=DAILY', timeZone: 'UTC', time: '12:00' };
    assert.equal(next(week, '2026-03-10T12:00Z'), '2026-03-04T12:00 to 2026-03-11T12:00');
    assert.equal(occurrencesBetween(meetingWith(week), at('2026-03-10T12:00Z'), at('2026-03-10T12:01Z')).length, 7);
    assert.equal(next({ ...week, exceptions: ['2026-03-04'] }, '2026-03-10T12:00Z'), '2026-03-05T12:00 to 2026-03-12T12:00');
  });

  it('is found for sparse rules, dates off and on, and a start long ahead', () => {
    assert.equal(next({ rrule: 'FREQ=MONTHLY;BYDAY=5SU', startDate: '2026-01-01' }, '2026-03-30T00:00Z'), '2026-05-31T17:30 to 2026-05-31T19:00');
    assert.equal(next({ rrule: 'FREQ=YEARLY', startDate: '2020-03-01' }, '2026-03-02T00:00Z'), '2027-03-01T18:30 to 2027-03-01T20:00');
    assert.equal(next({ exceptions: ['2026-03-04'], extra: ['2026-03-06'] }, '2026-03-04T12:00Z'), '2026-03-06T18:30 to 2026-03-06T20:00');
    for (const rrule of ['FREQ=WEEKLY;BYDAY=WE', 'FREQ=WEEKLY;BYDAY=WE;INTERVAL=2', undefined]) {
      assert.equal(next({ rrule, startDate: '2029-03-07' }, '2026-03-04T12:00Z'), '2029-03-07T18:30 to 2029-03-07T20:00', rrule);
    }
  });

  it('is none without a zone, with one that cannot be read, with a bad rule, or by appointment', () => {
    const now = at('2026-03-04T12:00Z');
    const amsterdam = zoneNamed('Europe/Amsterdam');
    assert.isUndefined(nextOccurrence(meetingWith({ timeZone: undefined }), now));
    assert.equal(shown(nextOccurrence(meetingWith({ timeZone: undefined }), now, amsterdam)), '2026-03-04T18:30 to 2026-03-04T20:00');
    assert.isUndefined(nextOccurrence(meetingWith({ timeZone: 'Mars/Olympus' }), now, amsterdam));
    assert.deepEqual(occurrencesBetween(meetingWith({ timeZone: undefined }), now, now + 1e9), []);
    assert.isUndefined(next({ rrule: 'FREQ=FORTNIGHTLY' }, '2026-03-04T12:00Z'));
    assert.isUndefined(next({ rrule: undefined }, '2026-03-04T12:00Z'));
    assert.isUndefined(nextOccurrence(meetingWith(), Infinity));
  });

  it('is the first of all that end later, whatever the rule', () => {
    const rules = ['FREQ=WEEKLY;BYDAY=WE,SU', 'FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=SA,SU', 'FREQ=MONTHLY;BYDAY=-1SU,1MO'];
    const zones = ['America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Africa/Casablanca', '-09:30'];
    const moment = fc.integer({ min: at('2025-01-01T00:00Z'), max: at('2027-12-31T00:00Z') });
    fc.assert(fc.property(fc.constantFrom(...rules), fc.constantFrom(...zones), fc.constantFrom('00:00', '02:15', '23:59'), fc.integer({ min: 1, max: 10_080 }), moment, (rrule, timeZone, time, minutes, now) => {
      const meeting = meetingWith({ rrule, timeZone, time, minutes, startDate: '2024-01-01' });
      assert.deepEqual(nextOccurrence(meeting, now), occurrencesBetween(meeting, now, now + 60 * 86_400_000)[0]);
    }), { numRuns: 300 });
  });
});

describe('occurrences of a window', () => {
  it('are all that overlap it, half open at both ends', () => {
    const starts = occurrencesBetween(meetingWith({ rrule: 'FREQ=DAILY' }), at('2026-03-04T20:00Z'), at('2026-03-07T18:30Z')).map(({ date }) => date);
    assert.deepEqual(starts, ['2026-03-05', '2026-03-06']);
    assert.equal(occurrencesBetween(meetingWith(), at('2026-03-04T19:59Z'), at('2026-03-04T20:30Z')).length, 1);
  });
});

describe('a meeting is over', () => {
  const over = (changes: Changes, now: string): boolean => isOver(meetingWith(changes), at(now));

  it('when its last occurrence has ended, not before', () => {
    for (const changes of [
      { rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260304' },
      { rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260310' },
      { rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=2', startDate: '2026-02-25' },
      { rrule: undefined, startDate: '2026-03-04' },
      { rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260311', exceptions: ['2026-03-11'] },
      { rrule: undefined, startDate: '2020-01-01', extra: ['2026-03-04'] },
    ]) {
      assert.isFalse(over(changes, '2026-03-04T19:59Z'), JSON.stringify(changes));
      assert.isTrue(over(changes, '2026-03-04T20:00Z'), JSON.stringify(changes));
    }
  });

  it('never while it goes on, or where nobody can tell', () => {
    for (const changes of [{}, { rrule: 'nonsense' }, { rrule: undefined }, { rrule: 'FREQ=DAILY;UNTIL=99991231' }, { startDate: '9999-12-31' }]) {
      assert.isFalse(over(changes, '2026-03-04T12:00Z'), JSON.stringify(changes));
    }
  });

  it('without a zone only once it is over everywhere', () => {
    const once = { rrule: undefined, startDate: '2026-03-04', timeZone: undefined };
    assert.isFalse(over(once, '2026-03-05T08:59Z'));
    assert.isTrue(over(once, '2026-03-05T09:00Z'));
  });
});
