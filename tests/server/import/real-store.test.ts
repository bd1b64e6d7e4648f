import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createImporter } from '../../../demo/server/import/importer.ts';
import type { ImportSource } from '../../../demo/server/import/source.ts';
import type { SourceStatus } from '../../../demo/server/import/source-import.ts';
import { openStore } from '../../../demo/server/store/open-store.ts';
import type { RecordKind, Store } from '../../../demo/server/store/store.ts';
import { folder, meetings } from './importing.ts';

async function idsOf(store: Store, kind: RecordKind): Promise<string[]> {
  const ids: string[] = [];
  for await (const records of store.records(kind)) ids.push(...records.map(({ id }) => id));
  return ids;
}

describe('imports into SQLite', () => {
  const path = mkdtempSync(join(tmpdir(), 'import-store-'));
  const file = folder();
  after(() => { rmSync(path, { recursive: true }); });

  /** One life of a server: opens the store, reads all, closes it. */
  async function life(sources: ImportSource[]): Promise<{ status: SourceStatus[]; groups: string[]; resources: string[]; revision: number }> {
    const store = await openStore({ file: join(path, 'support.db') });
    const importer = createImporter({ sources, store, clock: Date.now, everyMs: 3_600_000 });
    const status = await importer.readAll();
    const lived = { status, groups: await idsOf(store, 'group'), resources: await idsOf(store, 'resource'), revision: await store.revision() };
    await importer.stop();
    await store.close();
    return lived;
  }

  it('live through restarts, broken lists and sources that change places', async () => {
    const [a, b] = [{ source: file('a.json', meetings(12)) }, { source: file('b.json', meetings(2)) }];
    const r: ImportSource = { source: file('r.json', JSON.stringify([{ id: 'h1', kind: 'helpline', title: 'Line' }])), format: 'resources' };
    const first = await life([a, b, r]);
    assert.deepEqual([first.groups.length, first.groups.slice(-2), first.resources], [14, ['2:tea-1', '2:tea-2'], ['h1']]);
    assert.deepEqual(first.status.map(({ replaced }) => replaced?.added), [12, 2, 1]);

    const second = await life([a, b, r]);
    assert.equal(second.revision, first.revision);
    assert.deepEqual(second.status.map(({ replaced }) => replaced?.same), [12, 2, 1]);

    file('a.json', meetings(3));
    const third = await life([a, b, r]);
    assert.deepEqual([third.groups, third.status[0]?.keepsOldRows], [first.groups, true]);

    file('a.json', meetings(11));
    const fourth = await life([b, a]);
    assert.deepEqual([fourth.groups.length, fourth.resources], [13, []]);
    assert.deepEqual([...fourth.groups].sort(), ['tea-1', 'tea-2', ...Array.from({ length: 11 }, (_, at) => `2:tea-${String(at + 1)}`)].sort());
    assert.deepEqual(fourth.status.map(({ rows, heldByOthers }) => [rows, heldByOthers]), [[2, 0], [11, 0]]);
  });

  it('set aside a row whose id no database keeps', async () => {
    const rows = ['', 'ok', 'no\0', 'no\ud800'].map(id => ({ id, name: 'Tea\ud800', schedule: [] }));
    const { status: [status], groups } = await life([{ source: file('odd.json', JSON.stringify(rows)), format: 'groups' }]);
    assert.deepEqual([status?.failure, status?.rows, status?.rejected.map(({ row, field }) => [row, field])], [undefined, 1, [[1, 'id'], [3, 'id'], [4, 'id']]]);
    assert.deepEqual(groups, ['ok']);
  });
});
