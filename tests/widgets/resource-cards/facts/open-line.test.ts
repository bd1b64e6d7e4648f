import { assert } from '@open-wc/testing';
import type { Hours } from '../../../../src/protocol/hours.ts';
import '../../../../src/time/rules.ts';
import { openLine } from '../../../../src/widgets/resource-cards/facts/open-line.ts';
import { hoursOf, onDays, openingWith, roundTheClock } from '../../../time/hours-of.ts';
import { seen, settingAt } from './setting.ts';

type Facts = Parameters<typeof settingAt>[1];

/** The state and the words at an instant. */
const told = (hours: Hours | undefined, instant: string, facts?: Facts): [string, string] => {
  const { state, text } = openLine(hours, settingAt(instant, facts));
  return [state, seen(text)];
};

/** Weekdays from nine to five in Amsterdam; 2026-03-04 is a Wednesday, an hour ahead of UTC. */
const office = hoursOf([openingWith()]);

describe('whether something is open, in words', () => {
  it('tells the hour at which it closes', () => {
    assert.deepEqual(told(office, '2026-03-04T10:00Z'), ['open', 'Open until 5 PM']);
    assert.deepEqual(told(hoursOf([onDays('WE', '09:00', 8.5)]), '2026-03-04T10:00Z'), ['open', 'Open until 5:30 PM']);
  });

  it('names the day of an end that is not today', () => {
    assert.deepEqual(told(hoursOf([onDays('WE', '22:00', 8)]), '2026-03-04T22:00Z'), ['open', 'Open until 6 AM tomorrow']);
    assert.deepEqual(told(hoursOf([onDays('WE', '09:00', 60)]), '2026-03-04T22:00Z'), ['open', 'Open until 9 PM Friday']);
  });

  it('has noon and midnight, and midnight ends its own day', () => {
    assert.deepEqual(told(hoursOf([onDays('WE', '09:00', 3)]), '2026-03-04T10:00Z'), ['open', 'Open until noon']);
    assert.deepEqual(told(hoursOf([onDays('WE', '20:00', 4)]), '2026-03-04T20:00Z'), ['open', 'Open until midnight']);
    assert.deepEqual(told(hoursOf([onDays('WE', '20:00', 28)]), '2026-03-04T20:00Z'), ['open', 'Open until midnight tomorrow']);
  });

  it('tells when a split day goes on', () => {
    const split = hoursOf([onDays('WE', '09:00', 3), onDays('WE', '13:00', 4)]);
    assert.deepEqual(told(split, '2026-03-04T11:30Z'), ['closed', 'Closed. Opens at 1 PM']);
    assert.deepEqual(told(split, '2026-03-04T12:30Z'), ['open', 'Open until 5 PM']);
  });

  it('tells when it opens: today, tomorrow, on a weekday, on a date', () => {
    assert.deepEqual(told(office, '2026-03-04T05:00Z'), ['closed', 'Closed. Opens at 9 AM']);
    assert.deepEqual(told(office, '2026-03-04T18:00Z'), ['closed', 'Closed. Opens tomorrow at 9 AM']);
    assert.deepEqual(told(office, '2026-03-06T18:00Z'), ['closed', 'Closed. Opens Monday at 9 AM']);
    assert.deepEqual(told(hoursOf([openingWith({ startDate: '2026-06-01' })]), '2026-03-04T18:00Z'), ['closed', 'Closed. Opens June 1 at 9 AM']);
  });

  it('is open day and night where it never closes', () => { assert.deepEqual(told(hoursOf(roundTheClock), '2026-03-04T10:00Z'), ['open', 'Open day and night']); });

  it('gives a holiday as the reason', () => {
    assert.deepEqual(told(hoursOf([openingWith()], { closedOn: ['2026-03-04'] }), '2026-03-04T10:00Z'), ['closed', 'Closed for the holiday. Opens tomorrow at 9 AM']);
  });

  it('is over where its rule has ended, and unknown where it is only not vouched for', () => {
    assert.deepEqual(told(hoursOf([openingWith({ rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20260201' })]), '2026-03-04T10:00Z'), ['closed', 'Ended']);
    assert.deepEqual(told(hoursOf([openingWith({ validTo: '2026-02-01' })]), '2026-03-04T10:00Z'), ['unknown', 'These hours may be old. Ask first']);
  });

  it('shows the hours of a place whose zone nobody knows, and claims nothing of now', () => {
    assert.deepEqual(told(hoursOf([openingWith()], { timeZone: undefined }), '2026-03-04T10:00Z'), ['unknown', 'Mon – Fri 9:00 AM – 5:00 PM. Time zone not given']);
    assert.deepEqual(told(hoursOf([openingWith()], { timeZone: 'Nowhere/Atall' }), '2026-03-04T10:00Z'), ['unknown', 'Mon – Fri 9:00 AM – 5:00 PM. Time zone not given']);
  });

  it('says that hours are not known, or the words that stand for them', () => {
    assert.deepEqual(told(undefined, '2026-03-04T10:00Z'), ['unknown', 'Hours not known']);
    assert.deepEqual(told(hoursOf([]), '2026-03-04T10:00Z'), ['unknown', 'Hours not known']);
    assert.deepEqual(told(hoursOf([], { notes: 'By appointment' }), '2026-03-04T10:00Z'), ['unknown', 'Hours: By appointment']);
    assert.deepEqual(told(hoursOf([openingWith({ validFrom: '2026-06-01' })]), '2026-03-04T10:00Z'), ['unknown', 'Hours not known before June 1']);
  });

  it('is never closed where nobody knows', () => {
    const doubts = [{ validTo: '2026-02-01' }, { validFrom: '2026-06-01' }, { rrule: 'FREQ=NEVER' }, { timeZone: 'Nowhere/Atall' }];
    for (const doubt of doubts) for (const language of ['en', 'es', 'ar'] as const) {
      const { state, text } = openLine(hoursOf([openingWith(doubt)]), settingAt('2026-03-08T03:00Z', { language }));
      assert.equal(state, 'unknown', JSON.stringify(doubt));
      assert.notMatch(text, /clos|cerrad|مغلق/i);
    }
  });
});

describe('whether something is open, on two clocks', () => {
  const chicago = hoursOf([openingWith()], { timeZone: 'America/Chicago' });

  it('tells the hour of the place, and the visitor’s beside it, each with whose it is', () => {
    assert.deepEqual(told(chicago, '2026-03-04T16:00Z'), ['open', 'Open until 5 PM Chicago time (midnight your time)']);
    assert.deepEqual(told(chicago, '2026-03-04T16:00Z', { displayZone: 'America/New_York' }), ['open', 'Open until 5 PM Chicago time (6 PM your time)']);
  });

  it('tells the hour once where the clocks agree', () => {
    assert.deepEqual(told(chicago, '2026-03-04T16:00Z', { displayZone: 'America/Winnipeg' }), ['open', 'Open until 5 PM']);
  });

  it('names both days where they differ', () => {
    const tokyo = hoursOf([onDays('TH', '01:00', 8)], { timeZone: 'Asia/Tokyo' });
    assert.deepEqual(told(tokyo, '2026-03-04T09:00Z', { displayZone: 'America/New_York' }), ['closed', 'Closed. Opens tomorrow at 1 AM Tokyo time (11 AM today your time)']);
  });

  it('goes by the clock on the day when it is put forward', () => {
    // Amsterdam on 2026-03-29: 01:59 is followed by 03:00
    const night = hoursOf([onDays('SA', '22:00', 8)]);
    assert.deepEqual(told(night, '2026-03-29T00:30Z'), ['open', 'Open until 6 AM']);
    assert.deepEqual(told(night, '2026-03-28T22:30Z', { displayZone: 'UTC' }), ['open', 'Open until 6 AM tomorrow Amsterdam time (4 AM your time)']);
  });
});

describe('how long the words hold', () => {
  it('is until it closes, or until "tomorrow" is another day', () => {
    assert.equal(openLine(office, settingAt('2026-03-04T10:00Z')).holdsUntil, Date.parse('2026-03-04T16:00Z'));
    assert.equal(openLine(office, settingAt('2026-03-04T18:00Z')).holdsUntil, Date.parse('2026-03-04T23:00Z'));
    assert.equal(openLine(office, settingAt('2026-03-04T18:00Z', { displayZone: 'Asia/Tokyo' })).holdsUntil, Date.parse('2026-03-04T23:00Z'));
    assert.equal(openLine(office, settingAt('2026-03-04T13:00Z', { displayZone: 'Asia/Tokyo' })).holdsUntil, Date.parse('2026-03-04T15:00Z'));
    assert.equal(openLine(hoursOf(roundTheClock), settingAt('2026-03-04T10:00Z')).holdsUntil, Infinity);
  });
});

describe('whether something is open, in other languages', () => {
  it('is told in Spanish', () => {
    const es = { language: 'es' } as const;
    assert.deepEqual(told(office, '2026-03-04T10:00Z', es), ['open', 'Abierto hasta las 17:00']);
    assert.deepEqual(told(office, '2026-03-04T18:00Z', es), ['closed', 'Cerrado. Abre mañana a las 09:00']);
    assert.deepEqual(told(office, '2026-03-06T18:00Z', es), ['closed', 'Cerrado. Abre el lunes a las 09:00']);
    assert.deepEqual(told(hoursOf([onDays('WE', '20:00', 5)]), '2026-03-04T20:00Z', es), ['open', 'Abierto hasta mañana a la 01:00']);
    assert.deepEqual(told(hoursOf([onDays('WE', '20:00', 4)]), '2026-03-04T20:00Z', es), ['open', 'Abierto hasta la medianoche']);
    assert.deepEqual(told(hoursOf([onDays('WE', '09:00', 3)]), '2026-03-04T10:00Z', es), ['open', 'Abierto hasta las 12:00']);
  });

  it('is told in Arabic', () => {
    const ar = { language: 'ar' } as const;
    assert.equal(told(hoursOf([onDays('WE', '20:00', 4)]), '2026-03-04T20:00Z', ar)[1], 'مفتوح حتى منتصف الليل');
    assert.match(told(office, '2026-03-04T18:00Z', ar)[1], /^مغلق\. يفتح غدًا الساعة [9٩]/);
  });
});
