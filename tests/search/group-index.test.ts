import { assert } from '@open-wc/testing';
import type { Group } from '../../src/protocol/group.ts';
import { groupFacets } from '../../src/protocol/group-facets.ts';
import type { GroupQuery } from '../../src/protocol/group-search.ts';
import { finesse } from '../../src/search/finesse.ts';
import { GroupIndex } from '../../src/search/group-index.ts';
import { finish, groupOf, indexOf, meetingOf, namesFound, now, placeOf } from './group-of.ts';

const meets = (name: string, ...schedule: Group['schedule']): Group => groupOf({ name, schedule });
const hourMs = 3_600_000;

describe('GroupIndex: attendance', () => {
  const index = indexOf([groupOf({ name: 'Hall', attendance: 'in-person' }), groupOf({ name: 'Call', attendance: 'online' }), groupOf({ name: 'Both', attendance: 'hybrid' })]);

  it('finds a group that meets both ways for whoever wants either, and counts it so', () => {
    assert.sameMembers(namesFound(index, { attendance: ['online'] }), ['Call', 'Both']);
    assert.sameMembers(namesFound(index, { attendance: ['in-person'] }), ['Hall', 'Both']);
    assert.sameMembers(namesFound(index, { attendance: ['hybrid'] }), ['Both']);
    const counts = index.search({ timeZone: 'UTC' }, now).facets.attendance ?? [];
    assert.sameDeepMembers(counts, [{ value: 'in-person', count: 2 }, { value: 'online', count: 2 }, { value: 'hybrid', count: 1 }]);
  });
});

describe('GroupIndex: words', () => {
  const rich = groupOf({
    name: 'Lantern', description: 'We knit', topics: ['eating-disorders'], audiences: ['women'], formats: ['step-study'],
    organization: { name: 'Harbour Trust' }, place: placeOf({ name: 'Quaker House', address: '5 Elm Road', town: 'Ambleside', postcode: 'LA22 9BT', region: ['Cumbria'] }),
  });
  const index = indexOf([rich, groupOf({ name: 'Other' })], {}, term => (term === 'women' ? 'mujeres' : term));
  for (const text of ['lantern', 'knit', 'eating disorders', 'women', 'step study', 'harbour', 'quaker', 'elm road', 'ambleside', 'la22', 'cumbria', 'mujeres', 'trust women elm']) {
    it(`finds a group by "${text}"`, () => { assert.deepEqual(namesFound(index, { text }), ['Lantern']); });
  }
  it('puts a name before a note', () => {
    const list = indexOf([groupOf({ name: 'One', description: 'a lantern' }), groupOf({ name: 'Lantern' })]);
    assert.deepEqual(namesFound(list, { text: 'lantern' }), ['Lantern', 'One']);
  });
});

describe('GroupIndex: days and times', () => {
  const index = indexOf([
    meets('Both', meetingOf('MO', '09:00'), meetingOf('TU', '19:00')),
    meets('Monday evening', meetingOf('MO', '19:30')),
    meets('By appointment'),
  ]);
  it('means one meeting by a day and a time', () => {
    assert.deepEqual(namesFound(index, { days: [1], times: ['evening'] }), ['Monday evening']);
    assert.deepEqual(namesFound(index, { days: [1] }), ['Both', 'Monday evening']);
    assert.deepEqual(namesFound(index, { times: ['evening'] }), ['Both', 'Monday evening']);
  });
  it('means one meeting by a day and hours', () => {
    assert.deepEqual(namesFound(index, { days: [2], between: ['08:00', '10:00'] }), []);
    assert.deepEqual(namesFound(index, { days: [1], between: ['08:00', '10:00'] }), ['Both']);
  });
  it('takes hours from inclusive to exclusive, and over midnight when reversed', () => {
    assert.deepEqual(namesFound(index, { between: ['19:00', '19:30'] }), ['Both']);
    assert.deepEqual(namesFound(index, { between: ['19:10', '08:00'] }), ['Monday evening']);
  });
  it('counts days within the chosen times, and times within the chosen days', () => {
    const { facets } = index.search({ timeZone: 'UTC', days: [1], times: ['evening'] }, now);
    assert.deepEqual(facets.days, [{ value: '1', count: 1 }, { value: '2', count: 1 }]);
    assert.deepEqual(facets.times, [{ value: 'morning', count: 1 }, { value: 'evening', count: 1 }]);
  });
  it('counts a group with two meetings on one day once', () => {
    const twice = indexOf([meets('Twice', meetingOf('MO', '09:00'), meetingOf('MO', '19:00'))]);
    assert.deepEqual(twice.search({ timeZone: 'UTC' }, now).facets.days, [{ value: '1', count: 1 }]);
  });
  it('means the displayed weekday, in each zone that is asked for', () => {
    const list = indexOf([meets('Late', meetingOf('MO', '23:00', { timeZone: 'America/New_York' }))]);
    assert.deepEqual(namesFound(list, { days: [2], timeZone: 'Europe/Paris' }), ['Late']);
    assert.deepEqual(namesFound(list, { days: [1], timeZone: 'America/New_York' }), ['Late']);
    assert.deepEqual(namesFound(list, { days: [1], timeZone: 'Europe/Paris' }), []);
  });
  it('answers more zones than it keeps ready', () => {
    const list = indexOf([meets('Noon', meetingOf('MO', '12:00'))]);
    for (let round = 0; round < 2; round += 1) {
      for (let east = -11; east <= 11; east += 1) {
        const timeZone = `${east < 0 ? '-' : '+'}${String(Math.abs(east)).padStart(2, '0')}:00`;
        const clock = String(12 + east).padStart(2, '0');
        assert.deepEqual(namesFound(list, { timeZone, between: [`${clock}:00`, `${clock}:01`] }), ['Noon'], timeZone);
      }
    }
  });
  it('reads an unknown displayed zone as the usual one', () => { assert.deepEqual(namesFound(index, { timeZone: 'Nowhere/Land', days: [2] }), ['Both']); });
});

