import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { meetingInWords } from '../../../demo/server/exports/meeting-in-words.ts';
import { ruleInWords } from '../../../demo/server/exports/rule-in-words.ts';
import { anyMeeting, meetingWith } from './any-group.ts';

const now = Date.parse('2026-03-02T12:00Z');

describe('a rule in words', () => {
  const startDate = '2026-03-05';
  const rules: [rrule: string, words: string][] = [
    ['FREQ=WEEKLY;BYDAY=MO', 'every Monday'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'every Monday, Wednesday and Friday'],
    ['FREQ=DAILY', 'every day'],
    ['FREQ=WEEKLY', 'every Thursday'],
    ['FREQ=DAILY;INTERVAL=3', 'every third day, counted from 5 March 2026'],
    ['FREQ=DAILY;INTERVAL=2;BYDAY=SA,SU', 'every second day that is a Saturday or Sunday, counted from 5 March 2026'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every second week on Tuesday, counted from 5 March 2026'],
    ['FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2', 'every Tuesday in January and February'],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=8', 'every Tuesday, 8 times, counted from 5 March 2026'],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20260601', 'every Tuesday, until 1 June 2026'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'on the first Monday of the month'],
    ['FREQ=MONTHLY;BYDAY=1MO,3MO', 'on the first Monday and the third Monday of the month'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'on the last Friday of the month'],
    ['FREQ=MONTHLY;BYDAY=-2FR', 'on the second to last Friday of the month'],
    ['FREQ=MONTHLY;BYDAY=FR', 'on every Friday of the month'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', 'on the second Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', 'on the last Monday or Tuesday of the month'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', 'on the 15th and the last day of the month'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'on every Friday that is the 13th of the month'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO', 'on the first Monday of every second month, counted from 5 March 2026'],
    ['FREQ=MONTHLY', 'on the fifth of the month'],
    ['FREQ=MONTHLY;BYDAY=1MO;BYMONTH=9,10', 'on the first Monday of the month in September and October'],
    ['FREQ=YEARLY', 'every year on the fifth of March'],
    ['FREQ=YEARLY;BYMONTH=6;BYDAY=2SU', 'every year on the second Sunday of June'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=21', 'every second year on the 21st of June, counted from 5 March 2026'],
  ];
  for (const [rrule, words] of rules) {
    it(`${rrule} is “${words}”`, () => {
      assert.equal(ruleInWords(meetingWith({ rrule, startDate })), words);
    });
  }

  it('names single dates, each once and in order', () => {
    assert.equal(ruleInWords(meetingWith({ rrule: undefined, startDate, extra: ['2026-04-01', '2026-03-05'] })), 'on 5 March 2026 and 1 April 2026');
    assert.equal(ruleInWords(meetingWith({ extra: ['2026-04-01'] })), 'every Wednesday, and on 1 April 2026');
  });

  it('is nothing where the rule cannot be read, or tells no day', () => {
    assert.equal(ruleInWords(meetingWith({ rrule: 'FREQ=HOURLY' })), undefined);
    assert.equal(ruleInWords(meetingWith({ rrule: undefined })), undefined);
    assert.equal(ruleInWords(meetingWith({ rrule: 'FREQ=MONTHLY' })), undefined);
  });
});

describe('a meeting in words', () => {
  it('says days, time, length, zone and the days off to come', () => {
    const meeting = meetingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1MO', exceptions: ['2026-04-06', '2026-02-02'] });
    assert.equal(meetingInWords(meeting, now), 'on the first Monday of the month at 19:30 for 90 minutes (Europe/Amsterdam time), not on 6 April 2026');
    assert.equal(meetingInWords(meetingWith({ rrule: 'none', timeZone: undefined, minutes: 60 }), now), 'on days that its list does not say at 19:30 for 1 hour');
  });

  it('never says nonsense, whatever the meeting', () => {
    fc.assert(fc.property(anyMeeting, meeting => {
      assert.doesNotMatch(meetingInWords(meeting, now), /undefined|NaN|Invalid| {2}|,,| ,/);
    }));
  });
});
