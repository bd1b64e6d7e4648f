import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { timesUsual } from '../../../demo/server/http/allowances.ts';
import type { Database } from '../../../demo/server/store/sqlite/database.ts';
import { openDatabase } from '../../../demo/server/store/sqlite/file.ts';
import { SqliteStore } from '../../../demo/server/store/sqlite/sqlite-store.ts';
import { ChatClient } from '../../../src/client/chat/chat-client.ts';
import { RefusedError } from '../../../src/client/chat/refused-error.ts';
import type { MessageRow } from '../../../src/client/chat/timeline-row.ts';
import type { NewRoomEvent } from '../../../src/protocol/room-event.ts';
import { run, type Running } from '../app/running.ts';
import { freshKey, problemOf, rooms, speaker, type Read, type Speaker } from '../app/speaking.ts';
import { Follower } from './real/follower.ts';
import { RealTab } from './real/real-tab.ts';
import { ServerProcess } from './real/server-process.ts';
import { logOf, room } from './real/speakers.ts';
import { outboxOf } from './schedules/tab.ts';

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

/** A command with a small disk of its own at a folder, which no other process sees. */
const smallDisk = (folder: string): string[] => ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', 'mount -t tmpfs -o size=12m none "$0" && exec "$@"', folder];

const canMount = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  const [program, ...words] = [...smallDisk(folder), 'true'];
  const { status } = spawnSync(program, words);
  rmSync(folder, { recursive: true });
  return status === 0;
};

describe('a real disk that is full below a server', { timeout: 60_000, skip: !canMount() && 'no disk can be made here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  let server: ServerProcess;
  before(async () => { server = await ServerProcess.start({ DATA: join(folder, 'support.sqlite') }, smallDisk(folder)); });
  after(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Something else takes all of the disk but so many bytes. */
  const fill = (butBytes: number): void => {
    const filler = openSync(filling(), 'w');
    let size = 0;
    try {
      for (;;) size += writeSync(filler, Buffer.alloc(4_096));
    } catch {
      // it is full
    }
    closeSync(filler);
    truncateSync(filling(), size - butBytes);
  };
  const filling = (): string => join(`/proc/${server.pid}/root`, folder, 'filler');

  it('refuses words in words, keeps what it said it has, goes on telling it, and goes on taking when there is room', async () => {
    const { token } = await new ChatClient(server.base).arrive({ name: 'Ana' });
    const client = new ChatClient(server.base, token);
    await client.join(room);
    const follower = new Follower({ base: server.base, token });
    await follower.live();
    const content: NewRoomEvent = { kind: 'message', body: longBody, contentNotes: [] };
    fill(100_000);
    let [last, key] = [1, freshKey()];
    let refusal: unknown;
    while (refusal === undefined) {
      assert.ok(last < 1_000, 'it is never full');
      try {
        last = (await client.put(room, key, content)).seq;
        key = freshKey();
      } catch (error) {
        refusal = error;
      }
    }
    assert.ok(refusal instanceof RefusedError);
    assert.deepEqual([refusal.problem.status, refusal.retryAfterMs], [503, 30_000]);
    assert.ok(last > 1, 'nothing fitted');
    await follower.upTo(last);
    assert.equal((await logOf(client)).length, last);
    rmSync(filling());
    const event = await client.put(room, key, content);
    assert.equal(event.seq, last + 1);
    assert.deepEqual(await client.put(room, key, content), event);
    await follower.upTo(event.seq);
    assert.equal((await logOf(client)).length, event.seq);
    assert.ok(follower.states.every(state => state === 'live'), 'its line broke');
    follower.stop();
  });
});

describe('a full disk on the device', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'full-device-'));
  let server: ServerProcess;
  before(async () => { server = await ServerProcess.start({ DATA: join(folder, 'support.sqlite') }); });
  after(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is said of each word that waits, which goes out all the same, once', async () => {
    const ana = await RealTab.open(server.base, 'Ana');
    const { tab } = ana;
    const messages = (): MessageRow[] => (tab.conversation?.rows ?? []).filter(row => row.row === 'message');
    await ana.put('Before');
    await ana.until(['Before']);
    tab.device.isFull = true;
    await server.kill();
    await ana.put('Kept nowhere');
    await ana.until(['Before', 'Kept nowhere (waiting)']);
    assert.equal(messages().at(-1)?.outgoing?.stored, false);
    assert.equal(tab.device.disk.get(outboxOf(tab.person, room))?.size ?? 0, 0);
    await server.start();
    await ana.until(['Before', 'Kept nowhere']);
    assert.equal((await logOf(tab.client)).filter(({ kind }) => kind === 'message').length, 2);
    ana.close();
  });
});