describe('GroupIndex: now', () => {
  // It is Saturday, 10:00 UTC.
  const index = indexOf([
    meets('Later', meetingOf('SA', '10:20')), meets('On', meetingOf('SA', '09:30')), meets('Just over', meetingOf('SA', '09:00')),
    meets('Unknown zone', meetingOf('SA', '09:30', { timeZone: undefined })), meets('Since yesterday', meetingOf('FR', '22:00', { minutes: 780 })),
    groupOf({ name: 'Suspended', attendance: 'suspended', schedule: [meetingOf('SA', '09:30')] }),
  ]);
  it('finds what is on, across midnight too, and never where the zone is unknown', () => { assert.deepEqual(namesFound(index, { now: true }), ['Since yesterday', 'On']); });
  it('finds what is on or begins soon', () => {
    assert.deepEqual(namesFound(index, { within: 20 }), ['Since yesterday', 'On', 'Later']);
    assert.deepEqual(namesFound(index, { within: 19 }), ['Since yesterday', 'On']);
    assert.deepEqual(namesFound(index, { within: 20, now: true }), ['Since yesterday', 'On']);
  });
  it('moves on with the clock, and back', () => {
    assert.deepEqual(namesFound(index, { now: true }, now + hourMs / 2), ['Since yesterday', 'Later']);
    assert.deepEqual(namesFound(index, { now: true }, now + 7 * 24 * hourMs), ['Since yesterday', 'On']);
    assert.deepEqual(namesFound(index, { now: true }, now - hourMs / 2), ['Since yesterday', 'Just over', 'On']);
  });
});

describe('GroupIndex: finesse', () => {
  const untaught = (): GroupIndex => {
    const list = new GroupIndex({ timeZone: 'UTC', now });
    list.add([groupOf({ name: 'Recovery hope' }), groupOf({ name: 'Hope and recovery' })]);
    finish(list.build());
    return list;
  };
  for (const [what, query] of [['an unknown word', { text: 'recobery' }], ['words that never come together', { text: 'hope recoverx' }], ['a quote', { text: '"recovery hope"' }], ['the order by name', { sort: 'name' }], ['a place', { near: { latitude: 1, longitude: 2 } }]] as const) {
    it(`is wanted by ${what}, until it is learnt`, () => {
      const list = untaught();
      assert.isTrue(list.search({ timeZone: 'UTC', ...query }, now).wantsFinesse);
      list.learn(finesse);
      assert.isFalse(list.search({ timeZone: 'UTC', ...query }, now).wantsFinesse);
      assert.isAbove(list.search({ timeZone: 'UTC', ...query }, now).total, 0);
    });
  }
  it('is not wanted by anything else', () => {
    const list = untaught();
    for (const query of [{}, { text: 'hop rec' }, { text: 'xyz' }, { sort: 'time' }] as const) assert.isFalse(list.search({ timeZone: 'UTC', ...query }, now).wantsFinesse);
  });
  it('is done without where it cannot be had: a quote is then plain words', () => {
    assert.equal(untaught().search({ timeZone: 'UTC', text: '"hope recovery"' }, now).total, 2);
  });
});

describe('GroupIndex: rules', () => {
  it('says whether a list holds more than weekly meetings', () => {
    assert.isFalse(indexOf([meets('Weekly', meetingOf('MO', '10:00')), meets('By appointment')]).needsRules);
    assert.isTrue(indexOf([meets('First Monday', meetingOf('MO', '10:00', { rrule: 'FREQ=MONTHLY;BYDAY=1MO' }))]).needsRules);
  });
});

