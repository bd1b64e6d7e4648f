import { assert } from '@open-wc/testing';
import { atPlace, hoursOf, readService, readServices, serviceRow, stateAt } from './resources/service-row.ts';

const tuesday = { freq: 'WEEKLY', byday: 'TU', opens_at: '09:00', closes_at: '12:00' };
const openings = async (schedule: Record<string, unknown>): Promise<unknown[]> => ((await hoursOf([schedule]))?.openings ?? []).map(({ time, minutes, rrule, startDate }) => [time, minutes, rrule, startDate]);

describe('HSDS schedules', () => {
  const rules: [what: string, schedule: Record<string, unknown>, opening: unknown[]][] = [
    ['weekly', {}, ['09:00', 180, 'FREQ=WEEKLY;BYDAY=TU', undefined]],
    ['days in full, lower case, with blanks', { byday: 'monday, Wed ,fr' }, ['09:00', 180, 'FREQ=WEEKLY;BYDAY=MO,WE,FR', undefined]],
    ['days without a frequency', { freq: null }, ['09:00', 180, 'FREQ=WEEKLY;BYDAY=TU', undefined]],
    ['daily', { freq: 'DAILY', byday: undefined }, ['09:00', 180, 'FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA', undefined]],
    ['fortnightly from a day', { interval: 2, dtstart: '2026-10-03', byday: 'SA' }, ['09:00', 180, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', '2026-10-03']],
    ['the first and last of a month', { freq: 'MONTHLY', byday: '1SA,-1SU' }, ['09:00', 180, 'FREQ=MONTHLY;BYDAY=1SA,-1SU', undefined]],
    ['days of a month', { freq: 'MONTHLY', byday: undefined, bymonthday: '1,15,-1' }, ['09:00', 180, 'FREQ=MONTHLY;BYMONTHDAY=1,15,-1', undefined]],
    ['so many times', { dtstart: '2026-01-06', count: 3 }, ['09:00', 180, 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', '2026-01-06']],
    ['until a day, at a time', { until: '2026-03-31T23:59:59Z' }, ['09:00', 180, 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260331', undefined]],
    ['with its own first day of a week', { interval: 2, dtstart: '2026-10-04', wkst: 'SU' }, ['09:00', 180, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU', '2026-10-04']],
    ['once', { freq: undefined, byday: undefined, dtstart: '2026-10-03' }, ['09:00', 180, undefined, '2026-10-03']],
    ['overnight', { opens_at: '19:00', closes_at: '07:00' }, ['19:00', 720, 'FREQ=WEEKLY;BYDAY=TU', undefined]],
    ['to the minute before midnight', { opens_at: '20:00', closes_at: '23:59' }, ['20:00', 240, 'FREQ=WEEKLY;BYDAY=TU', undefined]],
    ['a whole day, to 23:59', { opens_at: '00:00', closes_at: '23:59:59' }, ['00:00', 1_440, 'FREQ=WEEKLY;BYDAY=TU', undefined]],
    ['a whole day, to 00:00', { opens_at: '00:00', closes_at: '00:00' }, ['00:00', 1_440, 'FREQ=WEEKLY;BYDAY=TU', undefined]],
    ['a whole day, to 24:00', { opens_at: '00:00', closes_at: '24:00' }, ['00:00', 1_440, 'FREQ=WEEKLY;BYDAY=TU', undefined]],
  ];
  for (const [what, changes, opening] of rules) it(`are read: ${what}`, async () => assert.deepEqual(await openings({ ...tuesday, ...changes }), [opening]));

  const impossible: [what: string, changes: Record<string, unknown>, field: string][] = [
    ['an end before its start', { dtstart: '2026-05-01', until: '2026-04-01' }, 'until'],
    ['a day that does not exist', { valid_to: '2026-02-30' }, 'valid_to'],
    ['a first day that is none', { dtstart: 'soon' }, 'dtstart'],
    ['a time that does not exist', { opens_at: '25:00' }, 'opens_at'],
    ['a time to itself', { closes_at: '09:00' }, 'closes_at'],
    ['days that are none', { byday: 'TU,XX' }, 'byday'],
    ['a frequency that is none', { freq: 'HOURLY' }, 'freq'],
    ['an interval of nothing', { interval: 0 }, 'interval'],
    ['a count beside an end', { count: 3, until: '2026-05-01', dtstart: '2026-01-01' }, 'count'],
    ['the first Tuesday of a week', { byday: '1TU' }, 'byday'],
    ['days of a month in a week', { bymonthday: '2,3' }, 'bymonthday'],
    ['the 32nd of a month', { freq: 'MONTHLY', byday: undefined, bymonthday: 32 }, 'bymonthday'],
    ['valid before it is valid', { valid_from: '2026-05-01', valid_to: '2026-04-01' }, 'valid_to'],
  ];
  for (const [what, changes, field] of impossible) {
    it(`are told in words, with why, where they hold ${what}`, async () => {
      const { resources: [read], dropped } = await readServices([serviceRow({ schedules: [{ ...tuesday, ...changes, description: 'Tuesdays at nine' }] })]);
      assert.deepEqual(read?.hours, { timeZone: undefined, openings: [], closedOn: [], notes: 'Tuesdays at nine' });
      assert.deepEqual(dropped.map(finding => finding.field), [`schedules.0.${field}`]);
    });
  }

  it('without a day are told in words, and claim nothing', async () => {
    const hours = await hoursOf([{ opens_at: '09:00', closes_at: '17:00' }, { description: 'By appointment.' }]);
    assert.equal(hours?.notes, '09:00–17:00\n\nBy appointment.');
    assert.equal(stateAt(hours, '2026-03-02T10:00Z', 'UTC'), 'no-hours');
  });

  it('that count from an untold day keep others from being all there is: never “closed”', async () => {
    const hours = await hoursOf([{ ...tuesday, timezone: 'UTC' }, { ...tuesday, timezone: 'UTC', byday: 'SA', interval: 2 }]);
    assert.equal(stateAt(hours, '2026-03-03T10:00Z'), 'open');
    assert.equal(stateAt(hours, '2026-03-07T10:00Z'), 'unreadable');
    const weeks = await hoursOf([{ ...tuesday, timezone: 'UTC' }, { ...tuesday, timezone: 'UTC', byweekno: '41' }]);
    assert.equal(stateAt(weeks, '2026-03-07T10:00Z'), 'unreadable');
    assert.deepEqual((await hoursOf([{ ...tuesday, interval: 2 }]))?.openings, []);
  });

  it('say no more in words than the fields do not', async () => {
    const notes = async (description: string): Promise<string | undefined> => (await hoursOf([{ ...tuesday, description }]))?.openings[0]?.notes;
    assert.isUndefined(await notes('Tuesday, 9am to 12 noon'));
    assert.equal(await notes('Tuesday, not on public holidays'), 'Tuesday, not on public holidays');
  });

  it('past valid_to are unknown, past until are over', async () => {
    const now = '2026-06-02T10:00Z';
    assert.equal(stateAt(await hoursOf([{ ...tuesday, timezone: 0, valid_to: '2026-05-01' }]), now), 'unconfirmed');
    assert.equal(stateAt(await hoursOf([{ ...tuesday, timezone: 0, until: '2026-05-01' }]), now), 'closed');
    assert.isUndefined((await hoursOf([{ ...tuesday, valid_to: '9999-12-31' }]))?.openings[0]?.validTo);
  });

  it('are on the wall that they name: by offset, number or name; without one, nobody knows', async () => {
    const zone = async (changes: Record<string, unknown>, timeZone?: string): Promise<string | undefined> => (await hoursOf([{ ...tuesday, ...changes }], { timeZone }))?.timeZone;
    assert.equal(await zone({ opens_at: '09:00-05:00', closes_at: '12:00-05:00' }), '-05:00');
    assert.equal(await zone({ opens_at: '10:00:00Z', closes_at: '12:00:00Z' }), 'UTC');
    assert.equal(await zone({ timezone: -8 }), '-08:00');
    assert.equal(await zone({ timezone: '5.5' }), '+05:30');
    assert.equal(await zone({ timezone: -480 }), '-08:00');
    assert.equal(await zone({ timezone: '+01:00' }), '+01:00');
    assert.equal(await zone({ timezone: 'America/Chicago' }), 'America/Chicago');
    assert.equal(await zone({ timezone: 99 }), undefined);
    assert.equal(await zone({ timezone: 'Mars/Olympus' }), undefined);
    assert.equal(await zone({}), undefined);
    assert.equal(stateAt(await hoursOf([tuesday]), '2026-03-03T10:00Z'), 'no-zone');
  });

  it('with a bare offset are on the list’s own wall where that keeps it for a part of the year', async () => {
    const summer = '2026-07-07T16:30Z'; // 9:30 in Oregon
    const bare = { ...tuesday, timezone: -8 };
    assert.equal(stateAt(await hoursOf([bare], { timeZone: 'America/Los_Angeles' }), summer), 'open');
    assert.equal((await hoursOf([bare], { timeZone: 'Europe/London' }))?.timeZone, '-08:00');
  });

  it('of several zones keep their own', async () => {
    const hours = await hoursOf([{ ...tuesday, timezone: 'UTC' }, { ...tuesday, timezone: 'Asia/Tokyo' }]);
    assert.deepEqual([hours?.timeZone, hours?.openings.map(({ timeZone }) => timeZone)], [undefined, ['UTC', 'Asia/Tokyo']]);
  });

  it('that never close are open in every zone', async () => {
    assert.equal(stateAt(await hoursOf([{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }]), '2026-03-02T10:00Z'), 'open');
  });

  it('of holidays in the older form are days off', async () => {
    const { hours } = await readService({ schedules: [{ ...tuesday, timezone: 0 }], holiday_schedules: [{ closed: true, start_date: '2026-12-29', end_date: '2026-12-30' }] });
    assert.deepEqual(hours?.closedOn, ['2026-12-29', '2026-12-30']);
    assert.equal(stateAt(hours, '2026-12-29T10:00Z'), 'closed');
  });
});

describe('HSDS hours of several places', () => {
  const at = (name: string, schedules: unknown[], location: Record<string, unknown> = {}): unknown => ({ id: name, schedules, location: { id: name, name, ...location } });
  const hours = async (...places: unknown[]): Promise<unknown> => (await readService({ service_at_locations: places })).hours?.openings.map(({ time, notes }) => [time, notes]);
  const later = { ...tuesday, opens_at: '10:00' };

  it('name their place where they differ', async () => {
    assert.deepEqual(await hours(at('Mill', [{ id: '1', ...tuesday }]), at('Quay', [{ id: '2', ...later }])), [['09:00', 'Mill'], ['10:00', 'Quay']]);
    assert.deepEqual(await hours(at('Mill', [{ ...tuesday }]), at('Quay', [])), [['09:00', 'Mill']]);
  });

  it('are told once where they are the same, or where there is one place', async () => {
    assert.deepEqual(await hours(at('Mill', [{ id: '1', ...tuesday }]), at('Quay', [{ id: '1', ...tuesday }])), [['09:00', undefined]]);
    assert.deepEqual(await hours(at('Mill', [tuesday])), [['09:00', undefined]]);
  });

  it('are those of the service before those of the building', async () => {
    const building = atPlace({ name: 'Mill', schedules: [later] });
    assert.equal((await readService({ schedules: [tuesday], ...building })).hours?.openings[0]?.time, '09:00');
    assert.equal((await readService(building)).hours?.openings[0]?.time, '10:00');
  });
});
