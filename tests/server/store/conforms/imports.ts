import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MakePlace } from './make-place.ts';
import { allChangesAfter, idsOf, manyRows, recordNamed, recordsOf, rowsOf, withStore } from '../with-store.ts';

/** Imports: rows come, change and go by source, and keep their places. */
export function importsConform(makePlace: MakePlace): void {
  const from = (source: string, ...ids: string[]): { kind: 'group'; source: string; rows: { id: string; body: string }[] } => ({ kind: 'group', source, rows: rowsOf(...ids) });

  describe('imports', () => {
    it('an empty store has nothing', () => withStore(makePlace(), async store => {
      assert.equal(await store.revision(), 0);
      assert.deepEqual(await recordsOf(store), []);
      assert.equal(await store.count('group'), 0);
      assert.deepEqual(await store.changesAfter(0, 10), []);
    }));

    it('keeps rows as they came, in the order of the list', () => withStore(makePlace(), async store => {
      assert.deepEqual(await store.replace(from('a', 'c', 'a', 'b')), { added: 3, changed: 0, removed: 0, same: 0 });
      const records = await recordsOf(store);
      assert.deepEqual(records.map(({ id, body }) => ({ id, body })), rowsOf('c', 'a', 'b'));
      assert.deepEqual(records.map(({ position }) => position), [1, 2, 3]);
      assert.deepEqual(records.map(({ revision }) => revision), [1, 2, 3]);
      assert.deepEqual(records[0], { kind: 'group', id: 'c', position: 1, revision: 1, body: records[0]?.body, concerns: [] });
      assert.equal(await store.count('group'), 3);
      assert.equal(await store.count('resource'), 0);
    }));

    it('a row that is the same keeps its revision', () => withStore(makePlace(), async store => {
      await store.replace(from('a', 'one', 'two'));
      const changed = { kind: 'group', source: 'a', rows: [...rowsOf('one'), { id: 'two', body: '{"changed":true}' }] } as const;
      assert.deepEqual(await store.replace(changed), { added: 0, changed: 1, removed: 0, same: 1 });
      assert.deepEqual((await recordsOf(store)).map(({ id, revision }) => [id, revision]), [['one', 1], ['two', 3]]);
      assert.deepEqual(await store.replace(changed), { added: 0, changed: 0, removed: 0, same: 2 });
      assert.equal(await store.revision(), 3);
    }));

    it('a row that is missing is taken away, and comes back to its place', () => withStore(makePlace(), async store => {
      await store.replace(from('a', 'one', 'two', 'three'));
      const { revision } = await recordNamed(store, 'three');
      assert.deepEqual(await store.replace(from('a', 'one', 'three')), { added: 0, changed: 0, removed: 1, same: 2 });
      assert.deepEqual(await idsOf(store), ['one', 'three']);
      const [gone, ...others] = await store.changesAfter(revision, 10);
      assert.deepEqual(gone, { kind: 'group', id: 'two', position: 2, revision: 4, concerns: [] });
      assert.deepEqual(others, []);
      assert.deepEqual(await store.replace(from('a', 'three', 'new', 'two', 'one')), { added: 2, changed: 0, removed: 0, same: 2 });
      assert.deepEqual(await idsOf(store), ['one', 'two', 'three', 'new']);
    }));

    it('leaves the rows of other sources, and ids that they hold', () => withStore(makePlace(), async store => {
      await store.replace(from('a', 'shared', 'mine'));
      const other = { kind: 'group', source: 'b', rows: [{ id: 'shared', body: '{"from":"b"}' }, ...rowsOf('theirs')] } as const;
      assert.deepEqual(await store.replace(other), { added: 1, changed: 0, removed: 0, same: 0 });
      assert.equal((await recordNamed(store, 'shared')).body, rowsOf('shared')[0]?.body);
      assert.deepEqual([await store.count('group', 'a'), await store.count('group', 'b'), await store.count('group', 'c')], [2, 1, 0]);
      await store.replace(from('b'));
      assert.deepEqual(await idsOf(store), ['shared', 'mine']);
    }));

    it('an id that its source has let go of can come from another one', () => withStore(makePlace(), async store => {
      await store.replace(from('a', 'shared', 'mine'));
      await store.replace(from('a', 'mine'));
      assert.deepEqual(await store.replace(from('b', 'shared')), { added: 1, changed: 0, removed: 0, same: 0 });
      assert.deepEqual([await store.count('group', 'a'), await store.count('group', 'b')], [1, 1]);
      assert.equal((await recordNamed(store, 'shared')).position, 1);
    }));

    it('groups and resources are apart', () => withStore(makePlace(), async store => {
      await store.replace(from('a', 'one'));
      await store.replace({ kind: 'resource', source: 'a', rows: rowsOf('one', 'two') });
      await store.replace(from('a'));
      assert.deepEqual(await idsOf(store, 'resource'), ['one', 'two']);
      assert.deepEqual(await idsOf(store, 'group'), []);
    }));

    it('takes away the rows of sources that are no longer asked', () => withStore(makePlace(), async store => {
      await store.replace(from('a', 'one'));
      await store.replace(from('b', 'two', 'three'));
      await store.replace(from('c', 'four'));
      await store.replace({ kind: 'resource', source: 'b', rows: rowsOf('kept') });
      const before = await store.revision();
      assert.equal(await store.keepSources('group', ['a', 'c']), 2);
      assert.deepEqual(await idsOf(store), ['one', 'four']);
      assert.deepEqual((await store.changesAfter(before, 10)).map(({ id, body }) => [id, body]), [['two', undefined], ['three', undefined]]);
      assert.equal(await store.keepSources('group', ['a', 'c']), 0);
      assert.equal(await store.keepSources('group', []), 2);
      assert.deepEqual(await idsOf(store, 'resource'), ['kept']);
    }));

    it('answers lists of thousands in pages, every row once and in order', () => withStore(makePlace(), async store => {
      const rows = manyRows(2_345);
      assert.equal((await store.replace({ kind: 'group', source: 'a', rows })).added, rows.length);
      const sizes: number[] = [];
      for await (const page of store.records('group')) sizes.push(page.length);
      assert.ok(sizes.length > 2 && Math.max(...sizes) < 1_000, String(sizes));
      assert.deepEqual(await idsOf(store), rows.map(({ id }) => id));
      const swapped = rows.map((row, at) => at % 3 === 0 ? row : { ...row, body: `{"at":${at}}` }).filter((_, at) => at % 5 > 0);
      const replaced = await store.replace({ kind: 'group', source: 'a', rows: swapped });
      assert.deepEqual(replaced, { added: 0, changed: 1_251, removed: 469, same: 625 });
      assert.deepEqual((await recordsOf(store)).map(({ id, body }) => ({ id, body })), swapped);
      assert.equal((await allChangesAfter(store, rows.length, 500)).length, 1_720);
    }));

    it('keeps any text that has a meaning, to the letter', () => withStore(makePlace(), async store => {
      const body = JSON.stringify({ name: 'Ñandú 👩‍👩‍👧 "quoted" \\ \u0000 \u{10FFFF} \' ; -- {} [] null', lines: 'one\r\n\ttwo' });
      await store.replace({ kind: 'group', source: 'ä "source", {x}', rows: [{ id: 'é/"\\,{}', body }, { id: 'NULL', body: '' }] });
      assert.deepEqual((await recordsOf(store)).map(record => [record.id, record.body]), [['é/"\\,{}', body], ['NULL', '']]);
    }));

    it('refuses what a database cannot keep, and ids that come twice, whole', () => withStore(makePlace(), async store => {
      await store.replace(from('a', 'one'));
      for (const [row, message] of [
        [{ id: 'two', body: 'a\0b' }, /group two from a cannot be kept: there is a U\+0000 at 1/],
        [{ id: 'two', body: 'a\ud800' }, /group two from a cannot be kept: there is a U\+D800 at 1/],
        [{ id: 'tw\0o', body: '{}' }, /An id of groups from a/],
        [{ id: 'one', body: '{}' }, /group one comes twice from a/],
      ] as const) {
        await assert.rejects(store.replace({ kind: 'group', source: 'a', rows: [...rowsOf('one', 'three'), row] }), message);
      }
      await assert.rejects(store.replace(from('a\0', 'four')), /name of the source/);
      assert.deepEqual(await idsOf(store), ['one']);
      assert.equal(await store.revision(), 1);
      assert.equal((await store.replace(from('a', 'one', 'two'))).added, 1);
    }));

    it('imports that are asked for at once take turns', () => withStore(makePlace(), async store => {
      const lists = [manyRows(800, 'first'), manyRows(900, 'second').slice(100), manyRows(300, 'third')];
      await Promise.all(lists.map(rows => store.replace({ kind: 'group', source: 'a', rows })));
      const kept = (await recordsOf(store)).map(({ id, body }) => ({ id, body }));
      const inOrder = (rows: typeof kept): typeof kept => rows.toSorted((one, other) => one.id.localeCompare(other.id));
      assert.ok(lists.some(rows => JSON.stringify(inOrder(rows)) === JSON.stringify(inOrder(kept))), 'the list is a mixture of several');
      const revisions = (await allChangesAfter(store, 0, 1_000)).map(({ revision }) => revision);
      assert.equal(new Set(revisions).size, revisions.length);
    }));
  });
}