describe('GroupIndex: order', () => {
  const index = indexOf([
    meets('Éclair'), groupOf({ name: 'Pause', attendance: 'suspended', schedule: [meetingOf('SA', '11:00')] }), meets('zebra', meetingOf('SU', '08:00')),
    meets('Alpha two', meetingOf('SA', '18:00')), meets('alpha One', meetingOf('SA', '18:00')), meets('Running', meetingOf('SA', '09:30')),
  ]);
  it('is by time; by appointment and suspended last', () => { assert.deepEqual(namesFound(index, {}), ['Running', 'Alpha two', 'alpha One', 'zebra', 'Éclair', 'Pause']); });
  it('moves a row back when its meeting has ended', () => { assert.equal(namesFound(index, {}, now + hourMs)[0], 'Alpha two'); });
  it('is by name when asked', () => { assert.deepEqual(namesFound(index, { sort: 'name' }), ['alpha One', 'Alpha two', 'Éclair', 'Pause', 'Running', 'zebra']); });
  it('is by distance near a place, by time without one', () => {
    const list = indexOf([groupOf({ name: 'Far', place: placeOf({ latitude: 5, longitude: 0 }) }), groupOf({ name: 'Online' }), groupOf({ name: 'Close', place: placeOf({ latitude: 1, longitude: 0 }) })]);
    const near = { latitude: 0, longitude: 0 };
    assert.deepEqual(namesFound(list, { near }), ['Close', 'Far', 'Online']);
    assert.deepEqual(namesFound(list, { near, radiusKm: 200 }), ['Close']);
    assert.deepEqual(namesFound(list, { sort: 'distance' }), ['Far', 'Online', 'Close']);
  });
});

describe('GroupIndex: facets and pages', () => {
  const index = indexOf([
    groupOf({ name: 'A', topics: ['grief'], accessibility: ['wheelchair', 'hearing-loop'], cost: { free: true }, place: placeOf({ region: ['Mississippi', 'North'] }) }),
    groupOf({ name: 'B', topics: ['grief', 'grief', 'anxiety'], accessibility: ['wheelchair'], cost: { free: false }, place: placeOf({ region: ['Mississippi', 'South'] }) }),
    groupOf({ name: 'C', topics: ['anxiety'], joining: { access: 'open' }, languages: ['es'], attendance: 'online' }),
  ]);
  const facet = (name: string, query: Partial<GroupQuery> = {}): Record<string, number> =>
    Object.fromEntries((index.search({ timeZone: 'UTC', ...query }, now).facets[name] ?? []).map(({ value, count }) => [value, count]));

  it('names every facet', () => { assert.sameMembers(Object.keys(index.search({ timeZone: 'UTC' }, now).facets), [...groupFacets]); });
  it('takes any of the values of one facet, and narrows by others', () => {
    assert.deepEqual(namesFound(index, { topics: ['grief', 'anxiety'], attendance: ['online'] }), ['C']);
    assert.deepEqual(facet('topics', { topics: ['grief'], regions: ['Mississippi'] }), { grief: 2, anxiety: 1 });
  });
  it('needs every chosen need of access, and counts so', () => {
    assert.deepEqual(namesFound(index, { accessibility: ['wheelchair', 'hearing-loop'] }), ['A']);
    assert.deepEqual(facet('accessibility', { accessibility: ['hearing-loop'] }), { 'hearing-loop': 1, wheelchair: 1 });
  });
  it('finds a region by any part of its path', () => {
    assert.deepEqual(namesFound(index, { regions: ['Mississippi > South'] }), ['B']);
    assert.deepEqual(facet('regions'), { Mississippi: 2, 'Mississippi > North': 1, 'Mississippi > South': 1 });
  });
  it('takes as free only what says so', () => {
    assert.deepEqual(namesFound(index, { free: true }), ['A']);
    assert.lengthOf(namesFound(index, { free: false }), 3);
    assert.deepEqual(facet('free'), { true: 1 });
  });
  it('keeps a chosen value in sight when it gives nothing', () => { assert.deepEqual(facet('languages', { languages: ['es'], topics: ['grief'] }), { es: 0 }); });
  it('goes from page to page by cursor to the end', () => {
    const names: string[] = [];
    for (let cursor: string | undefined, at = 0; at === 0 || cursor !== undefined; at += 1) {
      const answer = index.search({ timeZone: 'UTC', limit: 2, cursor }, now);
      assert.equal(answer.total, 3);
      names.push(...answer.items.map(group => group.name));
      cursor = answer.next;
    }
    assert.deepEqual(names, ['A', 'B', 'C']);
  });
  it('finds nothing behind what is no cursor', () => {
    for (const cursor of ['99', 'NaN', 'x']) {
      const answer = index.search({ timeZone: 'UTC', cursor }, now);
      assert.deepEqual([answer.items, answer.total, answer.next], [[], 3, undefined], cursor);
    }
  });
  it('gives all matching rows in order, apart from pages', () => {
    const rows = [...index.rows({ timeZone: 'UTC', limit: 1, cursor: '1' }, now)];
    index.search({ timeZone: 'UTC', text: 'A' }, now);
    assert.deepEqual(rows.map(row => index.at(row).name), ['A', 'B', 'C']);
  });
});
