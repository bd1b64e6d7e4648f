import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { SourceStatus } from '../../../demo/server/import/source-import.ts';
import { folder, importing, meetings } from './importing.ts';
import { MemoryStore } from './memory-store.ts';

describe('a list that goes wrong', () => {
  const file = folder();

  const broken: [what: string, text: string, why: RegExp][] = [
    ['empty', '', /the feed is empty/],
    ['a web page', '<!doctype html><p>Moved', /is a web page or XML/],
    ['a message', 'Service unavailable', /neither JSON nor a spreadsheet/],
    ['other JSON', '{"error":"quota"}', /in no known format/],
    ['a list without rows', '{"groups":[]}', /holds no rows.*IMPORT_SHRINK=yes/],
    ['a list without one good row', meetings(12, { time: 'late' }), /none of its 12 rows could be read/],
    ['a list of another kind', '{"resources":[]}', /list of resources/],
    ['suddenly small', meetings(5), /came back with 5 rows where there were 12 rows\. .*IMPORT_SHRINK=yes/],
    ['cut', meetings(11).slice(0, -9), /ends in the midst of it, with 10 rows where there were 12 rows/],
  ];
  for (const [what, text, why] of broken) {
    it(`keeps the old rows when it is ${what}`, async () => {
      const source = file('list.json', meetings(12));
      const { importer, store } = importing([{ source }]);
      await importer.readAll();
      const before = new Map(store.rows);
      file('list.json', text);
      const [status] = await importer.readAll();
      assert.match(status?.failure ?? '', why);
      assert.equal(status?.keepsOldRows, true);
      assert.equal(store.writes, 1);
      assert.deepEqual(store.rows, before);
      file('list.json', meetings(13));
      const [mended] = await importer.readAll();
      assert.deepEqual([mended?.failure, mended?.keepsOldRows, mended?.rows], [undefined, false, 13]);
    });
  }

  it('says so when it is gone, or a folder', async () => {
    const source = file('gone.json', meetings(2));
    const { importer, store } = importing([{ source }, { source: `${source},xml` }, { source: '/' }]);
    rmSync(source);
    const [gone, unknown, isFolder] = await importer.readAll();
    assert.match(gone?.failure ?? '', /gone\.json: there is no such file$/);
    assert.match(unknown?.failure ?? '', /there is no such file; if “xml” was meant as its format: known are bmlt/);
    assert.match(isFolder?.failure ?? '', /folder/);
    assert.deepEqual([gone?.keepsOldRows, store.writes], [false, 0]);
  });

  it('is measured by the rows that the store has: after a restart, too', async () => {
    const store = new MemoryStore();
    const source = file('restart.json', meetings(20));
    await importing([{ source }], { store }).importer.readAll();
    file('restart.json', meetings(9));
    const [status] = await importing([{ source }], { store }).importer.readAll();
    assert.equal(status?.keepsOldRows, true);
    assert.equal(store.ids().length, 20);
  });

  it('may lose half of its rows, and any number of a few', async () => {
    for (const [before, after] of [[20, 10], [9, 1]] as const) {
      const source = file('less.json', meetings(before));
      const { importer, store } = importing([{ source }]);
      await importer.readAll();
      file('less.json', meetings(after));
      assert.equal((await importer.readAll())[0]?.failure, undefined);
      assert.equal(store.ids().length, after);
    }
  });

  it('is taken all the same when the operator says so, though never where nothing could be read', async () => {
    const store = new MemoryStore();
    const source = file('accept.json', meetings(20));
    const [first, second] = [importing([{ source }], { store }), importing([{ source, format: 'meeting-guide' }], { store, acceptShrink: true })];
    await first.importer.readAll();
    file('accept.json', meetings(20, { time: 'late' }));
    assert.equal((await second.importer.readAll())[0]?.keepsOldRows, true);
    file('accept.json', meetings(2));
    assert.equal((await second.importer.readAll())[0]?.failure, undefined);
    assert.equal(store.ids().length, 2);
    file('accept.json', '[]');
    await second.importer.readAll();
    assert.deepEqual(store.ids(), []);
  });

  it('is measured as configured', async () => {
    const source = file('strict.json', meetings(6));
    const { importer, store } = importing([{ source }], { shrinkBelow: 0.9, shrinkFrom: 5 });
    await importer.readAll();
    file('strict.json', meetings(5));
    assert.equal((await importer.readAll())[0]?.keepsOldRows, true);
    assert.equal(store.ids().length, 6);
  });

  it('shows its good rows, and tells of the first twenty bad ones', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ slug: String(at), name: 'Tea', day: at % 2 ? 1 : 9, time: '19:00', website: 'javascript:x' }));
    const { importer, store } = importing([{ source: file('mixed.json', JSON.stringify(rows)) }]);
    const [status] = await importer.readAll();
    assert.deepEqual([store.ids().length, status?.rows, status?.rejectedCount, status?.droppedCount], [30, 30, 30, 30]);
    assert.deepEqual(status?.rejected.map(({ row }) => row), Array.from({ length: 20 }, (_, at) => 2 * at + 1));
  });

  it('stops no other, and is told of, as is a store that fails', async () => {
    const told: SourceStatus[] = [];
    const { importer, store } = importing([{ source: 'no-such-file' }, { source: file('good.json', meetings(2)) }], { report: status => { told.push(status); } });
    await importer.readAll();
    assert.deepEqual(store.ids(), ['2:tea-1', '2:tea-2']);
    assert.deepEqual(told.map(({ failure, goodAt }) => [failure !== undefined, goodAt]), [[true, undefined], [false, 1_000]]);
    store.fails = true;
    file('good.json', meetings(3));
    assert.match((await importer.readAll())[1]?.failure ?? '', /the store could not take it: the disk is full/);
    store.fails = false;
    assert.equal((await importer.readAll())[1]?.rows, 3);
  });
});

