import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import pg from 'pg';
import { openStore } from '../../../demo/server/store/open-store.ts';
import { storeErrorOf } from '../../../demo/server/store/postgres/errors.ts';
import { StoreError, type Store } from '../../../demo/server/store/store.ts';
import { startCluster, type PostgresCluster } from '../postgres-cluster.ts';
import { skipOfPostgres } from '../postgres-programs.ts';
import { idsOf, manyRows, recordsOf, rowsOf, withStore } from './with-store.ts';

const longestMs = 60_000;

async function errorOf(work: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  assert.ok(error instanceof StoreError, `no StoreError but ${String(error)}`);
  return error;
}

describe('the address of a PostgreSQL database', () => {
  it('where nothing answers is said by host and port, without the password', async () => {
    const error = await errorOf(openStore({ databaseUrl: 'postgresql://ana:pass%77ord@127.0.0.1:9/support' }));
    assert.equal(error.kind, 'unreachable');
    assert.match(error.message, /^PostgreSQL at 127\.0\.0\.1:9, database support, cannot be reached/);
    assert.doesNotMatch(inspect(error, { depth: 9 }), /pass(%77|w)ord/);
  });

  it('that cannot be read is not repeated', async () => {
    const error = await errorOf(openStore({ databaseUrl: 'postgresql://ana:pass^word@ho st:x/support' }));
    assert.equal(error.kind, 'unreachable');
    assert.match(error.message, /should look like/);
    assert.doesNotMatch(inspect(error, { depth: 9 }), /pass\^word/);
  });
});

describe('errors of PostgreSQL', () => {
  const kinds: [code: string, kind: StoreError['kind'] | undefined][] = [
    ['53100', 'full'], ['XX001', 'broken'], ['25006', 'unreachable'], ['57P01', 'unreachable'], ['28P01', 'unreachable'], ['53300', 'unreachable'],
    ['08006', 'unreachable'], ['ECONNRESET', 'unreachable'], ['EHOSTUNREACH', 'unreachable'], ['23505', undefined], ['42P01', undefined],
  ];
  for (const [code, kind] of kinds) {
    it(`${code} is ${kind ?? 'a fault of ours'}`, () => {
      const thrown = Object.assign(new Error('said by the server'), { code });
      const error = storeErrorOf(thrown, 'PostgreSQL at here:1, database support,');
      if (kind === undefined) assert.equal(error, thrown);
      else assert.ok(error instanceof StoreError && error.kind === kind && error.cause === thrown && error.message.startsWith('PostgreSQL at here:1'));
    });
  }
});

describe('a PostgreSQL server that fails', { skip: skipOfPostgres() }, () => {
  let cluster: PostgresCluster;
  before(async () => { cluster = await startCluster(); });
  after(() => cluster.stop());

  const old = manyRows(300);
  const next = manyRows(600, 'second').slice(100);

  async function withClient(databaseUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client(databaseUrl);
    client.on('error', () => undefined); // the server is killed below it
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }

  /** Starts an import, which stops in the middle of its transaction, with its rows changed and the new ones not added; then does something to it. */
  async function amidImport(databaseUrl: string, store: Store, strike: (client: pg.Client, pid: number) => Promise<unknown>): Promise<void> {
    await store.replace({ kind: 'group', source: 'a', rows: old });
    await withClient(databaseUrl, blocker => withClient(databaseUrl, async observer => {
      await blocker.query("BEGIN; INSERT INTO records (kind, id, position, revision, source, body) VALUES ('group', 'row-599', 9999, 9999, 'b', '')");
      const failure = errorOf(store.replace({ kind: 'group', source: 'a', rows: next }));
      for (let pid: number | undefined; pid === undefined;) {
        const { rows } = await observer.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO records%' AND datname = current_database()");
        pid = rows[0]?.pid;
        if (pid !== undefined) await strike(observer, pid);
      }
      assert.equal((await failure).kind, 'unreachable');
    }));
  }

  async function assertOldRows(store: Store): Promise<void> {
    assert.deepEqual((await recordsOf(store)).map(({ id, body }) => ({ id, body })), old);
    assert.equal(await store.revision(), old.length);
  }

  it('in the middle of an import leaves the old rows whole; the store goes on when it is back', { timeout: longestMs }, async () => {
    const databaseUrl = await cluster.makeDatabase();
    await withStore({ databaseUrl }, async store => {
      store.onChange(() => undefined);
      await amidImport(databaseUrl, store, () => cluster.kill());
      assert.equal((await errorOf(store.revision())).kind, 'unreachable');
      assert.equal(await store.isWritable(), false);
      await cluster.restart();
      await assertOldRows(store);
      assert.equal(await store.isWritable(), true);
      assert.equal((await store.replace({ kind: 'group', source: 'a', rows: next })).changed, 200);
    });
  });

  it('by cutting the connection of an import leaves the old rows whole', { timeout: longestMs }, async () => {
    const databaseUrl = await cluster.makeDatabase();
    await withStore({ databaseUrl }, async store => {
      await amidImport(databaseUrl, store, (client, pid) => client.query('SELECT pg_terminate_backend($1)', [pid]));
      await assertOldRows(store);
      assert.equal((await store.replace({ kind: 'group', source: 'a', rows: next })).added, 300);
    });
  });

  it('and comes back is heard again', { timeout: longestMs }, async () => {
    const databaseUrl = await cluster.makeDatabase();
    await withStore({ databaseUrl }, store => withStore({ databaseUrl }, async other => {
      let times = 0;
      other.onChange(() => { times++; });
      await cluster.restart();
      const before = times;
      await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') }).catch(() => store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') }));
      while (times === before) await new Promise(resolve => { setTimeout(resolve, 20); });
      assert.deepEqual(await idsOf(other), ['one']);
    }));
  });

  it('by lacking the database is said', { timeout: longestMs }, async () => {
    const error = await errorOf(openStore({ databaseUrl: cluster.url.replace(/postgres$/, 'missing') }));
    assert.equal(error.kind, 'unreachable');
    assert.match(error.message, /database missing, does not let this program in/);
  });

  it('by letting itself only be read is said', { timeout: longestMs }, async () => {
    const databaseUrl = await cluster.makeDatabase();
    await withStore({ databaseUrl }, async store => {
      await withClient(databaseUrl, async client => { await client.query(`ALTER DATABASE ${new URL(databaseUrl).pathname.slice(1)} SET default_transaction_read_only = on`); });
      await cluster.restart();
      await store.revision().catch(() => undefined);
      assert.equal(await store.isWritable(), false);
      assert.match((await errorOf(store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') }))).message, /may only be read/);
      assert.deepEqual(await idsOf(store), []);
    });
  });

  it('by being written by a newer version is left alone', { timeout: longestMs }, async () => {
    const databaseUrl = await cluster.makeDatabase();
    await withStore({ databaseUrl }, store => store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') }).then(() => undefined));
    await withClient(databaseUrl, async client => { await client.query('UPDATE schema_version SET version = 999'); });
    const error = await errorOf(openStore({ databaseUrl }));
    assert.equal(error.kind, 'newer-schema');
    assert.match(error.message, /schema 999; this one knows \d+\)/);
    await withClient(databaseUrl, async client => { assert.equal((await client.query('SELECT version FROM schema_version')).rowCount, 1); });
  });
});
