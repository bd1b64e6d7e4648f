import { assert } from '@open-wc/testing';
import type { TimelineRow } from '../../../../src/client/chat/timeline-row.ts';
import { localDay, todayBeside } from '../../../../src/widgets/peer-chat/talk/local-day.ts';

const dayMs = 86_400_000;
const now = new Date(2026, 10, 26, 12).getTime();
const marks = (...days: string[]): TimelineRow[] => days.map(day => ({ row: 'day', id: `day${day}`, day }));

describe('the day that is called today', () => {
  it('is the reader’s', () => {
    assert.equal(todayBeside([], now), '2026-11-26');
    assert.equal(todayBeside(marks('2026-11-25', '2026-11-26'), now), localDay(now));
  });

  it('is none that the room knows to be over, where the clock of the device is a day behind', () => {
    assert.isUndefined(todayBeside(marks('2026-11-25', '2026-11-26'), now - dayMs));
  });

  it('is none of the room’s where that clock is a day ahead', () => {
    const days = marks('2026-11-25', '2026-11-26');
    assert.isFalse(days.some(row => row.row === 'day' && row.day === todayBeside(days, now + dayMs)));
  });
});
