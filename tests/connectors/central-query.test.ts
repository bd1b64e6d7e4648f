import { assert } from '@open-wc/testing';
import { connector } from '../../src/connectors/central-query/index.ts';
import { readFeed, readOne } from './reading-feed.ts';

const plain = { _id: { $oid: 'abc' }, slug: 'dawn', name: 'Dawn', day: 1, time: '07:00', timezone: 'Europe/Kiev', duration: 45, types: ['O'], languages: ['en'], archived: false };
const one = (facts: Record<string, unknown>) => readOne(connector, { ...plain, ...facts });

describe('central-query', () => {
  it('counts ISO days: 1 = Monday to 7 = Sunday, and a stray 0 is a Sunday', () => {
    assert.deepEqual([1, 7, 0].map(day => one({ day }).schedule[0]?.rrule?.slice(-2)), ['MO', 'SU', 'SU']);
  });

  it('reads the duration and keeps a retired zone as it is given', () => {
    assert.deepEqual(one({}).schedule.map(({ minutes, timeZone }) => [minutes, timeZone]), [[45, 'Europe/Kiev']]);
  });

  it('shows a group without day or time as by appointment', () => {
    assert.deepEqual(one({ day: null, time: null, timezone: null }).schedule, []);
    const { day: _day, time: _time, ...unscheduled } = plain;
    assert.deepEqual(readOne(connector, unscheduled).schedule, []);
  });

  it('unwraps ids and dates of extended JSON', () => {
    assert.equal(one({ slug: undefined }).id, 'abc');
    assert.equal(one({ updatedAt: { $date: '2025-01-30T14:13:55.582Z' } }).updatedAt, '2025-01-30T14:13:55Z');
    assert.equal(one({ updatedAt: { $date: { $numberLong: '1738246435582' } } }).updatedAt, '2025-01-30T14:13:55Z');
  });

  it('reads a link with spaces before it', () => {
    assert.equal(one({ conference_url: '  https://meet.example.org/1' }).online?.url, 'https://meet.example.org/1');
  });

  it('is online, in the languages it names, and in the series of its group', () => {
    const group = one({ languages: ['fa', 'en', 'not a language!'], groupID: { $oid: 'g1' } });
    assert.equal(group.attendance, 'online');
    assert.deepEqual(group.languages, ['fa', 'en']);
    assert.equal(group.series, 'g1');
  });

  it('lists an archived row and does not show it', () => {
    const { groups, rejected } = readFeed(connector, [{ ...plain, archived: true }, plain]);
    assert.equal(groups.length, 1);
    assert.deepEqual(rejected, [{ row: 1, field: 'archived', why: 'is archived' }]);
  });
});
