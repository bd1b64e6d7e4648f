import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { clockOf, dateOf, dayOf, minutesOf, weekdayOf } from '../../src/time/calendar-date.ts';

const day = fc.integer({ min: dayOf('0000-01-01'), max: dayOf('9999-12-31') });

describe('calendar dates', () => {
  it('count days from 1970-01-01', () => {
    assert.equal(dayOf('1970-01-01'), 0);
    assert.equal(dayOf('1969-12-31'), -1);
    assert.equal(dayOf('2024-02-29') + 1, dayOf('2024-03-01'));
    assert.equal(dayOf('1900-02-28') + 1, dayOf('1900-03-01'));
  });

  it('agree with the calendar of the engine from the year 0 to 9999', () => {
    fc.assert(fc.property(day, number => {
      const date = new Date(number * 86_400_000);
      assert.equal(dateOf(number), date.toISOString().slice(0, 10));
      assert.equal(dayOf(dateOf(number)), number);
      assert.equal(weekdayOf(number), date.getUTCDay());
    }), { numRuns: 500 });
  });

  it('are right around the leap day of every century', () => {
    for (let year = 1; year <= 99; year++) {
      for (const date of ['02-28', '03-01', '12-31']) assert.equal(dateOf(dayOf(`${year}00-${date}`.padStart(10, '0'))), `${year}00-${date}`.padStart(10, '0'));
    }
    assert.equal(dateOf(dayOf('2100-02-28') + 1), '2100-03-01');
    assert.equal(dateOf(dayOf('2400-02-28') + 1), '2400-02-29');
  });

  it('write a clock as it was read', () => {
    for (const time of ['00:00', '09:05', '23:59']) assert.equal(clockOf(minutesOf(time)), time);
    assert.equal(minutesOf('19:30'), 1_170);
  });
});
