import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewConcernRow, Store } from '../../../../demo/server/store/store.ts';
import type { MakePlace } from './make-place.ts';
import { recordNamed, rowsOf, withStore } from '../with-store.ts';

/** Concerns: stored once for each key, counted by part, closed once. */
export function concernsConform(makePlace: MakePlace): void {
  const aboutOne: NewConcernRow = { kind: 'group', id: 'one', parts: ['time', 'place'], text: 'It moved to 7.', key: 'key-1', at: 1_700_000_000_000 };
  const closed = { at: 1_700_000_001_000, outcome: 'corrected', by: 'Ana' } as const;

  const withRows = (test: (store: Store) => Promise<void>): Promise<void> => withStore(makePlace(), async store => {
    await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one', 'two') });
    await test(store);
  });
  const send = async (store: Store, concern: Partial<NewConcernRow> = {}): Promise<string> => {
    const taken = await store.addConcern({ ...aboutOne, ...concern });
    assert.ok(typeof taken === 'object', `not taken: ${JSON.stringify(taken)}`);
    return taken.receipt;
  };

  describe('concerns', () => {
    it('are found by their receipt, and listed for the staff without it', () => withRows(async store => {
      const receipt = await send(store);
      assert.match(receipt, /^[\w-]{43}$/);
      const found = await store.concernBy(receipt);
      const { key, ...kept } = aboutOne;
      assert.ok(found);
      assert.deepEqual(found, { ...kept, concern: found.concern });
      assert.notEqual(found.concern, receipt);
      assert.deepEqual(await store.concerns({ open: true, limit: 10 }), [found]);
      assert.equal(await store.concernBy(key), undefined);
      assert.equal(await store.concernBy(found.concern), undefined);
    }));

    it('are counted by part on their row', () => withRows(async store => {
      const { revision } = await recordNamed(store, 'one');
      await send(store);
      await send(store, { key: 'key-2', parts: ['closed', 'time'], text: undefined });
      await send(store, { key: 'key-3', id: 'two', parts: ['other'] });
      const record = await recordNamed(store, 'one');
      assert.deepEqual(record.concerns, [{ part: 'time', count: 2 }, { part: 'place', count: 1 }, { part: 'closed', count: 1 }]);
      assert.ok(record.revision > revision);
      assert.deepEqual((await store.changesAfter(2, 10)).map(({ id }) => id), ['one', 'two']);
    }));

    it('with the same key are stored once, whatever the order of the parts or the time of the retry', () => withRows(async store => {
      const receipt = await send(store);
      const revision = await store.revision();
      assert.equal(await send(store, { parts: ['place', 'time', 'time'], at: aboutOne.at + 60_000 }), receipt);
      assert.equal((await store.concernBy(receipt))?.at, aboutOne.at);
      assert.equal((await store.concerns({ open: true, limit: 10 })).length, 1);
      assert.equal(await store.revision(), revision);
    }));

    it('with the same key are stored once when they come all at once', () => withRows(async store => {
      const receipts = await Promise.all(Array.from({ length: 4 }, () => send(store)));
      assert.equal(new Set(receipts).size, 1);
      assert.deepEqual((await recordNamed(store, 'one')).concerns, [{ part: 'time', count: 1 }, { part: 'place', count: 1 }]);
    }));

    it('with a key that was used for something else are refused', () => withRows(async store => {
      await send(store);
      for (const other of [{ text: 'Else.' }, { text: undefined }, { parts: ['time'] }, { id: 'two' }, { id: 'missing' }, { kind: 'resource' }] satisfies Partial<NewConcernRow>[]) {
        assert.equal(await store.addConcern({ ...aboutOne, ...other }), 'other-content', JSON.stringify(other));
      }
      assert.equal((await store.concerns({ open: true, limit: 10 })).length, 1);
    }));

    it('about a row that is not there are refused; a retry after it went is not', () => withRows(async store => {
      const receipt = await send(store);
      await store.replace({ kind: 'group', source: 'a', rows: [] });
      assert.equal(await send(store), receipt);
      for (const [at, other] of [{}, { id: 'never' }, { id: 'one\0' }, { id: '\ud800' }, { kind: 'resource' } as const].entries()) {
        assert.equal(await store.addConcern({ ...aboutOne, key: `other-${at}`, ...other }), 'no-such-row', JSON.stringify(other));
      }
    }));

    it('stay with a row that goes and comes back', () => withRows(async store => {
      await send(store);
      await store.replace({ kind: 'group', source: 'a', rows: [] });
      await store.replace({ kind: 'group', source: 'b', rows: rowsOf('one') });
      assert.deepEqual((await recordNamed(store, 'one')).concerns, [{ part: 'time', count: 1 }, { part: 'place', count: 1 }]);
    }));

    it('are closed once, and then no longer counted', () => withRows(async store => {
      const receipt = await send(store);
      await send(store, { key: 'key-2', parts: ['time'] });
      const concern = (await store.concernBy(receipt))?.concern ?? '';
      const { revision } = await recordNamed(store, 'one');
      assert.equal(await store.closeConcern(concern, { ...closed, note: 'Thank you!' }), true);
      const record = await recordNamed(store, 'one');
      assert.deepEqual(record.concerns, [{ part: 'time', count: 1 }]);
      assert.ok(record.revision > revision);
      assert.deepEqual((await store.concernBy(receipt))?.closed, { at: closed.at, outcome: 'corrected', note: 'Thank you!' });
      assert.equal(await store.closeConcern(concern, { ...closed, outcome: 'not-used' }), false);
      assert.equal((await store.concernBy(receipt))?.closed?.outcome, 'corrected');
      assert.equal(await send(store), receipt);
      for (const unknown of ['0', '999', '-1', 'x', '', '1e3', '9999999999999999999', receipt]) assert.equal(await store.closeConcern(unknown, closed), false, unknown);
    }));

    it('are listed newest first, open or closed, a page at a time', () => withRows(async store => {
      const receipts: string[] = [];
      for (const number of [1, 2, 3, 4, 5]) receipts.push(await send(store, { key: `key-${number}`, text: `No. ${number}` }));
      const closing = (await store.concernBy(receipts[2] ?? ''))?.concern ?? '';
      await store.closeConcern(closing, closed);
      const first = await store.concerns({ open: true, limit: 2 });
      assert.deepEqual(first.map(({ text }) => text), ['No. 5', 'No. 4']);
      const second = await store.concerns({ open: true, limit: 2, before: first[1]?.concern });
      assert.deepEqual(second.map(({ text }) => text), ['No. 2', 'No. 1']);
      assert.deepEqual(await store.concerns({ open: true, limit: 2, before: second[1]?.concern }), []);
      assert.deepEqual((await store.concerns({ open: false, limit: 9 })).map(({ text }) => text), ['No. 3']);
      assert.deepEqual(await store.concerns({ open: true, limit: 9, before: 'none' }), []);
    }));

    it('with words that a database cannot keep are refused whole', () => withRows(async store => {
      await assert.rejects(store.addConcern({ ...aboutOne, text: 'a\0' }), /text of the concern cannot be kept: there is a U\+0000 at 1/);
      await assert.rejects(store.addConcern({ ...aboutOne, key: '\udc00' }), /key of the concern/);
      assert.deepEqual(await store.concerns({ open: true, limit: 9 }), []);
      assert.equal(await store.revision(), 2);
      const concern = (await store.concernBy(await send(store)))?.concern ?? '';
      await assert.rejects(store.closeConcern(concern, { ...closed, note: '\0' }), /note to the sender/);
      assert.equal((await store.concerns({ open: true, limit: 9 })).length, 1);
    }));
  });
}
