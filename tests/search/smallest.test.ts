import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { Smallest } from '../../src/search/smallest.ts';

describe('Smallest', () => {
  it('is the head of the sorted keys', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.nat(60), fc.integer({ min: 1, max: 60 }), (keys, repeated, wanted) => {
      const smallest = new Smallest(wanted);
      const added = Array.from({ length: repeated }, () => keys).flat();
      for (const key of added) smallest.add(key);
      assert.deepEqual([...smallest.sorted()], added.sort((one, other) => one - other).slice(0, wanted));
    }));
  });
  it('is that also where each key is smaller than all before', () => {
    const smallest = new Smallest(3);
    for (let key = 5_000; key > 0; key -= 1) smallest.add(key);
    assert.deepEqual([...smallest.sorted()], [1, 2, 3]);
  });
});
