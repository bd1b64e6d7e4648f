import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { datesBetween } from '../../src/time/recurrence.ts';
import { weekdayOf } from '../../src/time/calendar-date.ts';
import { needsRules, onlyWeekly } from '../../src/time/weekly.ts';
import { meetingWith } from './weekly-meeting.ts';

describe('plain weekly meetings', () => {
  it('are told by their weekdays', () => {
    assert.deepEqual(onlyWeekly(meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TH,MO' })), [1, 4]);
    assert.deepEqual(onlyWeekly(meetingWith({ startDate: '2026-03-04' })), [3]);
  });

  it('have no other phase, end, season or change', () => {
    for (const part of ['INTERVAL=2', 'COUNT=5', 'UNTIL=20270101', 'BYMONTH=5']) {
      assert.isUndefined(onlyWeekly(meetingWith({ rrule: `FREQ=WEEKLY;BYDAY=WE;${part}`, startDate: '2026-03-04' })), part);
    }
    assert.isUndefined(onlyWeekly(meetingWith({ exceptions: ['2026-03-04'] })));
    assert.isUndefined(onlyWeekly(meetingWith({ extra: ['2026-03-05'] })));
    assert.isUndefined(onlyWeekly(meetingWith({ rrule: undefined, startDate: '2026-03-04' })));
    assert.isUndefined(onlyWeekly(meetingWith({ rrule: 'FREQ=WEEKLY' })));
    assert.isUndefined(onlyWeekly(meetingWith({ rrule: 'FREQ=MONTHLY;BYDAY=WE' })));
  });

  it('may be spelt in any order, with the prefix and with parts that change nothing', () => {
    for (const rrule of ['BYDAY=WE,MO;FREQ=WEEKLY', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE;WKST=SU']) {
      assert.sameMembers(onlyWeekly(meetingWith({ rrule })) ?? [], [1, 3], rrule);
    }
  });

  it('are not found in nonsense', () => {
    for (const rrule of ['', 'FREQ=WEEKLY;BYDAY=', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=WEEKLY;BYDAY=MOWE', 'FREQ=WEEKLY;BYDAY=1MO', 'FREQ=WEEKLY;BYDAY=MO,', 'BYDAY=MO', 'FREQ=WEEKLY;FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=MO;BYDAY=WE', 'FREQ=WEEKLYBYDAY=MO']) {
      assert.isUndefined(onlyWeekly(meetingWith({ rrule, startDate: '2026-03-04' })), rrule);
    }
  });

  it('have the same days as the engine of all rules gives', () => {
    const parts = ['FREQ=WEEKLY', 'FREQ=DAILY', 'FREQ=MONTHLY', 'BYDAY=MO', 'BYDAY=SU,WE', 'BYDAY=1SA', 'INTERVAL=1', 'INTERVAL=2', 'WKST=SU', 'COUNT=3', 'BYMONTH=3', ''];
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...parts), { maxLength: 4, selector: part => part.split('=')[0] }), fc.constantFrom(undefined, '2026-03-04'), (chosen, startDate) => {
      const meeting = meetingWith({ rrule: chosen.join(';'), startDate });
      const weekdays = onlyWeekly(meeting);
      if (weekdays) assert.sameMembers([...new Set(datesBetween(meeting, 20_600, 20_620).map(weekdayOf))], weekdays);
    }), { numRuns: 1_000 });
  });

  it('need no rules, nor do those by appointment; all others do', () => {
    assert.isFalse(needsRules(meetingWith()));
    assert.isFalse(needsRules(meetingWith({ startDate: '2026-03-04' })));
    assert.isFalse(needsRules(meetingWith({ rrule: undefined })));
    for (const changes of [{ rrule: 'FREQ=MONTHLY;BYDAY=1WE' }, { rrule: 'FREQ=DAILY' }, { rrule: 'FREQ=WEEKLY', startDate: '2026-03-04' }, { rrule: 'nonsense' }, { rrule: undefined, startDate: '2026-03-04' }, { rrule: undefined, extra: ['2026-03-04'] }, { exceptions: ['2026-03-04'] }]) {
      assert.isTrue(needsRules(meetingWith(changes)), JSON.stringify(changes));
    }
  });
});
