import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenHash } from '../../../../demo/server/store/secrets.ts';
import type { MakePlace } from './make-place.ts';
import { recordsOf, rowsOf, withStore } from '../with-store.ts';

/** What outlives the process: rows, receipts, tokens and the store's own name. */
export function lastingConforms(makePlace: MakePlace): void {
  const concern = { kind: 'group', id: 'one', parts: ['time'], key: 'key', at: 100 } as const;

  describe('a store that is opened again', () => {
    it('has everything, and gives the same receipt for the same key', async () => {
      const place = await makePlace();
      const before: unknown[] = [];
      await withStore(place, async store => {
        await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two') });
        await store.confirm('group', 'two', 'key', 7);
        await store.keepStaffToken('Ana', tokenHash('token'));
        before.push(store.identity, await store.addConcern(concern), await store.staffNamed('token'), await recordsOf(store), await store.revision());
      });
      await withStore(place, async store => {
        const again = [store.identity, await store.addConcern(concern), await store.staffNamed('token'), await recordsOf(store), await store.revision()];
        assert.deepEqual(again, before);
        assert.equal(again[2], 'Ana');
        await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two', 'three') });
        assert.deepEqual((await recordsOf(store)).map(({ position }) => position), [1, 2, 3]);
      });
    });

    it('has a name of its own, and secrets of its own', async () => {
      const told: unknown[] = [];
      for (const place of [await makePlace(), await makePlace()]) {
        await withStore(place, async store => {
          await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
          assert.match(store.identity, /^[\w-]{8}$/);
          told.push(store.identity, JSON.stringify(await store.addConcern(concern)));
        });
      }
      assert.equal(new Set(told).size, 4);
    });

    it('is writable until it is closed; then calls fail, and closing again does nothing', async () => {
      await withStore(makePlace(), async store => {
        store.onChange(() => undefined);
        assert.equal(await store.isWritable(), true);
        await store.close();
        assert.equal(await store.isWritable(), false);
        await assert.rejects(store.revision(), /closed/);
        await assert.rejects(store.replace({ kind: 'group', source: 'a', rows: [] }), /closed/);
        await assert.rejects(recordsOf(store), /closed/);
      });
    });
  });
}
