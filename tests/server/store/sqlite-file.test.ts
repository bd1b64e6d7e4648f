import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { openStore } from '../../../demo/server/store/open-store.ts';
import type { Database } from '../../../demo/server/store/sqlite/database.ts';
import { connect } from '../../../demo/server/store/sqlite/driver.ts';
import { closeDatabase, openDatabase } from '../../../demo/server/store/sqlite/file.ts';
import { migrate } from '../../../demo/server/store/sqlite/migrate.ts';
import { migrations } from '../../../demo/server/store/sqlite/migrations.ts';
import { SqliteStore } from '../../../demo/server/store/sqlite/sqlite-store.ts';
import { StoreError } from '../../../demo/server/store/store.ts';
import { endOf, startChild } from './children/start-child.ts';
import { idsOf, manyRows, recordsOf, rowsOf, withStore } from './with-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'sqlite-file-'));
after(() => { rmSync(folder, { recursive: true }); });

let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);

/** What opening a file, or anything else, fails with. */
async function errorOf(work: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
  assert.ok(error instanceof StoreError, `no StoreError but ${String(error)}`);
  return error;
}

describe('a process that dies in the middle of an import', () => {
  it('leaves the old rows whole, wherever it was', { timeout: 120_000 }, async () => {
    const file = newFile();
    const old = manyRows(1_000);
    await withStore({ file }, async store => { await store.replace({ kind: 'group', source: 'a', rows: old }); });
    let died = 0;
    for (let signal: string | null = 'SIGKILL'; signal !== null; died++) {
      await withStore({ file }, async store => {
        const kept = (await recordsOf(store)).map(({ id, body }) => ({ id, body }));
        assert.ok(isDeepStrictEqual(kept, old), `${kept.length} rows are there, and they are not the old ones, after death ${died}`);
        assert.equal(await store.revision(), 1_000);
      });
      signal = await endOf(startChild('dyingImport', file, String(died + 1)));
    }
    assert.ok(died > 4, `it died only ${died} times`);
    await withStore({ file }, async store => { assert.equal((await recordsOf(store)).every(({ body }) => body?.includes('"second"')), true); });
  });
});

describe('a file that another process holds', () => {
  it('is refused with its name, the holder and what to do; and is free as soon as the holder is dead', { timeout: 60_000 }, async () => {
    const file = newFile();
    const holder = startChild('holder', file);
    assert.ok(holder.stdout);
    await once(holder.stdout, 'data');
    const { kind, message } = await errorOf(openStore({ file }));
    assert.equal(kind, 'taken');
    assert.ok(message.includes(file) && message.includes(`pid ${holder.pid}`) && message.includes('stop that one first'), message);
    holder.kill('SIGKILL');
    assert.equal(await endOf(holder), 'SIGKILL');
    assert.ok(existsSync(`${file}-holder`), 'nothing stale was left to stumble over');
    await withStore({ file }, async store => { assert.deepEqual(await idsOf(store), ['one']); });
  });

  it('is refused within the same process too, until it is closed', async () => {
    const file = newFile();
    await withStore({ file }, async store => {
      assert.equal((await errorOf(openStore({ file }))).kind, 'taken');
      assert.equal(await store.isWritable(), true);
    });
    await withStore({ file }, async store => { assert.equal(await store.isWritable(), true); });
    assert.deepEqual(readdirSync(folder).filter(name => name.startsWith(`${files}.`)), [`${files}.db`]);
  });
});

