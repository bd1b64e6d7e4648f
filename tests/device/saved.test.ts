import { assert } from '@open-wc/testing';
import { Saved, savedIn } from '../../src/device/saved.ts';

describe('what a person saved', () => {
  it('goes in and out by its id, and says which', () => {
    const saved = new Saved<{ id: string; name: string }>();
    assert.isTrue(saved.toggle({ id: 'a', name: 'Kettle' }));
    assert.isTrue(saved.toggle({ id: 'b', name: 'Owls' }));
    assert.isFalse(saved.toggle({ id: 'a', name: 'Kettle, renamed' }));
    assert.deepEqual([...saved.all.keys()], ['b']);
  });

  it('is never changed in place, so that a screen can tell', () => {
    const saved = new Saved();
    const before = saved.all;
    saved.toggle({ id: 'a' });
    assert.equal(before.size, 0);
    assert.notEqual(saved.all, before);
  });

  it('tells its watchers until they leave', () => {
    const saved = new Saved();
    let told = 0;
    const leave = saved.watch(() => { told += 1; });
    saved.toggle({ id: 'a' });
    leave();
    saved.toggle({ id: 'b' });
    assert.equal(told, 1);
  });

  it('is shared by all that show one list, and by no other', () => {
    savedIn('one list').toggle({ id: 'a' });
    assert.equal(savedIn('one list').all.size, 1);
    assert.equal(savedIn('another').all.size, 0);
  });
});
