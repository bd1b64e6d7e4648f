import assert from 'node:assert/strict';
import { openStore, type StorePlace } from '../../../demo/server/store/open-store.ts';
import type { RecordKind, Store, StoredRecord } from '../../../demo/server/store/store.ts';

/** Rows of an import, each with a body that names it. */
export const rowsOf = (...ids: readonly string[]): { id: string; body: string }[] => ids.map(id => ({ id, body: JSON.stringify({ id, name: `Group ${id}` }) }));

/** As many rows as asked, with ids in order. */
export const manyRows = (howMany: number, word = 'first'): { id: string; body: string }[] =>
  Array.from({ length: howMany }, (_, at) => ({ id: `row-${at}`, body: JSON.stringify({ id: `row-${at}`, word, text: 'x'.repeat(300) }) }));

/** Opens a store, and closes it after the test. */
export async function withStore(place: StorePlace | Promise<StorePlace>, test: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(await place);
  try {
    await test(store);
  } finally {
    await store.close();
  }
}

/** All rows of a kind that are there. */
export async function recordsOf(store: Store, kind: RecordKind = 'group'): Promise<StoredRecord[]> {
  const all: StoredRecord[] = [];
  for await (const page of store.records(kind)) all.push(...page);
  return all;
}

export async function idsOf(store: Store, kind: RecordKind = 'group'): Promise<string[]> {
  return (await recordsOf(store, kind)).map(({ id }) => id);
}

/** One row that is there. */
export async function recordNamed(store: Store, id: string, kind: RecordKind = 'group'): Promise<StoredRecord> {
  const found = (await recordsOf(store, kind)).find(record => record.id === id);
  assert.ok(found, `there is no ${kind} ${id}`);
  return found;
}

/** Everything that changed after a revision, read in pages of this many. */
export async function allChangesAfter(store: Store, revision: number, limit = 100): Promise<StoredRecord[]> {
  const all: StoredRecord[] = [];
  for (let page = await store.changesAfter(revision, limit); page.length > 0; page = await store.changesAfter(all.at(-1)?.revision ?? 0, limit)) all.push(...page);
  return all;
}
