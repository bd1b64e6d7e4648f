import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ChatClient } from '../../../src/client/chat/chat-client.ts';
import { startCluster, type PostgresCluster } from '../postgres-cluster.ts';
import { skipOfPostgres } from '../postgres-programs.ts';
import { assertGapless, message, personIn, say, withChat } from '../store/with-chat.ts';
import { Follower } from './real/follower.ts';
import { ServerProcess } from './real/server-process.ts';
import { assertNothingLost, logOf, room, Speaker } from './real/speakers.ts';
import { Seeded } from './schedules/seeded.ts';

const patience = { timeout: 240_000 };
const names = ['Ana', 'Ben', 'Kim', 'Lee'];

/** Lets people speak while something befalls the servers, and then looks whether anything is missing. */
async function underFire(servers: readonly ServerProcess[], random: Seeded, strike: () => Promise<void>): Promise<void> {
  const bases = servers.map(({ base }) => base);
  const speakers = await Promise.all(names.map(name => Speaker.arrive(name, bases, random)));
  for (const speaker of speakers) speaker.start();
  await strike();
  await Promise.all(speakers.map(speaker => speaker.stop()));
  await assertNothingLost(speakers);
  const retries = speakers.reduce((sum, one) => sum + one.retries, 0);
  const answers = speakers.reduce((sum, { answered }) => sum + answered.size, 0);
  assert.ok(answers > 50, `only ${answers} were answered`);
  assert.ok(retries > 0, 'nothing was ever in the way');
}

describe('a server with a file that is killed while people speak', patience, () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  let server: ServerProcess | undefined;
  afterEach(() => server?.kill());
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  it('has every word that it said it has, once, after each start', async () => {
    const random = new Seeded(1);
    server = await ServerProcess.start({ DATA: join(folder, 'support.sqlite') });
    const { kill, start } = { kill: () => server?.kill(), start: () => server?.start() };
    await underFire([server], random, async () => {
      for (let deaths = 0; deaths < 6; deaths++) {
        await wait(random.between(20, 700));
        await kill();
        await start();
      }
      await wait(200);
    });
  });
});