describe('a file that is not ours to use', () => {
  const unchanged = async (file: string, expected: StoreError['kind'], message: RegExp): Promise<void> => {
    const before = readFileSync(file);
    const error = await errorOf(openStore({ file }));
    assert.equal(error.kind, expected, error.message);
    assert.match(error.message, message);
    assert.ok(error.message.includes(file));
    assert.ok(readFileSync(file).equals(before), 'it was changed');
  };

  it('of a newer version is left alone', async () => {
    const file = newFile();
    const database = await openDatabase(file);
    database.exec('UPDATE schema_version SET version = 999');
    closeDatabase(database);
    await unchanged(file, 'newer-schema', new RegExp(`newer version of this program \\(schema 999; this one knows ${migrations.length}\\)`));
  });

  it('of another program is left alone', async () => {
    const file = newFile();
    const other = await connect(file);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    await unchanged(file, 'broken', /database of another program/);
  });

  it('that is no database is left alone', async () => {
    const file = newFile();
    writeFileSync(file, 'Dear diary, '.repeat(1_000));
    await unchanged(file, 'broken', /not an SQLite database/);
  });

  it('that is damaged is left alone', async () => {
    const file = newFile();
    await withStore({ file }, async store => { await store.replace({ kind: 'group', source: 'a', rows: manyRows(100) }); });
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xab, 100, 4_096));
    await unchanged(file, 'broken', /damaged/);
  });

  it('that cannot be there is said', async () => {
    const file = newFile();
    writeFileSync(file, '');
    assert.equal((await errorOf(openStore({ file: join(file, 'below', 'a-file.db') }))).kind, 'unreachable');
    assert.equal((await errorOf(openStore({ file: folder }))).kind, 'unreachable');
    await assert.rejects(openStore({}), /give it a file or a databaseUrl/);
  });
});

describe('a full disk', () => {
  it('is said, keeps nothing of the change, and ends when there is room again', async () => {
    const database = await openDatabase(newFile());
    const store = new SqliteStore(database, { clock: Date.now, identity: 'identity', secret: 'secret' });
    await store.replace({ kind: 'group', source: 'a', rows: rowsOf('one') });
    database.get('PRAGMA max_page_count = 40');
    const error = await errorOf(store.replace({ kind: 'group', source: 'a', rows: manyRows(1_000) }));
    assert.equal(error.kind, 'full');
    assert.match(error.message, /disk is full/);
    assert.deepEqual(await idsOf(store), ['one']);
    assert.equal(await store.revision(), 1);
    database.get('PRAGMA max_page_count = 100000');
    assert.equal((await store.replace({ kind: 'group', source: 'a', rows: manyRows(1_000) })).added, 1_000);
    await store.close();
  });
});

describe('a large import', () => {
  it('lets others have their turn while it compares', async () => {
    await withStore({ file: ':memory:' }, async store => {
      const rows = manyRows(5_000);
      await store.replace({ kind: 'group', source: 'a', rows });
      let turns = 0;
      let confirmed = false;
      const importing = store.replace({ kind: 'group', source: 'a', rows });
      const take = (): void => { turns++; counting = setImmediate(take); };
      let counting = setImmediate(take);
      const confirmation = store.confirm('group', 'row-1', 'key', 1).then(() => { confirmed = true; });
      await importing;
      clearImmediate(counting);
      assert.ok(turns > 10, `there were ${turns} turns`);
      assert.ok(confirmed);
      await confirmation;
    });
  });
});

describe('migrations', () => {
  const versionOf = (database: Database): unknown => database.get('SELECT version FROM schema_version')?.version;

  it('go forward from where the file is, and a step that fails leaves the one before', async () => {
    const database = await openDatabase(':memory:');
    const had = migrations.map(() => '');
    assert.throws(() => { migrate(database, [...had, 'CREATE TABLE second (a)', 'CREATE TABLE third (a); CREATE TABLE second (a)']); }, /already exists/);
    assert.equal(versionOf(database), had.length + 1);
    assert.deepEqual(database.all("SELECT name FROM sqlite_schema WHERE name IN ('second', 'third')").map(({ name }) => name), ['second']);
    migrate(database, [...had, 'CREATE TABLE second (a)', 'CREATE TABLE third (a)']);
    assert.equal(versionOf(database), had.length + 2);
    closeDatabase(database);
  });
});
