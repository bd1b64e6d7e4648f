import { assert } from '@open-wc/testing';
import { shownTimes } from '../../src/search/shown-times.ts';
import { dayPartOf } from '../../src/search/week-slots.ts';
import type { Meeting } from '../../src/protocol/meeting.ts';
import { zoneNamed, type Zone } from '../../src/time/zones.ts';
import { meetingOf, now } from './group-of.ts';

function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
}
/** Displayed starts in words: `2 05:00` is Tuesday at five. */
function slots(meeting: Meeting, displayed: string, at = now): string[] {
  return shownTimes(meeting, zone(displayed), at).slots
    .map(slot => `${String(Math.floor(slot / 1440))} ${String(Math.floor((slot % 1440) / 60)).padStart(2, '0')}:${String(slot % 60).padStart(2, '0')}`);
}
const newYork = { timeZone: 'America/New_York' };

describe('dayPartOf', () => {
  it('begins each part on its hour', () => {
    const parts = [[0, 'night'], [299, 'night'], [300, 'morning'], [719, 'morning'], [720, 'afternoon'], [1019, 'afternoon'], [1020, 'evening'], [1439, 'evening']] as const;
    for (const [minutes, part] of parts) assert.equal(dayPartOf(minutes), part, String(minutes));
  });
});

describe('shownTimes', () => {
  it('shows the weekday of the displayed zone', () => {
    assert.deepEqual(slots(meetingOf('MO', '23:00', newYork), 'Europe/Paris'), ['2 05:00']);
    assert.deepEqual(slots(meetingOf('MO', '01:00', { timeZone: 'Asia/Tokyo' }), 'Pacific/Honolulu'), ['0 06:00']);
  });
  it('shows every weekday of a rule', () => { assert.sameMembers(slots(meetingOf('MO,WE,FR', '19:00'), 'UTC'), ['1 19:00', '3 19:00', '5 19:00']); });
  it('shows every weekday of a fortnightly rule, in the off week too', () => {
    const meeting = meetingOf('MO,TH', '19:00', { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', startDate: '2026-11-16' });
    for (let day = 16; day < 30; day += 1) assert.sameMembers(slots(meeting, 'UTC', Date.UTC(2026, 10, day)), ['1 19:00', '4 19:00'], String(day));
  });
  it('shows one time a weekday, though the clocks change during the week', () => {
    // New York ends its summer time on 1 November, Phoenix has none.
    const meeting = meetingOf('MO,TU,WE,TH,FR,SA,SU', '19:00', newYork);
    assert.lengthOf(slots(meeting, 'America/Phoenix', Date.UTC(2026, 9, 30, 12)), 7);
    const ending = meetingOf('MO', '19:00', { ...newYork, rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101' });
    for (const monday of [meetingOf('MO', '19:00', newYork), ending]) assert.deepEqual(slots(monday, 'America/Phoenix', Date.UTC(2026, 9, 20)), ['1 16:00']);
    assert.deepEqual(slots(meetingOf('MO', '19:00', newYork), 'America/Phoenix', Date.UTC(2026, 10, 20)), ['1 17:00']);
  });
  it('shows a meeting without a zone by its own clock, and is not sure', () => {
    for (const timeZone of [undefined, 'Nowhere/Land']) {
      assert.deepEqual(slots(meetingOf('MO', '23:00', { timeZone }), 'Asia/Tokyo'), ['1 23:00']);
      assert.isFalse(shownTimes(meetingOf('MO', '23:00', { timeZone }), zone('Asia/Tokyo'), now).sure);
    }
  });
  it('knows no next time after the last one', () => {
    const shown = shownTimes(meetingOf('MO', '19:00', { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20250101' }), zone('UTC'), now);
    assert.deepEqual([shown.start, shown.slots], [Infinity, []]);
  });
});
