import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../../demo/server/store/open-store.ts';
import { Database } from '../../../demo/server/store/postgres/database.ts';
import { addressOf } from '../../../demo/server/store/postgres/address.ts';
import { migrate } from '../../../demo/server/store/postgres/migrate.ts';
import { migrations } from '../../../demo/server/store/postgres/migrations.ts';
import type { Store, StoredRecord } from '../../../demo/server/store/store.ts';
import { startCluster, type PostgresCluster } from '../postgres-cluster.ts';
import { skipOfPostgres } from '../postgres-programs.ts';
import { recordsOf, rowsOf } from './with-store.ts';

const longestMs = 60_000;

describe('a PostgreSQL database that several processes share', { skip: skipOfPostgres() }, () => {
  let cluster: PostgresCluster;
  before(async () => { cluster = await startCluster(); });
  after(() => cluster.stop());

  /** Opens a fresh database several times at once, and closes all after the test. */
  async function withStores(howMany: number, test: (stores: Store[], databaseUrl: string) => Promise<void>): Promise<void> {
    const databaseUrl = await cluster.makeDatabase();
    const stores = await Promise.all(Array.from({ length: howMany }, () => openStore({ databaseUrl })));
    try {
      await test(stores, databaseUrl);
    } finally {
      await Promise.all(stores.map(store => store.close()));
    }
  }

  async function ask(databaseUrl: string, sql: string): Promise<pg.QueryResultRow[]> {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    try {
      return (await client.query<pg.QueryResultRow>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const heard = (store: Store): Promise<void> => new Promise(resolve => {
    const stop = store.onChange(() => { stop(); resolve(); });
  });

  it('is set up once when three start at once', { timeout: longestMs }, () => withStores(3, async (stores, databaseUrl) => {
    assert.equal(new Set(stores.map(({ identity }) => identity)).size, 1);
    assert.deepEqual(await ask(databaseUrl, 'SELECT version FROM schema_version'), [{ version: migrations.length }]);
  }));

  it('is migrated step by step, each once, when three start at once; a step that fails leaves the one before', { timeout: longestMs }, () => withStores(1, async (_, databaseUrl) => {
    const databases = [1, 2, 3].map(() => new Database(addressOf(databaseUrl)));
    const steps = [...migrations.map(() => ''), 'CREATE TABLE second (a integer)', 'CREATE TABLE third (a integer)'];
    await Promise.all(databases.map(database => migrate(database, steps)));
    await assert.rejects(Promise.all(databases.map(database => migrate(database, [...steps, 'CREATE TABLE fourth (a integer); CREATE TABLE second (a integer)']))), /already exists/);
    assert.deepEqual(await ask(databaseUrl, "SELECT version, to_regclass('fourth') AS fourth FROM schema_version"), [{ version: steps.length, fourth: null }]);
    await Promise.all(databases.map(database => database.close()));
  }));

  it('stores a concern once when it is sent to both four times at once', { timeout: longestMs }, () => withStores(2, async stores => {
    const [one, other] = stores as [Store, Store];
    await one.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
    const concern = { kind: 'group', id: 'one', parts: ['time'], text: 'It moved.', key: 'key', at: 1 } as const;
    const taken = await Promise.all([one, other, one, other].map(store => store.addConcern(concern)));
    assert.equal(new Set(taken.map(each => JSON.stringify(each))).size, 1, JSON.stringify(taken));
    assert.deepEqual((await recordsOf(one))[0]?.concerns, [{ part: 'time', count: 1 }]);
    assert.equal((await other.concerns({ open: true, limit: 9 })).length, 1);
  }));

  it('never hides a change from a reader who goes by revisions, however many write', { timeout: longestMs }, () => withStores(4, async stores => {
    const [reader, ...writers] = stores as [Store, ...Store[]];
    const ids = Array.from({ length: 12 }, (_, at) => `row-${at}`);
    await reader.replace({ kind: 'group', source: 'a', rows: rowsOf(...ids) });
    let writing = true;
    const seen = new Map<string, StoredRecord>();
    const read = async (): Promise<void> => {
      let last = 0;
      for (let done = false; !done;) {
        done = !writing;
        for (let page = await reader.changesAfter(last, 5); page.length > 0; page = await reader.changesAfter(last, 5)) {
          for (const record of page) seen.set(record.id, record);
          last = page.at(-1)?.revision ?? last;
        }
      }
    };
    const write = async (store: Store, writer: number): Promise<void> => {
      for (let round = 0; round < 25; round++) {
        const id = ids[(round * 5 + writer) % ids.length] ?? '';
        await Promise.all([
          store.confirm('group', id, `${writer}-${round}`, round),
          store.addConcern({ kind: 'group', id, parts: ['time'], key: `${writer}-${round}`, at: round }),
          store.replace({ kind: 'group', source: `writer-${writer}`, rows: [{ id: `own-${writer}`, body: String(round) }] }),
        ]);
      }
    };
    await Promise.all([read(), Promise.all(writers.map(write)).finally(() => { writing = false; })]);
    const kept = await recordsOf(reader);
    assert.equal(kept.length, ids.length + writers.length);
    assert.deepEqual(kept.map(({ id }) => seen.get(id)), kept);
  }));

  it('tells each process of the others\' changes', { timeout: longestMs }, () => withStores(2, async stores => {
    const [one, other] = stores as [Store, Store];
    for (const id of ['one', 'two', 'three']) {
      const hears = heard(other);
      await one.replace({ kind: 'group', source: id, rows: rowsOf(id) });
      await hears;
    }
  }));

  it('tells of a change whose hint never came', { timeout: longestMs }, () => withStores(1, async ([store], databaseUrl) => {
    assert.ok(store);
    let times = 0;
    store.onChange(() => { times++; });
    await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
    const hears = heard(store);
    await ask(databaseUrl, "UPDATE counters SET value = value + 1 WHERE name = 'revision'");
    await hears;
    assert.ok(times > 1);
  }));

  it('tells of changes after the connection on which hints come was cut', { timeout: longestMs }, () => withStores(2, async (stores, databaseUrl) => {
    const [one, other] = stores as [Store, Store];
    other.onChange(() => undefined);
    const listening = "SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()";
    const cut = async (): Promise<number> => {
      for (;;) {
        const [row] = await ask(databaseUrl, listening);
        if (row) return row.pid as number;
      }
    };
    const first = await cut();
    const hears = heard(other);
    await one.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
    await hears;
    assert.notEqual(await cut(), first);
  }));
});
