import { assert } from '@open-wc/testing';
import { keep, recall } from '../../src/device/page-cache.ts';

describe('what a page keeps', () => {
  it('is given back with the time it was kept', () => {
    keep('list', { rows: 3 }, 1_000);
    assert.deepEqual(recall('list'), { value: { rows: 3 }, at: 1_000 });
    assert.isUndefined(recall('other'));
  });

  it('is the newest under one name', () => {
    keep('list', 'old', 1);
    keep('list', 'new', 2);
    assert.deepEqual(recall('list'), { value: 'new', at: 2 });
  });

  it('is eight things at most: the longest unkept goes', () => {
    for (let at = 0; at < 8; at++) keep(`thing ${String(at)}`, at, at);
    keep('thing 0', 'again', 9);
    keep('one more', 1, 10);
    assert.isUndefined(recall('thing 1'));
    assert.equal(recall('thing 0')?.value, 'again');
    assert.equal(recall('one more')?.value, 1);
  });
});
