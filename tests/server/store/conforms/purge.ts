import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MakePlace } from './make-place.ts';
import { idsOf, recordNamed, rowsOf, withStore } from '../with-store.ts';

/** Purging: what has had its time goes, and nothing else. */
export function purgeConforms(makePlace: MakePlace): void {
  const concern = { kind: 'group', id: 'one', parts: ['time'], text: 'It moved.', at: 100 } as const;

  describe('purge', () => {
    it('deletes closed concerns with their keys, and leaves open and later ones', () => withStore(makePlace(), async store => {
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
      for (const key of ['old', 'later', 'open']) await store.addConcern({ ...concern, key });
      const [, later, old] = await store.concerns({ open: true, limit: 3 });
      await store.closeConcern(old?.concern ?? '', { at: 200, outcome: 'corrected', by: 'Ana' });
      await store.closeConcern(later?.concern ?? '', { at: 300, outcome: 'corrected', by: 'Ana' });
      assert.equal(await store.purge(300), 1);
      assert.deepEqual((await store.concerns({ open: false, limit: 9 })).map(each => each.concern), [later?.concern]);
      assert.equal((await store.concerns({ open: true, limit: 9 })).length, 1);
      assert.ok(typeof await store.addConcern({ ...concern, key: 'old', text: 'Something else.' }) === 'object');
      assert.equal(await store.purge(300), 0);
    }));

    it('deletes the keys of confirmations, and leaves when the row was confirmed', () => withStore(makePlace(), async store => {
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
      await store.confirm('group', 'one', 'key-1', 200);
      await store.confirm('group', 'one', 'key-2', 300);
      assert.equal(await store.purge(300), 1);
      assert.equal((await recordNamed(store, 'one')).confirmedAt, 300);
    }));

    it('deletes the traces of rows taken away; their places are not given again', async () => {
      let now = 100;
      await withStore({ ...await makePlace(), clock: () => now }, async store => {
        await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two', 'three', 'four') });
        await store.confirm('group', 'four', 'key', 500);
        await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two') });
        now = 400;
        await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
        assert.equal(await store.purge(400), 2);
        assert.deepEqual((await store.changesAfter(0, 9)).map(({ id, body }) => [id, body === undefined]), [['one', false], ['two', true]]);
        await store.replace({ kind: 'group', source: 'a', rows: rowsOf('four', 'one') });
        assert.deepEqual(await idsOf(store), ['one', 'four']);
        assert.equal((await recordNamed(store, 'four')).position, 5);
      });
    });

    it('leaves the trace of a row as long as a concern about it is kept', async () => {
      await withStore({ ...await makePlace(), clock: () => 100 }, async store => {
        await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
        await store.addConcern({ ...concern, key: 'key' });
        await store.keepSources('group', []);
        assert.equal(await store.purge(1_000), 0);
        const [open] = await store.concerns({ open: true, limit: 1 });
        assert.equal(await store.closeConcern(open?.concern ?? '', { at: 200, outcome: 'not-used', by: 'Ana' }), true);
        assert.equal(await store.purge(1_000), 2);
        assert.deepEqual(await store.changesAfter(0, 9), []);
      });
    });
  });
}
