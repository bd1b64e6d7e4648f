import { assert } from '@open-wc/testing';
import { messages } from '../../../src/widgets/group-finder/messages/en.ts';
import { timeless } from '../../../src/widgets/group-finder/parts/time-line.ts';
import { groupOf, meetingOf } from '../../search/group-of.ts';

const now = Date.UTC(2026, 10, 21);
const over = meetingOf('MO', '10:00', { rrule: undefined, startDate: '2020-01-01' });

describe('a group without a next time', () => {
  const cases: [why: string, facts: Parameters<typeof groupOf>[0], words: string][] = [
    ['is not meeting now', { attendance: 'suspended', schedule: [over] }, messages.attendance.suspended],
    ['meets by appointment', { schedule: [] }, messages.byAppointment],
    ['is over', { schedule: [over] }, messages.ended],
    ['has a schedule that nobody can tell', { schedule: [{ ...over, startDate: undefined, rrule: 'FREQ=NEVER' }] }, messages.scheduleUnknown],
  ];
  // the list, the group's page and the printed sheet all say it in these words
  for (const [why, facts, words] of cases) it(`says so where it ${why}`, () => { assert.equal(timeless(groupOf(facts), messages, now), words); });
});