/** Does something with PostgreSQL of which no other process gets a hint. */
async function withoutHints(work: () => Promise<void>): Promise<void> {
  const prototype = pg.Client.prototype as unknown as { query: (this: unknown, sql: unknown, ...more: unknown[]) => unknown };
  const { query } = prototype;
  let lost = 0;
  prototype.query = function forgetful(sql, ...more) {
    if (typeof sql !== 'string' || !sql.includes('pg_notify')) return query.apply(this, [sql, ...more]);
    lost += 1;
    // to where nobody listens
    return query.apply(this, [sql.replace('$1', "$1 || '_elsewhere'"), ...more]);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  assert.ok(lost > 0, 'no hint was sent');
}

describe('two servers with one PostgreSQL database', { ...patience, skip: skipOfPostgres() }, () => {
  let cluster: PostgresCluster;
  let servers: ServerProcess[] = [];
  before(async () => { cluster = await startCluster(); });
  afterEach(() => Promise.all(servers.map(server => server.kill())));
  after(() => cluster.stop());

  const start = async (): Promise<string> => {
    const DATABASE_URL = await cluster.makeDatabase();
    // one after the other: the first makes the tables
    servers = [await ServerProcess.start({ DATABASE_URL }), await ServerProcess.start({ DATABASE_URL })];
    return DATABASE_URL;
  };

  it('have every word that either said it has, once, when one after the other is killed', async () => {
    const random = new Seeded(2);
    await start();
    await underFire(servers, random, async () => {
      for (let deaths = 0; deaths < 4; deaths++) {
        const server = servers[deaths % 2];
        await wait(random.between(20, 700));
        await server?.kill();
        await wait(random.between(0, 300));
        await server?.start();
      }
    });
  });

  it('store the same key once when it comes to both of them four times at once', async () => {
    await start();
    const bases = servers.map(({ base }) => base);
    const { token } = await new ChatClient(bases[0] ?? '').arrive({ name: 'Ana' });
    const clients = [...bases, ...bases].map(base => new ChatClient(base, token));
    await clients[0]?.join(room);
    for (let said = 1; said <= 25; said++) {
      const answers = await Promise.all(clients.map(client => client.put(room, `key-of-four-attempts-${said}`, { kind: 'message', body: `No. ${said}`, contentNotes: [] })));
      for (const answer of answers) assert.deepEqual(answer, { ...answers[0], seq: said + 1 });
    }
    const [client] = clients;
    assert.ok(client);
    assert.deepEqual((await logOf(client)).map(({ seq }) => seq), Array.from({ length: 26 }, (_, at) => at + 1));
  });

  it('bring what is said at one to who reads at the other, also when the hint of it is lost', async () => {
    const databaseUrl = await start();
    const [one, other] = servers;
    assert.ok(one && other);
    const people = await Promise.all(['Ana', 'Ben'].map(name => new ChatClient(one.base).arrive({ name })));
    const [ana, ben] = people.map(({ token }) => ({ here: new ChatClient(one.base, token), there: new ChatClient(other.base, token), token }));
    assert.ok(ana && ben);
    await ana.here.join(room);
    await ben.there.join(room);
    const followers = [new Follower({ base: one.base, token: ana.token }), new Follower({ base: other.base, token: ben.token })];
    for (const follower of followers) await follower.live();
    let last = 2;
    for (let said = 1; said <= 10; said++) {
      for (const { client, key } of [{ client: ana.here, key: 'here' }, { client: ben.there, key: 'there' }]) last = (await client.put(room, `key-of-two-servers-${key}-${said}`, message(`No. ${said}`))).seq;
      for (const follower of followers) await follower.upTo(last);
    }
    await withoutHints(() => withChat({ databaseUrl }, async chat => { last = (await say(chat, people[0]?.person.id ?? '', 'Nobody is told')).seq; }));
    for (const follower of followers) await follower.upTo(last);
    assert.deepEqual([last, ...followers.flatMap(({ states }) => states)], [23, 'live', 'live']);
    for (const follower of followers) follower.stop();
  });

  it('leave all of a word or nothing of it when one dies at any statement that stores it; a retry stores it once', async () => {
    const databaseUrl = await cluster.makeDatabase();
    await withChat({ databaseUrl }, async chat => {
      const person = await personIn(chat);
      let deaths = 0;
      for (const [at, when] of (['before', 'sent'] as const).entries()) {
        const key = `key-of-the-attempt-${when}`;
        let isThere = false;
        for (let statement = 1, signal: string | null = 'SIGKILL'; signal !== null && !isThere; statement++) {
          const child = spawn(process.execPath, ['--import', 'tsx', 'tests/server/faults/real/dying-append.ts', databaseUrl, String(statement), when, person, key], { stdio: ['ignore', 'ignore', 'inherit'] });
          [, signal] = (await once(child, 'exit')) as [number | null, string | null];
          deaths += Number(signal !== null);
          const { length } = await assertGapless(chat);
          assert.ok(length === at + 1 || length === at + 2, `${length} events are there`);
          isThere = length === at + 2;
        }
        assert.equal((await say(chat, person, 'Here', { key })).seq, at + 2);
        assert.equal((await assertGapless(chat)).length, at + 2);
      }
      assert.ok(deaths > 8, `it died only ${deaths} times`);
    });
  });

  it('have every word that either said it has, once, when the database is killed below them', async () => {
    const random = new Seeded(3);
    await start();
    await underFire(servers, random, async () => {
      for (let deaths = 0; deaths < 3; deaths++) {
        await wait(random.between(100, 900));
        await cluster.kill();
        await wait(random.between(0, 400));
        await cluster.restart();
      }
      await wait(500);
    });
  });
});
