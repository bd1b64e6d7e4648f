import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { clockOf, dateOf, dayOf, minutesOf } from '../../src/time/calendar-date.ts';
import { instantAt, localZoneName, wallAt, zoneNamed, type Zone } from '../../src/time/zones.ts';
import { at } from './weekly-meeting.ts';

function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(`no zone ${name}`);
  return found;
}

function wall(name: string, instant: string): string {
  const { day, minutes } = wallAt(zone(name), at(instant));
  return `${dateOf(day)} ${clockOf(minutes)}`;
}

function instant(name: string, date: string, time: string): string {
  return new Date(instantAt(zone(name), dayOf(date), minutesOf(time))).toISOString();
}

describe('zone names', () => {
  it('may be retired, renamed, in the wrong case or with space around', () => {
    const sameZones = [
      ['US/Pacific-New', 'America/Los_Angeles'], ['US/Eastern', 'America/New_York'], ['Asia/Calcutta', 'Asia/Kolkata'],
      ['Europe/Kyiv', 'Europe/Kiev'], ['Asia/Rangoon', 'Asia/Yangon'], ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
      ['  america/NEW_york ', 'America/New_York'], ['GB', 'Europe/London'], ['EST', 'Etc/GMT+5'],
    ];
    for (const [name = '', other = ''] of sameZones) {
      for (const moment of ['2026-01-15T12:00Z', '2026-07-15T12:00Z']) assert.equal(wall(name, moment), wall(other, moment), name);
    }
  });

  it('may be fixed offsets, written in any common way', () => {
    const hours = { '+03:30': 3.5, '-0500': -5, 'UTC+2': 2, 'gmt-9:30': -9.5, '+5': 5, Z: 0, utc: 0, GMT: 0, '-00:00': 0, '+1245': 12.75 };
    for (const [name, east] of Object.entries(hours)) assert.equal(zone(name).offsetMs(0), east * 3_600_000, name);
    assert.equal(zone('+0330').name, '+03:30');
    assert.equal(zone('UTC-9').name, '-09:00');
    assert.equal(zone('GMT+0').name, 'UTC');
  });

  it('are unknown when nobody could tell which zone is meant', () => {
    for (const name of ['', ' ', 'CST', 'IST', 'PST', 'Factory', 'Mars/Olympus', '+25:00', '+03:70', 'Eastern Time', 'constructor', '__proto__', '5']) {
      assert.isUndefined(zoneNamed(name)?.name, name);
    }
  });

  it('are given in a form that this engine takes', () => {
    for (const name of ['us/pacific-new', 'europe/kyiv', 'america/nuuk', 'pacific/kanton', 'america/new_york', localZoneName()]) {
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: zone(name).name }), name);
    }
    assert.equal(zone('america/new_york').name, 'America/New_York');
  });

  it('are remembered, a bad one too', () => {
    assert.strictEqual(zoneNamed('Europe/Paris'), zoneNamed('Europe/Paris'));
    for (let i = 0; i < 3_000; i++) assert.isUndefined(zoneNamed(`Nowhere/${i}`));
    assert.equal(wall('Europe/Paris', '2026-07-01T10:00Z'), '2026-07-01 12:00');
  });
});

