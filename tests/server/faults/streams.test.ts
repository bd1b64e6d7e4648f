import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { createPatientServer, listen, listenerOf } from '../../../demo/server/listen.ts';
import { ClientError } from '../../../src/client/errors.ts';
import { followRooms } from '../../../src/client/stream/room-stream.ts';
import { run, type Running } from '../app/running.ts';
import { rooms, speaker, type Speaker } from '../app/speaking.ts';
import { Proxy } from './real/proxy.ts';
import { until } from './real/server-process.ts';

/** One who follows the evening room, by whichever way. */
class Follower {
  readonly seqs: number[] = [];
  readonly states: string[] = [];
  failure: unknown;
  readonly end = new AbortController();
  readonly #page = new EventTarget();

  constructor(base: string, token: string) {
    followRooms({
      base, token, rooms: { evening: 0 }, signal: this.end.signal, page: this.#page,
      onEvents: events => { this.seqs.push(...events.map(({ seq }) => seq)); },
      onReset: () => Promise.reject(new Error('there is one log only')),
      onState: state => {
        this.states.push(state.status === 'live' ? 'live' : state.failure.kind);
        // as when the network is back: no wait
        if (state.status === 'waiting') setTimeout(() => this.#page.dispatchEvent(new Event('online')), 10);
      },
    }).catch((error: unknown) => { this.failure = error; });
  }

  async upTo(last: number): Promise<void> {
    await until(() => this.seqs.length >= last, () => `${this.seqs.length} of ${last} came: ${this.states.join()}`);
    assert.deepEqual(this.seqs, Array.from({ length: last }, (_, at) => at + 1));
  }
}

describe('a stream', { timeout: 120_000 }, () => {
  let here: Running;
  let server: Server;
  let base: string;
  let sam: Speaker;
  let proxy: Proxy | undefined;
  const followers: Follower[] = [];

  before(async () => {
    here = await run({ rooms });
    server = createPatientServer(listenerOf(here.app));
    await listen(server, 0, '127.0.0.1');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    sam = await speaker(here);
  });
  afterEach(() => {
    for (const { end } of followers.splice(0)) end.abort();
    proxy?.stop();
    proxy = undefined;
  });
  after(async () => {
    await here.stop();
    server.closeAllConnections();
    server.close();
  });

  const follow = (at: string, token = sam.token): Follower => {
    const follower = new Follower(at, token);
    followers.push(follower);
    return follower;
  };
  let said = 0;
  const say = async (body: string): Promise<number> => {
    const done = await here.store.chat.append({ room: 'evening', person: sam.person.id, key: `key-of-a-fault-test-${++said}`, content: { kind: 'message', body, contentNotes: [] }, at: Date.now() });
    assert.ok(typeof done === 'object');
    return done.event.seq;
  };
  const connections = (): Promise<number> => new Promise((resolve, reject) => {
    server.getConnections((error, count) => { if (error) reject(error); else resolve(count); });
  });

  it('of one who reads nothing is let go of at its bound, and they miss nothing when they read again', async () => {
    proxy = await Proxy.before(base);
    const follower = follow(proxy.base);
    await until(() => follower.states.includes('live'), 'it never began');
    proxy.stall();
    let last = 0;
    for (let count = 0; (await connections()) > 0; count++) {
      assert.ok(count < 20_000, 'it was never let go of');
      last = await say('x'.repeat(4_000));
    }
    proxy.resume();
    await follower.upTo(last);
    assert.ok(follower.states.filter(state => state === 'live').length > 1, 'it was never cut');
  });

  it('that a proxy holds back is read by long polls instead', async () => {
    proxy = await Proxy.before(base);
    proxy.holdsStreams = true;
    const follower = follow(proxy.base);
    await follower.upTo(await say('Held back'));
    for (let count = 0; count < 5; count++) await follower.upTo(await say('Polled'));
    assert.deepEqual([...new Set(follower.states)], ['live']);
  });

  it('of one whose line broke without a word is let go of', async () => {
    const before = await connections();
    const asked = request(`${base}/stream`, { method: 'POST', agent: false, headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${sam.token}` } });
    asked.on('error', () => { /* it is broken below */ });
    asked.end(JSON.stringify({ rooms: { evening: 0 } }));
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.on('error', () => { /* as above */ });
    assert.equal(await connections(), before + 1);
    answer.socket.resetAndDestroy();
    await until(async () => (await connections()) === before, 'its line is kept');
  });

  it('of one who has gone for good ends, and says why', async () => {
    const lee = await speaker(here, 'Lee');
    const follower = follow(base, lee.token);
    await until(() => follower.states.includes('live'), 'it never began');
    await lee.ask('DELETE', '/people/me?words=keep');
    await until(() => follower.failure !== undefined, 'it goes on');
    assert.ok(follower.failure instanceof ClientError && follower.failure.kind === 'denied');
  });

  it('with a token that has ended is not begun again when it breaks, and says why', async () => {
    const lee = await speaker(here, 'Lee');
    proxy = await Proxy.before(base);
    const follower = follow(proxy.base, lee.token);
    await until(() => follower.states.includes('live'), 'it never began');
    const { token } = (await lee.ask('POST', '/people/me/token')).value as { token: string };
    assert.equal((await here.ask('/rooms', undefined, { authorization: `Bearer ${token}` })).status, 200);
    proxy.stop();
    proxy = undefined;
    const next = follow(base, lee.token);
    await until(() => next.failure !== undefined, 'it goes on');
    assert.ok(next.failure instanceof ClientError && next.failure.kind === 'denied');
    assert.equal(follower.failure, undefined);
    const again = follow(base, token);
    await until(() => again.states.includes('live'), 'the new one is not taken');
  });

  it('says the same wherever it is cut into pieces', async () => {
    const bytes = await bytesFrom(await say('¿Qué tal? سلام 🌱'));
    const { fetch } = globalThis;
    try {
      for (let at = 1; at < bytes.length; at++) {
        globalThis.fetch = () => Promise.resolve(new Response(new ReadableStream<Uint8Array>({
          start: body => {
            body.enqueue(bytes.subarray(0, at));
            body.enqueue(bytes.subarray(at));
          },
        })));
        const told = await firstEvents();
        assert.match(JSON.stringify(told), /¿Qué tal\? سلام 🌱/, `cut at ${at}`);
      }
    } finally {
      globalThis.fetch = fetch;
    }
  });

  /** A stream as it comes from the server, from one event on. */
  async function bytesFrom(seq: number): Promise<Buffer> {
    const end = new AbortController();
    const { body } = await fetch(`${base}/stream`, { method: 'POST', signal: end.signal, headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${sam.token}` }, body: JSON.stringify({ rooms: { evening: seq - 1 } }) });
    const reader = body?.getReader();
    let bytes = Buffer.alloc(0);
    while (!/event: event\n.*\n\n/.test(bytes.toString())) bytes = Buffer.concat([bytes, (await reader?.read())?.value ?? Buffer.alloc(0)]);
    end.abort();
    return bytes;
  }

  async function firstEvents(): Promise<readonly unknown[]> {
    const end = new AbortController();
    const last = said;
    return new Promise((resolve, reject) => {
      followRooms({
        base, token: sam.token, rooms: { evening: last }, signal: end.signal, page: new EventTarget(), onReset: () => Promise.reject(new Error('no reset')), onState: () => undefined,
        onEvents: events => { end.abort(); resolve(events); },
      }).catch(reject);
    });
  }
});
