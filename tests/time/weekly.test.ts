import { assert } from '@open-wc/testing';
import { onlyWeekly } from '../../src/time/weekly.ts';
import { meetingWith } from './weekly-meeting.ts';

describe('plain weekly meetings', () => {
  it('are told by their weekdays', () => {
    assert.deepEqual(onlyWeekly(meetingWith({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TH,MO' })), [1, 4]);
    assert.deepEqual(onlyWeekly(meetingWith({ rrule: 'FREQ=WEEKLY', startDate: '2026-03-04' })), [3]);
    assert.deepEqual(onlyWeekly(meetingWith({ rrule: 'FREQ=DAILY' })), [0, 1, 2, 3, 4, 5, 6]);
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
});
