import { assert } from '@open-wc/testing';
import type { Group } from '../../src/protocol/group.ts';
import type { GroupIndex } from '../../src/search/group-index.ts';
import { kinOf } from '../../src/search/group-kin.ts';
import { finish, groupOf, indexOf, meetingOf, now, placeOf } from './group-of.ts';

const names = (groups: readonly { name: string }[]): string[] => groups.map(group => group.name);
const related = (index: GroupIndex, group: Group): { series: Group[]; place: Group[] } => finish(kinOf(group, index, 'UTC', now));
const door = { latitude: 1.25, longitude: 2.5 };

describe('GroupIndex: one group and its kin', () => {
  it('finds a group by its id', () => {
    const index = indexOf([groupOf({ id: 'a', name: 'A' }), groupOf({ id: 'b', name: 'B' })]);
    assert.equal(index.find('b')?.name, 'B');
    assert.isUndefined(index.find('c'));
  });
  it('knows the other meetings of a group, soonest first', () => {
    const group = groupOf({ name: 'Own', series: 's' });
    const index = indexOf([group, groupOf({ name: 'Monday', series: 's', schedule: [meetingOf('MO', '10:00')] }), groupOf({ name: 'Sunday', series: 's', schedule: [meetingOf('SU', '10:00')] }), groupOf({ name: 'Other', series: 't' }), groupOf({})]);
    assert.deepEqual(names(related(index, group).series), ['Sunday', 'Monday']);
  });
  it('knows other groups of the same house, by its door or its address', () => {
    const group = groupOf({ series: 's', place: placeOf({ ...door, address: '5 Elm Road', town: 'York' }) });
    const index = indexOf([
      group, groupOf({ name: 'Same door', place: placeOf(door) }), groupOf({ name: 'Same address', place: placeOf({ address: '5, elm road', town: 'York' }) }),
      groupOf({ name: 'Own series', series: 's', place: placeOf(door) }), groupOf({ name: 'Other town', place: placeOf({ address: '5 Elm Road', town: 'Leeds' }) }), groupOf({}),
    ]);
    assert.deepEqual(names(related(index, group).place), ['Same door', 'Same address']);
  });
  it('takes the middle of a town for no house', () => {
    const group = groupOf({ place: placeOf({ ...door, approximate: true }) });
    assert.deepEqual(related(indexOf([group, groupOf({ place: placeOf({ ...door, approximate: true }) })]), group).place, []);
  });
  it('is alone where nothing is known', () => {
    const group = groupOf({});
    assert.deepEqual(related(indexOf([group, groupOf({})]), group), { series: [], place: [] });
  });
});
