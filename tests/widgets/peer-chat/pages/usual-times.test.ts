import { assert } from '@open-wc/testing';
import type { Meeting } from '../../../../src/protocol/meeting.ts';
import { messages as ar } from '../../../../src/widgets/peer-chat/about/messages/ar.ts';
import { messages as en } from '../../../../src/widgets/peer-chat/about/messages/en.ts';
import { usualTimes } from '../../../../src/widgets/peer-chat/about/usual-times.ts';

const meeting = (more: Partial<Meeting> = {}): Meeting => ({ time: '19:00', minutes: 120, timeZone: 'America/Chicago', rrule: 'FREQ=DAILY', exceptions: [], extra: [], ...more });
/** A Thursday, 09:00 in Chicago. */
const morning = Date.UTC(2026, 10, 26, 15);
const hourMs = 3_600_000;

function told(schedule: Meeting[], { kind = 'room', zone = 'America/Chicago', now = morning, words = en, tag = 'en' }: { kind?: 'room' | 'circle'; zone?: string; now?: number; words?: typeof en; tag?: string } = {}): string | undefined {
  return usualTimes({ schedule, kind }, words, tag, { now, zone })?.replace(/[\u2068\u2069\u200f]/g, '').replace(/[\u2009\u202f]/g, ' ');
}

describe('when people are usually in a room', () => {
  it('tells the days, the hours and the next time', () => {
    assert.equal(told([meeting()]), 'People are often here each day, 7:00 – 9:00 PM. Next: Thursday 7:00 – 9:00 PM.');
  });

  it('tells when a circle meets', () => {
    const circle = meeting({ time: '20:00', minutes: 75, rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' });
    assert.match(told([circle], { kind: 'circle' }) ?? '', /^It meets each week on Monday and Thursday, 8:00 – 9:15 PM\. Next: Thursday/);
  });

  it('puts it on the reader’s clock, where it may be another day, and beside it on the room’s own', () => {
    const text = told([meeting({ rrule: 'FREQ=WEEKLY;BYDAY=TH' })], { zone: 'Europe/Berlin' });
    assert.equal(text, 'People are often here each week on Friday, 2:00 – 4:00 AM. Next: Friday 2:00 – 4:00 AM. On the clock of Chicago: Thursday 7:00 PM.');
    assert.match(told([meeting({ time: '08:00', timeZone: 'Asia/Tokyo', rrule: 'FREQ=WEEKLY;BYDAY=SU' })]) ?? '', /each week on Saturday, 5:00 – 7:00 PM/);
  });

  it('tells that it is now, and until when', () => {
    assert.include(told([meeting()], { now: morning + 11 * hourMs }), 'That is now, until Thursday 9:00 PM.');
  });

  it('claims no "now" where the zone is not known, and says that', () => {
    const text = told([meeting({ timeZone: undefined })], { now: morning + 11 * hourMs });
    assert.notInclude(text, 'That is now');
    assert.include(text, 'each day, 7:00 – 9:00 PM');
    assert.include(text, 'We do not know in which time zone.');
  });

  it('names the date of a time that is far away, and no days of a rule that is not weekly', () => {
    assert.equal(told([meeting({ rrule: 'FREQ=MONTHLY;BYDAY=3SA' })]), 'Next: Saturday, December 19 7:00 – 9:00 PM.');
    assert.notInclude(told([meeting({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', startDate: '2026-11-26' })]), 'each week');
  });

  it('tells of several times each, and the soonest as the next', () => {
    const text = told([meeting({ rrule: 'FREQ=WEEKLY;BYDAY=SA' }), meeting({ rrule: 'FREQ=WEEKLY;BYDAY=FR' })]);
    assert.match(text ?? '', /each week on Friday.* each week on Saturday.* Next: Friday/);
  });

  it('says nothing where there is no time, or none any more', () => {
    assert.isUndefined(told([]));
    assert.isUndefined(told([meeting({ rrule: undefined, startDate: '2020-01-01' })]));
    assert.isUndefined(told([meeting({ rrule: 'nonsense' })]));
  });

  it('says it in Arabic with the names of the days there', () => {
    assert.match(told([meeting({ rrule: 'FREQ=WEEKLY;BYDAY=TH' })], { words: ar, tag: 'ar' }) ?? '', /كل أسبوع \(الخميس\)/);
  });
});
