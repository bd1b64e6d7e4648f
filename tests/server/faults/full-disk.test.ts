import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { timesUsual } from '../../../demo/server/http/allowances.ts';
import type { Database } from '../../../demo/server/store/sqlite/database.ts';
import { openDatabase } from '../../../demo/server/store/sqlite/file.ts';
import { SqliteStore } from '../../../demo/server/store/sqlite/sqlite-store.ts';
import { run, type Running } from '../app/running.ts';
import { freshKey, problemOf, rooms, speaker, type Read, type Speaker } from '../app/speaking.ts';

const longBody = 'x'.repeat(3_900);

describe('a full disk below a chat', { timeout: 60_000 }, () => {
  let folder: string;
  let database: Database;
  let here: Running;
  let sam: Speaker;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
    database = await openDatabase(join(folder, 'support.sqlite'));
    here = await run({ rooms, allowances: timesUsual(1_000), store: new SqliteStore(database, { clock: Date.now, identity: 'identity', secret: 'secret' }) });
    sam = await speaker(here);
  });
  afterEach(async () => {
    await here.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Leaves room for so many pages more, of 4 KB each. */
  const leaveRoom = (pages: number): void => { database.get(`PRAGMA max_page_count = ${Number(database.get('PRAGMA page_count')?.page_count) + pages}`); };

  const assertRefused = (answer: Read): void => {
    assert.equal(answer.status, 503);
    assert.equal(problemOf(answer).type, 'urn:peer-support:problem:unavailable');
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
  };

  /** The log holds what was answered as stored, in its place, and nothing else. */
  const assertTrue = async (stored: readonly Read[]): Promise<void> => {
    const log = await sam.log();
    assert.deepEqual(log.map(({ seq }) => seq), log.map((_, at) => at + 1));
    const said = log.filter(({ kind }) => kind === 'message');
    assert.deepEqual(said, stored.map(({ value }) => value).sort((one, other) => (one as { seq: number }).seq - (other as { seq: number }).seq));
  };

  it('is said to who writes, keeps nothing of their words, lets all read, and ends when there is room again: then a retry stores them once', async () => {
    leaveRoom(8);
    const stored: Read[] = [];
    let key = freshKey();
    let answer = await sam.say(longBody, key);
    for (; answer.status === 201; answer = await sam.say(longBody, key)) {
      assert.ok(stored.push(answer) < 20, 'it is never full');
      key = freshKey();
    }
    assert.ok(stored.length > 0);
    assertRefused(answer);
    assertRefused(await sam.say(longBody, key));
    await assertTrue(stored);
    leaveRoom(100);
    const [again, more] = [await sam.say(longBody, key), await sam.say(longBody, key)];
    assert.deepEqual([again.status, more.value], [201, again.value]);
    await assertTrue([...stored, again]);
  });

  it('refuses some of what comes at once, and says so of no other', async () => {
    for (let pages = 0; pages < 12; pages++) {
      leaveRoom(100);
      const before = (await sam.log()).filter(({ kind }) => kind === 'message').length;
      leaveRoom(pages);
      const keys = Array.from({ length: 8 }, freshKey);
      const attempts = await Promise.all(keys.map((key, at) => sam.say(at % 2 === 0 ? longBody : 'Short', key)));
      for (const one of attempts) if (one.status !== 201) assertRefused(one);
      const log = (await sam.log()).filter(({ kind }) => kind === 'message');
      assert.equal(log.length - before, attempts.filter(({ status }) => status === 201).length, `with ${pages} pages left`);
      leaveRoom(100);
      const again = await Promise.all(keys.map((key, at) => sam.say(at % 2 === 0 ? longBody : 'Short', key)));
      assert.deepEqual([...new Set(again.map(({ status }) => status))].filter(status => status > 201), []);
      assert.equal((await sam.log()).filter(({ kind }) => kind === 'message').length - before, keys.length);
    }
  });
});
