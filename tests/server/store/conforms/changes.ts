import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MakePlace } from './make-place.ts';
import { allChangesAfter, rowsOf, withStore } from '../with-store.ts';

/** Changes: in the order of their revisions, each row once, and told of. */
export function changesConform(makePlace: MakePlace): void {
  describe('changes', () => {
    it('come oldest first, each row once, at most as many as asked', () => withStore(makePlace(), async store => {
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two', 'three') });
      await store.replace({ kind: 'resource', source: 'a', rows: rowsOf('one') });
      await store.confirm('group', 'one', 'key', 1);
      const all = await store.changesAfter(0, 10);
      assert.deepEqual(all.map(({ kind, id, revision }) => [kind, id, revision]), [['group', 'two', 2], ['group', 'three', 3], ['resource', 'one', 4], ['group', 'one', 5]]);
      assert.equal(await store.revision(), 5);
      assert.deepEqual(await store.changesAfter(0, 2), all.slice(0, 2));
      assert.deepEqual(await store.changesAfter(3, 2), all.slice(2));
      assert.deepEqual(await store.changesAfter(5, 2), []);
      assert.deepEqual(await allChangesAfter(store, 0, 1), all);
    }));

    it('are told to those who listen, by the time the write is done, until they stop', () => withStore(makePlace(), async store => {
      const heard: string[] = [];
      const stop = store.onChange(() => heard.push('first'));
      store.onChange(() => heard.push('second'));
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
      assert.deepEqual([...new Set(heard)].sort(), ['first', 'second']);
      stop();
      stop();
      heard.length = 0;
      await store.confirm('group', 'one', 'key', 1);
      assert.deepEqual([...new Set(heard)], ['second']);
    }));

    it('every kind of change is told', () => withStore(makePlace(), async store => {
      let heard = 0;
      store.onChange(() => { heard++; });
      const hears = async (write: () => Promise<unknown>): Promise<void> => {
        const [before, revision] = [heard, await store.revision()];
        await write();
        assert.ok(heard > before, String(write));
        assert.ok(await store.revision() > revision, String(write));
      };
      await hears(() => store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two') }));
      await hears(() => store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') }));
      await hears(() => store.addConcern({ kind: 'group', id: 'one', parts: ['time'], key: 'key', at: 1 }));
      const [concern] = await store.concerns({ open: true, limit: 1 });
      await hears(() => store.closeConcern(concern?.concern ?? '', { at: 2, outcome: 'corrected', by: 'Ana' }));
      await hears(() => store.confirm('group', 'one', 'key', 3));
      await hears(() => store.keepSources('group', []));
    }));
  });
}
