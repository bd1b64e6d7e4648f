import { assert } from '@open-wc/testing';
import { hoursNeedRules, openingAt } from '../../src/time/opening.ts';
import { closed, hoursOf, onDays, open, openingWith, told } from './hours-of.ts';
import { at } from './weekly-meeting.ts';

// Modules are shared within a page, so this file alone imports the rules only halfway through.
describe('opening hours before the rules are imported', () => {
  const now = '2026-03-04T10:00Z';
  const first = hoursOf([openingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1WE' })]);

  it('are unknown and worth asking again where they need them; then they are known', async () => {
    for (const hours of [first, hoursOf([onDays('MO', '09:00', 1), openingWith({ exceptions: ['2026-03-04'] })])]) {
      assert.isTrue(hoursNeedRules(hours));
      assert.deepEqual(openingAt(hours, at(now)), { state: 'unknown', why: 'rules-missing', holdsUntil: at(now) });
    }
    const both = hoursOf([openingWith(), openingWith({ rrule: 'FREQ=DAILY;INTERVAL=3', startDate: '2026-03-01' })]);
    assert.deepEqual(openingAt(both, at(now)), { state: 'open', until: undefined, holdsUntil: at(now) });
    const plain = hoursOf([openingWith({ startDate: '2026-01-01', validTo: '2026-12-31' })], { closedOn: ['2026-03-05'] });
    assert.isFalse(hoursNeedRules(plain));
    assert.deepEqual(told(plain, '2026-03-04T20:00Z'), closed('2026-03-06T08:00Z'));

    await import('../../src/time/rules.ts');
    assert.deepEqual(told(first, now), open('2026-03-04T16:00Z'));
  });
});