describe('a list that did not change', () => {
  const file = folder();

  it('is not written again, unless its rows are gone', async () => {
    const source = file('same.json', meetings(3));
    const { importer, store } = importing([{ source }]);
    await importer.readAll();
    await importer.readAll();
    assert.equal(store.writes, 1);
    assert.equal(importer.status()[0]?.rows, 3);
    store.rows.clear();
    await importer.readAll();
    assert.equal(store.ids().length, 3);
  });

  it('is good again after it was broken in between', async () => {
    const source = file('back.json', meetings(3));
    const { importer, store } = importing([{ source }]);
    await importer.readAll();
    file('back.json', '');
    assert.equal((await importer.readAll())[0]?.keepsOldRows, true);
    file('back.json', meetings(3));
    assert.deepEqual((await importer.readAll()).map(({ failure, keepsOldRows }) => [failure, keepsOldRows]), [[undefined, false]]);
    assert.equal(store.writes, 1);
  });
});

describe('sources that are no longer configured', () => {
  const file = folder();
  const helplines = JSON.stringify([{ id: 'h1', kind: 'helpline', title: 'Line' }]);

  it('lose their rows once one of their kind was read well', async () => {
    const store = new MemoryStore();
    const [a, b, r] = [file('a.json', meetings(2)), file('b.json', meetings(2, { slug: 'b' })), file('r.json', helplines)];
    await importing([{ source: a }, { source: b }, { source: r, format: 'resources' }], { store }).importer.readAll();
    await importing([{ source: 'typo-a' }, { source: 'typo-r', format: 'resources' }], { store }).importer.readAll();
    assert.equal(store.rows.size, 5);
    await importing([{ source: a }, { source: 'typo-r', format: 'resources' }], { store }).importer.readAll();
    assert.deepEqual([store.ids('group'), store.ids('resource')], [['tea-1', 'tea-2'], ['h1']]);
    await importing([{ source: a }], { store }).importer.readAll();
    assert.deepEqual([store.ids('group'), store.ids('resource')], [['tea-1', 'tea-2'], []]);
  });

  it('are told from those that others keep', async () => {
    const store = new MemoryStore();
    await store.replace({ kind: 'resource', source: 'people', rows: [{ id: 'offer', body: '{}' }] });
    await importing([{ source: file('a.json', meetings(2)) }], { store, otherSources: ['people'] }).importer.readAll();
    assert.deepEqual(store.ids('resource'), ['offer']);
  });

  it('leave their ids to those that come after, and so do sources that change places', async () => {
    const store = new MemoryStore();
    const [a, b, c] = [file('a.json', meetings(2)), file('b.json', meetings(3)), file('c.json', meetings(2))];
    await importing([{ source: a }, { source: b }], { store }).importer.readAll();
    const [swapped, left] = [importing([{ source: b }, { source: a }], { store }), importing([{ source: c }], { store })];
    assert.deepEqual((await swapped.importer.readAll()).map(({ rows, heldByOthers }) => [rows, heldByOthers]), [[3, 0], [2, 0]]);
    assert.equal(store.ids().length, 5);
    assert.deepEqual((await left.importer.readAll()).map(({ rows, heldByOthers }) => [rows, heldByOthers]), [[2, 0]]);
    assert.deepEqual(store.ids(), ['tea-1', 'tea-2']);
  });
});
