import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { dateOf, dayOf } from '../../src/time/calendar-date.ts';
import { firstOfMonth, monthOf } from '../../src/time/calendar-month.ts';

describe('calendar months', () => {
  it('agree with the calendar of the engine from the year 0 to 9999', () => {
    fc.assert(fc.property(fc.integer({ min: dayOf('0000-01-01'), max: dayOf('9999-12-31') }), day => {
      const date = new Date(day * 86_400_000);
      assert.equal(monthOf(day), date.getUTCFullYear() * 12 + date.getUTCMonth());
      assert.equal(day - firstOfMonth(monthOf(day)) + 1, date.getUTCDate());
    }), { numRuns: 500 });
  });

  it('are right around the leap day of every century', () => {
    for (let year = 0; year <= 99; year++) {
      const march = dayOf(`${year}00-03-01`.padStart(10, '0'));
      assert.equal(dateOf(firstOfMonth(monthOf(march))), dateOf(march));
      assert.equal(monthOf(march - 1), monthOf(march) - 1);
    }
  });
});
