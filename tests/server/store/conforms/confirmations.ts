import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MakePlace } from './make-place.ts';
import { recordNamed, rowsOf, withStore } from '../with-store.ts';

/** "Still true": noted once for each key. */
export function confirmationsConform(makePlace: MakePlace): void {
  describe('confirmations', () => {
    it('are noted on the row, once for each key, and never go back in time', () => withStore(makePlace(), async store => {
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two') });
      assert.equal(await store.confirm('group', 'one', 'key-1', 1_700_000_000_000), true);
      const { confirmedAt, revision } = await recordNamed(store, 'one');
      assert.equal(confirmedAt, 1_700_000_000_000);
      assert.equal(revision, 3);
      assert.equal(await store.confirm('group', 'one', 'key-1', 1_700_000_009_000), true);
      assert.equal((await recordNamed(store, 'one')).confirmedAt, confirmedAt);
      assert.equal(await store.revision(), revision);
      assert.equal(await store.confirm('group', 'one', 'key-2', 1_600_000_000_000), true);
      assert.equal((await recordNamed(store, 'one')).confirmedAt, confirmedAt);
      assert.equal(await store.confirm('group', 'one', 'key-3', 1_800_000_000_000), true);
      assert.equal((await recordNamed(store, 'one')).confirmedAt, 1_800_000_000_000);
      assert.equal((await recordNamed(store, 'two')).confirmedAt, undefined);
    }));

    it('of a row that is not there are refused, and leave nothing', () => withStore(makePlace(), async store => {
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
      for (const id of ['two', 'one\0', '\ud800']) assert.equal(await store.confirm('group', id, 'key', 1), false, JSON.stringify(id));
      assert.equal(await store.confirm('resource', 'one', 'key', 1), false);
      await assert.rejects(store.confirm('group', 'one', '\0', 1), /key of the confirmation/);
      assert.equal(await store.revision(), 1);
    }));

    it('that come all at once are counted once', () => withStore(makePlace(), async store => {
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
      assert.deepEqual(await Promise.all(Array.from({ length: 4 }, () => store.confirm('group', 'one', 'key', 5))), [true, true, true, true]);
      assert.equal(await store.revision(), 2);
    }));
  });
}
