import { assert } from '@open-wc/testing';
import { isOver, nextOccurrence, occurrencesBetween } from '../../src/time/occurrences.ts';
import { needsRules } from '../../src/time/weekly.ts';
import { at, meetingWith } from './weekly-meeting.ts';

// Modules are shared within a page, so this file alone imports the rules only halfway through.
describe('before the rules are imported', () => {
  const now = at('2026-03-04T12:00Z');
  const monthly = meetingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1WE' });
  const past = meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260101' });

  it('a meeting that needs them is claimed neither to come nor to be over; a plain one comes; then they are known', async () => {
    const once = meetingWith({ rrule: undefined, startDate: '2026-03-05' });
    for (const meeting of [monthly, past, once, meetingWith({ exceptions: ['2026-03-11'] })]) {
      assert.isTrue(needsRules(meeting));
      assert.isUndefined(nextOccurrence(meeting, now));
      assert.deepEqual(occurrencesBetween(meeting, now, now + 30 * 86_400_000), []);
      assert.isFalse(isOver(meeting, now));
    }
    assert.equal(nextOccurrence(meetingWith(), now)?.date, '2026-03-04');
    assert.equal(nextOccurrence(meetingWith({ startDate: '2026-05-01' }), now)?.date, '2026-05-06');
    assert.equal(occurrencesBetween(meetingWith(), now, now + 30 * 86_400_000).length, 5);
    assert.isFalse(isOver(meetingWith(), now));

    await import('../../src/time/rules.ts');
    assert.equal(nextOccurrence(monthly, now)?.date, '2026-03-04');
    assert.equal(occurrencesBetween(once, now, now + 30 * 86_400_000).length, 1);
    assert.isTrue(isOver(past, now));
  });
});
