import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import { createPatientServer, listen, listenerOf } from '../../../demo/server/listen.ts';
import { followRooms } from '../../../src/client/stream/room-stream.ts';
import { RoomEvent } from '../../../src/protocol/room-event.ts';
import { run, type Running } from './running.ts';
import { freshKey, kindsOf, rooms, speaker, type Speaker } from './speaking.ts';

/** What somebody hears of the evening room over a socket. */
class Listener {
  readonly events: RoomEvent[] = [];
  isLive = false;
  readonly #end = new AbortController();
  readonly #over: Promise<void>;

  constructor(base: string, { token }: Speaker, from = 0) {
    const page = new EventTarget();
    this.#over = followRooms({
      base, token, page, rooms: { evening: from }, signal: this.#end.signal,
      onEvents: events => { this.events.push(...events.map(event => v.parse(RoomEvent, event))); },
      onReset: ({ rooms: last }) => Promise.resolve(last),
      onState: ({ status }) => {
        this.isLive = status === 'live';
        // as when the network is back: no wait
        if (!this.isLive) setImmediate(() => page.dispatchEvent(new Event('online')));
      },
    });
  }

  async until(isSo: (listener: this) => boolean): Promise<void> {
    while (!isSo(this)) await new Promise(resolve => { setTimeout(resolve, 2); });
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await this.#over;
  }
}

describe('the stream of an endpoint', { timeout: 60_000 }, () => {
  let here: Running;
  let server: Server;
  let base: string;
  let sam: Speaker;
  let kim: Speaker;

  before(async () => {
    here = await run({ rooms });
    [sam, kim] = [await speaker(here), await speaker(here, 'Kim')];
    server = createPatientServer(listenerOf(here.app));
    await listen(server, 0, '127.0.0.1');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    await here.stop();
    server.closeAllConnections();
    server.close();
  });

  it('tells everybody in a room what is said, in the order of its log, and each their own keys', async () => {
    const listeners = [new Listener(base, sam), new Listener(base, kim)];
    for (const listener of listeners) await listener.until(({ isLive }) => isLive);
    const key = freshKey();
    await Promise.all([sam.say('One', key), kim.say('Two'), sam.say('Three'), kim.say('Four')]);
    const log = await sam.log();
    for (const listener of listeners) {
      await listener.until(({ events }) => events.length >= log.length);
      assert.deepEqual(listener.events.map(({ seq, kind, author }) => [seq, kind, author?.id]), log.map(({ seq, kind, author }) => [seq, kind, author?.id]));
      await listener.stop();
    }
    const [ofSam, ofKim] = listeners.map(({ events }) => events.map(event => event.key));
    assert.ok(ofSam?.includes(key));
    assert.ok(!ofKim?.includes(key));
    assert.deepEqual(ofSam?.map(Boolean), log.map(event => Boolean(event.key)));
  });

  it('tells those who come back what was missed, and no erased words', async () => {
    const { seq } = (await sam.say('Gone soon')).value as RoomEvent;
    await sam.say({ kind: 'erase', target: seq });
    const listener = new Listener(base, kim, seq - 1);
    await listener.until(({ events }) => events.length === 2);
    assert.deepEqual(kindsOf(listener.events), ['erased', 'erase']);
    await listener.stop();
  });

  it('shows a placeholder from the moment of a block on', async () => {
    const lee = await speaker(here, 'Lee');
    const listener = new Listener(base, lee, (await sam.log()).length);
    await listener.until(({ isLive }) => isLive);
    await lee.ask('POST', '/blocks', { person: sam.person.id });
    await sam.say('Unseen');
    await kim.say('Seen');
    await listener.until(({ events }) => events.length === 2);
    assert.deepEqual(kindsOf(listener.events), ['withheld', 'message']);
    await listener.stop();
  });

  it('tells nothing to one who left, and nothing at all without a token', async () => {
    const max = await speaker(here, 'Max');
    await max.ask('DELETE', '/rooms/evening/members/me');
    const poll = (token: string): Promise<Response> => here.ask('/stream', { rooms: { evening: 0 } }, { accept: 'application/json', authorization: `Bearer ${token}` });
    const answer = await poll(max.token);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const { rooms: known, events } = (await answer.json()) as { rooms: object; events: unknown[] };
    assert.deepEqual([known, events], [{}, []]);
    assert.equal((await poll('no-token-that-anybody-has')).status, 401);
    assert.equal((await poll(sam.token)).status, 200);
  });
});
