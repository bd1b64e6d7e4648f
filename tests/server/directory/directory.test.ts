import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Directory } from '../../../demo/server/directory/directory.ts';
import { labelsIn } from '../../../demo/server/directory/labels.ts';
import { silentLog } from '../../../demo/server/log.ts';
import { openStore } from '../../../demo/server/store/open-store.ts';
import { StoreError, type Store } from '../../../demo/server/store/store.ts';
import { bodiesOf, freshKey, now, sampleGroups } from '../app/running.ts';

describe('the directory', () => {
  let store: Store;
  let directory: Directory;
  let told = 0;
  const search = (): { id: string; concerns: unknown[] }[] => directory.searchGroups({ timeZone: 'UTC' }).items;
  const ids = (): string[] => search().map(({ id }) => id).sort();
  const replace = (...rows: (typeof sampleGroups)[number][]): Promise<unknown> => store.replace({ kind: 'group', source: 'test', rows: bodiesOf(rows) });

  beforeEach(async () => {
    told = 0;
    store = await openStore({ file: ':memory:' });
    await replace(...sampleGroups.slice(0, 2));
    directory = await Directory.open({ store, locales: ['en'], timeZone: 'UTC', clock: () => now, log: silentLog, onRows: () => { told += 1; } });
  });
  afterEach(async () => {
    await directory.close();
    await store.close();
  });

  it('follows rows that come, change and go', async () => {
    await replace(...sampleGroups);
    await directory.follow();
    assert.deepEqual(ids(), ['a/b ?', 'kettle', 'owls']);
    await replace({ ...sampleGroups[0], name: 'Day Owls' } as (typeof sampleGroups)[number]);
    await directory.follow();
    assert.deepEqual(ids(), ['owls']);
    assert.equal(directory.groups.find('owls')?.name, 'Day Owls');
    assert.equal(directory.groups.find('kettle'), undefined);
  });

  it('hears of changes by itself', async () => {
    await replace(...sampleGroups);
    for (let turns = 0; turns < 500 && ids().length < 3; turns += 1) await new Promise(resolve => setTimeout(resolve, 10));
    assert.deepEqual(ids(), ['a/b ?', 'kettle', 'owls']);
  });

  it('takes concerns over without making the index anew', async () => {
    const { index } = directory.groups;
    await store.addConcern({ kind: 'group', id: 'owls', parts: ['time', 'place'], key: freshKey(), at: now });
    await directory.follow();
    assert.equal(directory.groups.index, index);
    assert.deepEqual(search().find(({ id }) => id === 'owls')?.concerns, [{ part: 'time', count: 1 }, { part: 'place', count: 1 }]);
    const [concern] = await store.concerns({ open: true, limit: 1 });
    await store.closeConcern(concern?.concern ?? '', { at: now, outcome: 'corrected', by: 'Ada' });
    await directory.follow();
    assert.deepEqual(search().find(({ id }) => id === 'owls')?.concerns, []);
    assert.ok(told >= 3);
  });

  it('makes the index of one kind only, where only that one changed', async () => {
    const { index } = directory.resources;
    await replace(...sampleGroups);
    await directory.follow();
    assert.equal(directory.resources.index, index);
  });

  it('has every change that was stored before it was asked to follow, however many ask at once', async () => {
    await Promise.all([replace(...sampleGroups).then(() => directory.follow()), directory.follow(), directory.follow()]);
    assert.equal(ids().length, 3);
    assert.equal(directory.revision, await store.revision());
  });

  it('goes on answering when the store fails, and catches up afterwards', async () => {
    const { changesAfter } = store;
    store.changesAfter = () => Promise.reject(new StoreError('unreachable', 'gone'));
    await replace(...sampleGroups);
    await directory.follow();
    assert.deepEqual(ids(), ['kettle', 'owls']);
    store.changesAfter = changesAfter;
    await directory.follow();
    assert.equal(ids().length, 3);
  });
});

describe('labels', () => {
  it('speak the language of the visitor, and English where there is no dictionary', () => {
    const labels = labelsIn(['es-MX', 'ar', 'de']);
    assert.equal(labels['es-MX']?.('grief'), 'Duelo');
    assert.equal(labels.de?.('big-book'), 'Big Book');
    assert.notEqual(labels.ar?.('grief'), 'Grief');
  });
});