describe('wall clock and instant', () => {
  it('skips an hour in spring: the offset before the gap applies', () => {
    assert.equal(instant('Europe/Amsterdam', '2026-03-29', '01:59'), '2026-03-29T00:59:00.000Z');
    assert.equal(instant('Europe/Amsterdam', '2026-03-29', '02:30'), '2026-03-29T01:30:00.000Z');
    assert.equal(wall('Europe/Amsterdam', '2026-03-29T01:30Z'), '2026-03-29 03:30');
    assert.equal(instant('America/New_York', '2026-03-08', '02:30'), '2026-03-08T07:30:00.000Z');
  });

  it('repeats an hour in autumn: the first one is meant', () => {
    assert.equal(instant('Europe/Amsterdam', '2026-10-25', '02:30'), '2026-10-25T00:30:00.000Z');
    assert.equal(instant('America/New_York', '2026-11-01', '01:30'), '2026-11-01T05:30:00.000Z');
    assert.equal(wall('America/New_York', '2026-11-01T06:30Z'), '2026-11-01 01:30');
  });

  it('changes the other way round in the south, and by half an hour on Lord Howe', () => {
    assert.equal(wall('Australia/Sydney', '2026-04-04T15:59Z'), '2026-04-05 02:59');
    assert.equal(wall('Australia/Sydney', '2026-04-04T16:00Z'), '2026-04-05 02:00');
    assert.equal(wall('Australia/Sydney', '2026-10-03T16:00Z'), '2026-10-04 03:00');
    assert.equal(wall('Australia/Lord_Howe', '2026-04-04T14:59Z'), '2026-04-05 01:59');
    assert.equal(wall('Australia/Lord_Howe', '2026-04-04T15:00Z'), '2026-04-05 01:30');
  });

  it('knows zones of 15, 30 and 45 minutes', () => {
    assert.equal(wall('Asia/Kathmandu', '2026-01-01T00:00Z'), '2026-01-01 05:45');
    assert.equal(wall('Asia/Kolkata', '2026-01-01T00:00Z'), '2026-01-01 05:30');
    assert.equal(wall('Pacific/Chatham', '2026-01-01T00:00Z'), '2026-01-01 13:45');
  });

  it('survives a day that a zone skipped whole', () => {
    assert.equal(wall('Pacific/Apia', '2011-12-30T09:59Z'), '2011-12-29 23:59');
    assert.equal(wall('Pacific/Apia', '2011-12-30T10:00Z'), '2011-12-31 00:00');
    assert.equal(instant('Pacific/Apia', '2011-12-30', '10:00'), '2011-12-30T20:00:00.000Z');
    assert.equal(instant('Pacific/Apia', '2011-12-31', '00:00'), '2011-12-30T10:00:00.000Z');
  });

  it('turns the clock back for Ramadan in Morocco', () => {
    assert.equal(wall('Africa/Casablanca', '2025-02-23T01:59Z'), '2025-02-23 02:59');
    assert.equal(wall('Africa/Casablanca', '2025-02-23T02:00Z'), '2025-02-23 02:00');
    assert.equal(wall('Africa/Casablanca', '2025-04-06T02:00Z'), '2025-04-06 03:00');
  });

  it('gives numbers, not errors, for years beyond all tables', () => {
    for (const date of ['0000-01-01', '9999-12-31']) assert.equal(instant('America/New_York', date, '12:00').slice(-19, -14), date.slice(5));
  });
});

describe('zones against the engine', () => {
  const names = Intl.supportedValuesOf('timeZone');
  const moment = fc.integer({ min: at('1901-01-01T00:00Z') / 1_000, max: at('2199-12-31T00:00Z') / 1_000 });

  it('shows the same wall at any instant from 1901 to 2199', () => {
    fc.assert(fc.property(fc.constantFrom(...names), moment, (name, seconds) => {
      const shown = new Intl.DateTimeFormat('sv', { timeZone: name, dateStyle: 'short', timeStyle: 'short' }).format(seconds * 1_000);
      const { day, minutes } = wallAt(zone(name), seconds * 1_000);
      assert.equal(`${dateOf(day)} ${clockOf(minutes)}`, shown, name);
    }), { numRuns: 1_000 });
  });

  it('comes back from the wall to the instant, or to the first of two', () => {
    fc.assert(fc.property(fc.constantFrom(...names), fc.integer({ min: at('1972-02-01T00:00Z') / 60_000, max: at('2199-12-31T00:00Z') / 60_000 }), (name, minute) => {
      const { day, minutes } = wallAt(zone(name), minute * 60_000);
      const back = instantAt(zone(name), day, minutes);
      assert.isAtMost(back, minute * 60_000);
      assert.deepEqual(wallAt(zone(name), back), { day, minutes });
    }), { numRuns: 1_000 });
  });
});
