import assert from 'node:assert/strict';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createPatientServer, listen, listenerOf } from '../../../demo/server/listen.ts';
import { ClientError } from '../../../src/client/errors.ts';
import { run, type Running } from '../app/running.ts';
import { rooms, speaker, type Speaker } from '../app/speaking.ts';
import { Follower, type FollowerOptions } from './real/follower.ts';
import { Proxy } from './real/proxy.ts';
import { until } from './real/server-process.ts';

/** How many times faster timers run here: a frozen line is known by 40 s of silence, and nobody waits that long for a test. */
const haste = 10;
/** What may wait for one reader, and one event more. */
const mostWaitingBytes = 512 * 1024 + 16 * 1024;
const longBody = '語'.repeat(4_000);

describe('a stream', { timeout: 120_000 }, () => {
  const { setTimeout: ownSetTimeout, setInterval: ownSetInterval } = globalThis;
  let here: Running;
  let server: Server;
  let sam: Speaker;
  let kim: Speaker;
  let proxy: Proxy;
  const answers = new Set<ServerResponse>();
  const followers: Follower[] = [];

  before(async () => {
    const hurried = (own: typeof setTimeout | typeof setInterval) => (call: () => void, ms = 0, ...more: unknown[]): unknown => own(call, ms / haste, ...more);
    Object.assign(globalThis, { setTimeout: hurried(ownSetTimeout), setInterval: hurried(ownSetInterval) });
    here = await run({ rooms });
    server = createPatientServer(listenerOf(here.app));
    server.on('request', (_, answer: ServerResponse) => {
      answers.add(answer);
      answer.once('close', () => { answers.delete(answer); });
    });
    await listen(server, 0, '127.0.0.1');
    proxy = await Proxy.before(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    [sam, kim] = [await speaker(here), await speaker(here, 'Kim')];
  });
  afterEach(() => {
    for (const follower of followers.splice(0)) follower.stop();
    Object.assign(proxy, { holdsStreams: false, cutsAfter: () => Infinity });
  });
  after(async () => {
    Object.assign(globalThis, { setTimeout: ownSetTimeout, setInterval: ownSetInterval });
    proxy.stop();
    await here.stop();
    server.closeAllConnections();
    server.close();
  });

  const directly = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const follow = (options: Partial<FollowerOptions> = {}): Follower => {
    const follower = new Follower({ base: proxy.base, token: sam.token, ...options });
    followers.push(follower);
    return follower;
  };
  let said = 0;
  /** Past the allowance of one address, which is of no interest here. */
  const say = async (body: string): Promise<number> => {
    const done = await here.store.chat.append({ room: 'evening', person: kim.person.id, key: `key-of-a-fault-test-${++said}`, content: { kind: 'message', body, contentNotes: [] }, at: Date.now() });
    assert.ok(typeof done === 'object');
    return done.event.seq;
  };

  it('that is not read is let go of at its bound while others have every word at once, and who reads again misses nothing', async () => {
    const stuck = follow();
    await stuck.live();
    const [answer] = answers;
    assert.ok(answer);
    const other = follow({ base: directly(), token: kim.token });
    await other.live();
    proxy.freeze();
    let most = 0;
    let last = 0;
    for (let count = 0; !answer.destroyed; count++) {
      assert.ok(count < 4_000, 'it was never let go of');
      last = await say(longBody);
      await until(() => other.seqs.at(-1) === last, 'the other waits');
      most = Math.max(most, answer.writableLength);
    }
    assert.ok(most > 0, 'nothing ever waited');
    assert.ok(most <= mostWaitingBytes, `${most} bytes waited for it`);
    assert.ok(last - (stuck.seqs.at(-1) ?? 0) > 40, 'it was told all the same');
    proxy.thaw();
    await stuck.upTo(last);
    assert.ok(proxy.streams > 1);
    await other.upTo(last);
  });

  it('that a proxy holds back is replaced by long polls, and nothing is lost', async () => {
    proxy.holdsStreams = true;
    const after = await say('Before');
    const follower = follow({ after });
    await say('While it waits for a greeting');
    for (let count = 0; count < 5; count++) await follower.upTo(await say('Held back'));
    assert.deepEqual([...new Set(follower.states)], ['live']);
  });

  it('that freezes without a word is given up after its silence, and begun where it was', async () => {
    const after = await say('Before');
    const follower = follow({ after });
    await follower.live();
    const { streams } = proxy;
    proxy.freeze();
    await follower.upTo(await say('Into the ice'));
    assert.deepEqual([...new Set(follower.states)], ['live', 'timeout']);
    assert.equal(proxy.streams, streams + 1);
    await follower.upTo(await say('Out of it'));
  });

  it('that goes on in silence but for its heartbeats is not given up', async () => {
    const follower = follow({ after: await say('Before') });
    await follower.live();
    const { streams } = proxy;
    await new Promise(resolve => { ownSetTimeout(resolve, 45_000 / haste); });
    assert.deepEqual([follower.states, proxy.streams], [['live'], streams]);
  });

  it('that breaks off again and again in the middle of a word brings each event once', async () => {
    const after = await say('Before');
    let last = after;
    for (let count = 0; count < 20; count++) last = await say('¿Qué tal? سلام 🌱');
    let bytes = 120;
    proxy.cutsAfter = () => (bytes += 7) % 900;
    const { streams } = proxy;
    const follower = follow({ after });
    await follower.upTo(last);
    assert.ok(proxy.streams - streams > 8, `${proxy.streams - streams} streams were enough`);
  });

  it('goes on when its token is renewed; once it breaks the old token is refused, and with the new one nothing is missing', async () => {
    const lee = await speaker(here, 'Lee');
    const after = await say('Before');
    const follower = follow({ token: lee.token, after });
    await follower.live();
    const { token } = (await lee.ask('POST', '/people/me/token')).value as { token: string };
    await follower.upTo(await say('With either'));
    proxy.cut();
    await follower.upTo(await say('The old one has not ended before the new one is used'));
    assert.equal((await here.ask('/rooms', undefined, { authorization: `Bearer ${token}` })).status, 200);
    const last = await say('The stream is still open');
    await follower.upTo(last);
    proxy.cut();
    await until(() => follower.failure !== undefined, 'it goes on');
    assert.ok(follower.failure instanceof ClientError && follower.failure.kind === 'denied');
    const missed = await say('With none');
    const renewed = follow({ token, after: last });
    await renewed.upTo(missed);
    assert.equal(follower.seqs.at(-1), last);
  });

  it('of somebody who goes for good ends, and says why', async () => {
    const lee = await speaker(here, 'Lee');
    const follower = follow({ token: lee.token });
    await follower.live();
    await lee.ask('DELETE', '/people/me?words=keep');
    await until(() => follower.failure !== undefined, 'it goes on');
    assert.ok(follower.failure instanceof ClientError && follower.failure.kind === 'denied');
  });

  it('of one whose line broke without a word is kept by nobody', async () => {
    const follower = follow({ base: directly() });
    await follower.live();
    assert.ok(answers.size > 0);
    for (const { socket } of answers) socket?.resetAndDestroy();
    follower.stop();
    for (let turns = 0; answers.size > 0 && turns < 1_000; turns++) await turn();
    assert.equal(answers.size, 0);
  });
});
