import { assert } from '@open-wc/testing';
import type { Hours } from '../../src/protocol/hours.ts';
import { ResourceIndex } from '../../src/search/resource-index.ts';
import { openingAt } from '../../src/time/opening.ts';
import { hoursOf, onDays, openingWith, roundTheClock } from '../time/hours-of.ts';
import { finish, now } from './group-of.ts';
import { channelOf, countsOf, resourceIndexOf, resourceOf, titlesFound } from './resource-of.ts';

const hourMs = 3_600_000;
const utc = (...openings: Hours['openings']): Hours => hoursOf(openings, { timeZone: 'UTC' });
// It is Saturday, 10:00 UTC.
const morning = utc(onDays('SA', '09:00', 3));
const evening = utc(onDays('SA', '18:00', 3));

describe('ResourceIndex: open now', () => {
  const index = resourceIndexOf([
    resourceOf({ title: 'Morning', hours: morning }),
    resourceOf({ title: 'Evening', hours: evening, channels: [channelOf({ hours: morning })] }),
    resourceOf({ title: 'By phone', kind: 'helpline', channels: [channelOf({ hours: evening }), channelOf({ type: 'chat', hours: morning })] }),
    resourceOf({ title: 'Always', kind: 'helpline', hours: utc(...roundTheClock) }),
    resourceOf({ title: 'Hours without openings', hours: utc(), channels: [channelOf({ hours: morning })] }),
    resourceOf({ title: 'Unknown zone', hours: hoursOf([onDays('SA', '00:00', 24)], { timeZone: undefined }) }),
    resourceOf({ title: 'Not confirmed', hours: utc(onDays('SA', '00:00', 24, { validTo: '2026-01-01' })) }),
    resourceOf({ title: 'Nobody said' }),
  ]);

  it('means own hours, else those of any way to reach it, and only what is known', () => {
    assert.deepEqual(titlesFound(index, { openNow: true }), ['Morning', 'By phone', 'Always', 'Hours without openings']);
    assert.deepEqual(titlesFound(index, { openNow: true }, now + 9 * hourMs), ['Evening', 'By phone', 'Always']);
    assert.equal(titlesFound(index, { openNow: false }).length, 8);
  });

  it('is counted within the other choices, whether chosen or not', () => {
    for (const openNow of [false, true]) {
      assert.deepEqual(countsOf(index, 'openNow', { openNow }), { true: 4 });
      assert.deepEqual(countsOf(index, 'openNow', { openNow, kinds: ['helpline'] }), { true: 2 });
    }
    assert.deepEqual(countsOf(index, 'openNow', { openNow: true, kinds: ['guide'] }), { true: 0 });
    assert.deepEqual(countsOf(index, 'openNow', { kinds: ['guide'] }), {});
    assert.deepEqual(countsOf(index, 'kinds', { openNow: true }), { service: 2, helpline: 2 });
    assert.deepEqual(countsOf(index, 'kinds', { openNow: true, kinds: ['helpline'] }), { service: 2, helpline: 2 });
  });

  it('moves on with the clock to the minute, and back', () => {
    assert.deepEqual(titlesFound(index, { openNow: true }, now + 2 * hourMs - 1), ['Morning', 'By phone', 'Always', 'Hours without openings']);
    assert.deepEqual(titlesFound(index, { openNow: true }, now + 2 * hourMs), ['Always']);
    assert.deepEqual(titlesFound(index, { openNow: true }, now), ['Morning', 'By phone', 'Always', 'Hours without openings']);
  });

  it('tells hours apart by all that decides them', () => {
    const variants: Hours[] = [
      utc(openingWith()), hoursOf([openingWith()], { timeZone: 'Asia/Tokyo' }), utc(openingWith({ time: '10:00' })), utc(openingWith({ minutes: 60 })), utc(openingWith({ timeZone: 'Asia/Tokyo' })),
      utc(onDays('SA,SU', '09:00', 8)), utc(openingWith({ startDate: '2026-11-23' })), utc(openingWith({ exceptions: ['2026-11-23'] })), utc(openingWith({ extra: ['2026-11-22'] })), utc(openingWith({ validFrom: '2026-11-24' })),
      utc(openingWith({ validTo: '2026-11-23' })), { ...utc(openingWith()), closedOn: ['2026-11-23'] }, utc(openingWith(), onDays('SA', '09:00', 8)),
    ];
    const list = resourceIndexOf(variants.map((hours, at) => resourceOf({ title: String(at), hours })));
    for (let at = now; at < now + 72 * hourMs; at += hourMs) {
      const open = variants.flatMap((hours, row) => (openingAt(hours, at).state === 'open' ? [String(row)] : []));
      assert.deepEqual(titlesFound(list, { openNow: true }, at), open, new Date(at).toISOString());
    }
  });

  it('says whether rules are needed to tell', () => {
    const needs = (hours: Hours): boolean => {
      const list = new ResourceIndex({ now });
      list.add([resourceOf({ channels: [channelOf({ hours })] })]);
      return list.needsRules;
    };
    assert.isFalse(needs(morning));
    assert.isTrue(needs(utc(openingWith({ rrule: 'FREQ=MONTHLY;BYDAY=1SA' }))));
  });

  it('keeps up with rows that come later', () => {
    const list = resourceIndexOf([resourceOf({ title: 'One', hours: morning })]);
    list.add([resourceOf({ title: 'Two', hours: morning }), resourceOf({ title: 'Three', hours: evening })]);
    assert.deepEqual(titlesFound(list, { openNow: true }), ['One']);
    finish(list.build());
    assert.deepEqual(titlesFound(list, { openNow: true }), ['One', 'Two']);
  });
});
