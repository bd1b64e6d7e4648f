import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { Places } from '../../../demo/server/places/places.ts';
import { Place } from '../../../src/protocol/group.ts';

const place = (facts: v.InferInput<typeof Place>): { place: Place } => ({ place: v.parse(Place, facts) });
const world = { find: () => [{ label: 'Fenwick, Ontario, Canada', latitude: 43, longitude: -79.4 }, { label: 'fenwick, MARLSHIRE', latitude: 1, longitude: 1 }, { label: 'Fenwick Island, Delaware, United States', latitude: 38.5, longitude: -75.1 }] };
const fenwick = place({ town: 'Fenwick', postcode: 'FN1 2AB', region: ['Marlshire', 'Fenwick'], latitude: 53.412, longitude: -1.205 });
const overMarl = place({ town: 'Óver Marl', postcode: 'FN4 7QT', region: ['Marlshire'], latitude: 53.447, longitude: -1.262 });

describe('places', () => {
  const places = new Places(world);
  places.setOwn([fenwick, overMarl, {}, place({ town: 'Nowhere', region: ['Marlshire'] })]);
  const labels = (text: string, limit?: number): string[] => places.find(text, { limit }).map(({ label }) => label);

  it("names the endpoint's own places first, and no label twice", () => {
    assert.deepEqual(labels('fenw'), ['Fenwick, Marlshire', 'Fenwick, Ontario, Canada', 'Fenwick Island, Delaware, United States']);
  });

  it('finds own towns, regions and postcodes', () => {
    assert.equal(labels('over')[0], 'Óver Marl, Marlshire');
    assert.equal(labels('marlsh')[0], 'Marlshire');
    assert.equal(labels('fn4 7')[0], 'FN4 7QT');
    const [found] = places.find('over marl');
    assert.ok(found && Math.abs(found.latitude - 53.447) < 1e-6 && Math.abs(found.longitude - -1.262) < 1e-6);
  });

  it('leaves out own places without a point', () => assert.ok(!labels('nowhere').includes('Nowhere, Marlshire')));

  it('answers no more than asked', () => assert.equal(labels('fenwick', 2).length, 2));

  it('forgets the own places it had when it is given others', () => {
    const others = new Places({ find: () => [] });
    others.setOwn([fenwick]);
    others.setOwn([overMarl]);
    assert.deepEqual(others.find('fenwick'), []);
    assert.equal(others.find('over')[0]?.label, 'Óver Marl, Marlshire');
  });
});
