import { assert } from '@open-wc/testing';
import { age, dayName } from '../../src/i18n/age.ts';
import { clockSpan, dateFormat, weekdayName, weekdays } from '../../src/i18n/dates.ts';

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = Date.UTC(2026, 10, 21, 12);

describe('dates', () => {
  it('name weekdays from Sunday, whatever zone the visitor is in', () => {
    assert.deepEqual([0, 1, 6].map(day => weekdayName('en', day)), ['Sunday', 'Monday', 'Saturday']);
    assert.deepEqual([0, 1, 6].map(day => weekdayName('es', day)), ['domingo', 'lunes', 'sábado']);
    assert.equal(weekdayName('en', 3, 'short'), 'Wed');
  });

  it('write a clock time as the language does', () => {
    assert.equal(plain(clockSpan('en-US', 19 * hourMs, 19 * hourMs)), '7:00 PM');
    assert.equal(clockSpan('es-ES', 19 * hourMs + 300_000, 19 * hourMs + 300_000), '19:05');
    assert.equal(plain(clockSpan('en-US', 0, 0)), '12:00 AM');
    assert.equal(plain(clockSpan('en-GB', hourMs, hourMs)), '01:00');
    assert.match(plain(clockSpan('en-GB', 23.5 * hourMs, hourMs)), /^23:30 – 01:00$/);
    assert.match(plain(clockSpan('en-GB', hourMs, 2 * hourMs)), /^01:00.{1,3}02:00$/);
    assert.match(plain(clockSpan('en-US', 9 * hourMs, 10.5 * hourMs)), /^9:00.{1,3}10:30 AM$/);
  });

  it('write a bare date as that very day', () => {
    assert.equal(dayName('en-GB', '2026-11-21'), '21 November 2026');
    assert.equal(dayName('es', '2026-01-01'), '1 de enero de 2026');
  });

  it('begin the week on the day of the calendar', () => {
    assert.deepEqual(weekdays('en-US'), [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual(weekdays('en-GB'), [1, 2, 3, 4, 5, 6, 0]);
    assert.deepEqual(weekdays('es-ES'), [1, 2, 3, 4, 5, 6, 0]);
    for (const tag of ['ar', 'ar-EG', 'es', 'fr-CA']) assert.sameMembers(weekdays(tag), [0, 1, 2, 3, 4, 5, 6], tag);
  });

  it('tell an age in one round unit', () => {
    assert.equal(age('en', now - 3 * hourMs, now), '3 hours ago');
    assert.equal(age('en', now - dayMs, now), 'yesterday');
    assert.equal(age('en', now - 21 * dayMs, now), '3 weeks ago');
    assert.equal(age('en', now - 800 * dayMs, now), '2 years ago');
    assert.equal(age('es', now - 2 * hourMs, now), 'hace 2 horas');
  });

  it('keep a formatter, and begin anew rather than keep them for ever', () => {
    const first = dateFormat('en', { hour: 'numeric', timeZone: 'UTC' });
    assert.strictEqual(dateFormat('en', { hour: 'numeric', timeZone: 'UTC' }), first);
    for (let at = 0; at <= 200; at++) dateFormat(`en-x-${String(at)}`, { hour: 'numeric', timeZone: 'UTC' });
    assert.notStrictEqual(dateFormat('en', { hour: 'numeric', timeZone: 'UTC' }), first);
  });
});
