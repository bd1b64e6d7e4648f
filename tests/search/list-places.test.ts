import { assert } from '@open-wc/testing';
import { ListPlaces } from '../../src/search/list-places.ts';
import { finish, groupOf, indexOf, now, placeOf } from './group-of.ts';

const index = indexOf([
  groupOf({ place: placeOf({ town: 'Riverton', postcode: 'LA22 9BT', region: ['Wyoming'], latitude: 43, longitude: -108 }) }),
  groupOf({ place: placeOf({ town: 'Riverton', region: ['Wyoming'], latitude: 43.2, longitude: -108 }) }),
  groupOf({ place: placeOf({ town: 'Riverton', region: ['Utah'], latitude: 40.5, longitude: -112 }) }),
  groupOf({ place: placeOf({ region: ['Idaho', 'Snake River'] }) }),
  groupOf({ place: placeOf({ town: 'Snake River', region: ['Idaho', 'Snake River'] }) }),
  groupOf({}),
]);

const places = new ListPlaces();
finish(places.read(index));

describe('ListPlaces', () => {
  it('finds names that begin so first, then those with most groups', () => {
    assert.deepEqual(places.find('river', 9).map(({ label, kind, count }) => [label, kind, count]), [
      ['Riverton, Wyoming', 'town', 2], ['Riverton, Utah', 'town', 1], ['Snake River, Idaho', 'region', 2],
    ]);
    assert.lengthOf(places.find('river', 1), 1);
  });
  it('gives the middle of the groups, and a radius that leaves none of them out', () => {
    const place = places.find('riverton wyoming', 1)[0];
    assert.approximately(place?.latitude ?? 0, 43.1, 0.01);
    assert.approximately(place?.longitude ?? 0, -108, 0.01);
    assert.approximately(place?.radiusKm ?? 0, 11.2, 0.2);
    const { latitude = 0, longitude = 0, radiusKm } = place ?? {};
    assert.equal(index.search({ timeZone: 'UTC', near: { latitude, longitude }, radiusKm }, now).total, 2);
  });
  it('gives the path of a region that has no coordinates', () => {
    const place = places.find('snake', 1)[0];
    assert.deepEqual([place?.path, place?.latitude, place?.radiusKm], ['Idaho > Snake River', undefined, undefined]);
  });
  it('finds a postcode with and without its space', () => {
    for (const text of ['LA22 9BT', 'la229', 'la22']) assert.deepEqual(places.find(text, 3).map(({ kind }) => kind), ['postcode'], text);
  });
  it('finds nothing for nothing', () => { assert.deepEqual(places.find(' "', 5), []); });
});
