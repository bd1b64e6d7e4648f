import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { smallest } from '../../src/search/smallest.ts';

describe('smallest', () => {
  it('is the head of the sorted keys', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.nat(60), fc.nat(60), (keys, length, wanted) => {
      const within = Math.min(length, keys.length);
      assert.deepEqual([...smallest(Float64Array.from(keys), within, wanted)], keys.slice(0, within).sort((one, other) => one - other).slice(0, wanted));
    }));
  });
});
