import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import type { ChatStore, WholeStore } from '../../../demo/server/store/chat-store.ts';
import { openStore } from '../../../demo/server/store/open-store.ts';
import type { RoomSign } from '../../../src/protocol/room-sign.ts';
import { startCluster, type PostgresCluster } from '../postgres-cluster.ts';
import { skipOfPostgres } from '../postgres-programs.ts';
import { assertGapless, configured, freshKey, logOf, message, personIn, say, start } from './with-chat.ts';

const longestMs = 60_000;

describe('conversation in a PostgreSQL database that two processes serve', { skip: skipOfPostgres() }, () => {
  let cluster: PostgresCluster;
  before(async () => { cluster = await startCluster(); });
  after(() => cluster.stop());

  async function withTwo(test: (one: ChatStore, other: ChatStore, databaseUrl: string) => Promise<void>): Promise<void> {
    const databaseUrl = await cluster.makeDatabase();
    const stores: WholeStore[] = await Promise.all([1, 2].map(() => openStore({ databaseUrl })));
    try {
      const [one, other] = stores.map(({ chat }) => chat) as [ChatStore, ChatStore];
      await one.ensureRooms(configured);
      await test(one, other, databaseUrl);
    } finally {
      await Promise.all(stores.map(store => store.close()));
    }
  }

  it('has no gap and one order when 200 come at once', { timeout: longestMs }, () => withTwo(async (one, other) => {
    const people = await Promise.all([one, other, one, other].map(chat => personIn(chat)));
    await Promise.all(Array.from({ length: 200 }, (_, at) => say(at % 2 === 0 ? one : other, people[at % 4] ?? '', `No. ${at}`)));
    const log = await assertGapless(one);
    assert.equal(log.length, 204);
    assert.deepEqual(await logOf(other), log);
    assert.equal(new Set(log.map(event => ('body' in event ? event.body : event.seq))).size, 204);
  }));

  it('is never seen with a gap by a reader who goes by numbers, while others write', { timeout: longestMs }, () => withTwo(async (one, other) => {
    const people = await Promise.all([one, other].map(chat => personIn(chat)));
    let writing = true;
    const read: number[] = [];
    const reading = async (): Promise<void> => {
      for (let done = false; !done;) {
        done = !writing;
        for (const { seq } of await other.events('evening', { after: read.length, limit: 7 })) {
          assert.equal(seq, read.length + 1);
          read.push(seq);
          done = false;
        }
      }
    };
    const write = async (chat: ChatStore, at: number): Promise<void> => { for (let round = 0; round < 40; round++) await say(chat, people[at] ?? '', `No. ${round}`); };
    await Promise.all([reading(), Promise.all([one, other].map(write)).finally(() => { writing = false; })]);
    assert.equal(read.length, 82);
  }));

  it('stores the same key once when it comes to both four times at once', { timeout: longestMs }, () => withTwo(async (one, other) => {
    const person = await personIn(one);
    const sent = { room: 'evening', person, key: freshKey(), content: message('Once'), at: start };
    const done = await Promise.all([one, other, one, other].map(chat => chat.append(sent)));
    assert.equal(new Set(done.map(each => JSON.stringify(typeof each === 'object' && each.event))).size, 1, JSON.stringify(done));
    assert.equal((await assertGapless(other)).length, 2);
  }));

  it('stores what came together with something that cannot be kept', { timeout: longestMs }, () => withTwo(async one => {
    const person = await personIn(one);
    const keys = [freshKey(), freshKey(), 'a key\0', freshKey(), freshKey()];
    const done = await Promise.allSettled(keys.map(key => one.append({ room: 'evening', person, key, content: message(`With ${key.length}`), at: start })));
    assert.deepEqual(done.map(({ status }) => status), ['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    assert.equal((await assertGapless(one)).length, 5);
  }));

  it('lets two in by an invitation, and no third, when all come at once to both', { timeout: longestMs }, () => withTwo(async (one, other) => {
    const people = await Promise.all([1, 2, 3, 4].map(() => personIn(one)));
    const rooms = await Promise.all(people.map((person, at) => (at % 2 === 0 ? one : other).pairBy('a-code-of-two-people', person, start)));
    const found = rooms.flatMap(room => (room ? [room.id] : []));
    assert.deepEqual([found.length, new Set(found).size], [2, 1]);
    assert.equal((await assertGapless(one, found[0])).length, 2);
  }));

  it('tells each process of what the other took, also where the hint was lost', { timeout: longestMs }, () => withTwo(async (one, other, databaseUrl) => {
    const person = await personIn(one);
    const told = new Set<string>();
    let heard = (): void => undefined;
    const stop = other.onChange(change => { told.add(JSON.stringify(change)); heard(); });
    const untilTold = async (change: object): Promise<void> => {
      while (!told.delete(JSON.stringify(change))) await new Promise<void>(resolve => { heard = resolve; });
    };
    await untilTold({ room: 'evening' });
    await say(one, person, 'Hello');
    await untilTold({ room: 'evening' });
    await one.block(person, await personIn(one, 'garden'));
    await untilTold({ person });
    await untilTold({ room: 'garden' });
    const sign: RoomSign = { room: 'garden', sign: 'typing', author: { id: person, name: 'Sam', words: [] } };
    assert.equal(await one.sign(sign), false, 'of one who is not there');
    assert.equal(await one.sign({ ...sign, room: 'evening' }), true);
    await untilTold({ sign: { ...sign, room: 'evening' } });
    await runIn(databaseUrl, "UPDATE rooms SET seq = seq + 1 WHERE id = 'garden'");
    await untilTold({ room: 'garden' });
    stop();
  }));

  it('holds words that were erased in no table', { timeout: longestMs }, () => withTwo(async (one, other, databaseUrl) => {
    const [sam, kim] = [await personIn(one, 'evening', 'Nameofsam'), await personIn(one, 'evening', 'Kim')];
    const { seq } = await say(one, sam, 'Secretword');
    await say(other, sam, { kind: 'edit', target: seq, body: 'Secretword', contentNotes: [] });
    await say(one, sam, 'Secretword again');
    await say(other, sam, { kind: 'erase', target: seq });
    await say(one, kim, 'Secretword of Kim');
    assert.ok((await everythingIn(databaseUrl)).includes('Secretword'), 'this test reads what is kept');
    await other.purgeWords({ roomsMs: 5 }, start + 10);
    await one.removePerson(sam, 'erase', start);
    const kept = await everythingIn(databaseUrl);
    assert.ok(kept.includes('Kim'));
    for (const gone of ['Secretword', 'Nameofsam']) assert.ok(!kept.includes(gone), gone);
  }));

  async function runIn(databaseUrl: string, sql: string): Promise<void> {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  /** Every row of every table, as text. */
  async function everythingIn(databaseUrl: string): Promise<string> {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
      const texts: string[] = [];
      for (const { name } of tables) texts.push(JSON.stringify((await client.query(`SELECT * FROM "${name}"`)).rows));
      return texts.join('\n');
    } finally {
      await client.end();
    }
  }
});
