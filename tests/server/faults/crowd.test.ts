import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../../../demo/server/store/open-store.ts';
import { newSecret, tokenHash } from '../../../demo/server/store/secrets.ts';
import { ChatClient } from '../../../src/client/chat/chat-client.ts';
import { freshKey, say, start } from '../store/with-chat.ts';
import type { Crowd, ToCrowd } from './real/crowd.ts';
import { ServerProcess, until } from './real/server-process.ts';
import { room } from './real/speakers.ts';

const people = 2_000;

describe('a room of 2,000 people whose server is killed', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'crowd-'));
  const file = join(folder, 'support.sqlite');
  let server: ServerProcess;
  let crowd: ChildProcess;
  let tokens: string[];
  let last = 0;

  before(async () => {
    server = await ServerProcess.start({ DATA: file });
    await server.stop();
    // past the door: the test is of what comes after
    const store = await openStore({ file });
    tokens = Array.from({ length: people }, newSecret);
    const ids = await Promise.all(tokens.map(async token => (await store.chat.createPerson({ experiences: [], languages: [] }, tokenHash(token), start)).id));
    await Promise.all(ids.map(id => store.chat.join(room, id, start)));
    last = await store.chat.last(room);
    await store.close();
    await server.start();
    crowd = fork('tests/server/faults/real/crowd.ts', { execArgv: ['--import', 'tsx'] });
  });
  after(async () => {
    crowd.kill();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const tell = (told: ToCrowd): void => { crowd.send(told); };
  const howTheyAre = async (): Promise<Crowd> => {
    const answered = once(crowd, 'message');
    tell('how');
    return ((await answered) as [Crowd])[0];
  };
  const untilThey = async (are: (crowd: Crowd) => boolean): Promise<Crowd> => {
    let now = await howTheyAre();
    await until(async () => are(now = await howTheyAre()), () => JSON.stringify({ ...now, failures: now.failures.slice(0, 3) }));
    return now;
  };
  const allAreUpTo = async (seq: number): Promise<Crowd> => {
    const now = await untilThey(({ upTo }) => upTo[seq] === people);
    assert.deepEqual([now.wrong, now.failures], [0, []]);
    return now;
  };

  it('comes back all at once, and everybody has every word, once, and hears the next', async () => {
    const { base } = server;
    const client = new ChatClient(base, tokens[0]);
    const speak = async (body: string): Promise<void> => { last = (await client.put(room, freshKey(), { kind: 'message', body, contentNotes: [] })).seq; };
    tell({ base, tokens, after: last });
    await untilThey(({ live }) => live === people);
    await speak('Before');
    const { breaks } = await allAreUpTo(last);
    await server.kill();
    await untilThey(now => now.breaks - breaks >= people);
    const store = await openStore({ file });
    const { id } = await store.chat.createPerson({ experiences: [], languages: [] }, tokenHash(newSecret()), start);
    await store.chat.join(room, id, start);
    for (let count = 0; count < 20; count++) last = (await say(store.chat, id, `Missed ${count}`)).seq;
    await store.close();
    await server.start();
    tell('back');
    await speak('In the middle of the crush');
    await allAreUpTo(last);
    await speak('After');
    await allAreUpTo(last);
  });
});
