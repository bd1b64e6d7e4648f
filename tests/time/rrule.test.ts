import { assert } from '@open-wc/testing';
import { parseRule } from '../../src/time/rrule.ts';

describe('recurrence rules', () => {
  it('are read in any case and order, with or without the prefix', () => {
    const rule = parseRule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU');
    assert.include(rule, { frequency: 'WEEKLY', interval: 2, weekStart: 0 });
    assert.deepEqual(rule?.weekdays, [{ ordinal: 0, weekday: 1 }, { ordinal: 0, weekday: 3 }]);
    assert.deepEqual(parseRule(' rrule:wkst=su;byday=mo,we;interval=2;freq=weekly; '), rule);
  });

  it('take the nth and the last weekday, days and positions of a month', () => {
    assert.deepEqual(parseRule('FREQ=MONTHLY;BYDAY=1SA,-1FR,+2TU')?.weekdays, [{ ordinal: 1, weekday: 6 }, { ordinal: -1, weekday: 5 }, { ordinal: 2, weekday: 2 }]);
    assert.deepEqual(parseRule('FREQ=MONTHLY;BYMONTHDAY=1,-1')?.monthDays, [1, -1]);
    assert.deepEqual(parseRule('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1')?.positions, [-1]);
  });

  it('end on a date, at a time or after a count', () => {
    assert.deepEqual(parseRule('FREQ=WEEKLY;UNTIL=20261231')?.until, { date: '2026-12-31', time: undefined, utc: false });
    assert.deepEqual(parseRule('FREQ=WEEKLY;UNTIL=20261231T235959Z')?.until, { date: '2026-12-31', time: '23:59', utc: true });
    assert.equal(parseRule('FREQ=WEEKLY;COUNT=10')?.count, 10);
  });

  it('are unknown when any part is unknown or nonsense', () => {
    const bad = [
      '', 'weekly', 'FREQ=HOURLY', 'BYDAY=MO', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=WEEKLY;BYDAY=1MO', 'FREQ=WEEKLY;BYDAY=', 'FREQ=WEEKLY;INTERVAL=0',
      'FREQ=WEEKLY;INTERVAL=-1', 'FREQ=WEEKLY;INTERVAL=1.5', 'FREQ=WEEKLY;COUNT=0', 'FREQ=WEEKLY;COUNT=3;UNTIL=20270101', 'FREQ=WEEKLY;UNTIL=soon',
      'FREQ=WEEKLY;UNTIL=20261301', 'FREQ=WEEKLY;BYHOUR=9', 'FREQ=WEEKLY;FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO=TU', 'FREQ=WEEKLY;BYMONTHDAY=3',
      'FREQ=MONTHLY;BYDAY=6MO', 'FREQ=MONTHLY;BYDAY=0MO', 'FREQ=MONTHLY;BYMONTHDAY=0', 'FREQ=MONTHLY;BYMONTHDAY=32', 'FREQ=MONTHLY;BYSETPOS=0',
      'FREQ=YEARLY;BYDAY=1MO', 'FREQ=WEEKLY;WKST=XX', 'FREQ=YEARLY;BYMONTH=13', 'FREQ=WEEKLY\r\nX:1',
    ];
    for (const text of bad) assert.isUndefined(parseRule(text), text);
  });
});
