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
  readonly signs: string[] = [];
  isLive = false;
  readonly #end = new AbortController();
  readonly #over: Promise<void>;

  constructor(base: string, { token }: Speaker, from = 0) {
    const page = new EventTarget();
    this.#over = followRooms({
      base, token, page, rooms: { evening: from }, signal: this.#end.signal,
      onEvents: events => { this.events.push(...events.map(event => v.parse(RoomEvent, event))); },
      onSign: ({ room, sign, author }) => { this.signs.push(`${author.name ?? ''}: ${sign} in ${room}`); },
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

  it('tells that somebody writes to those who are there and see them, and keeps nothing of it', async () => {
    const [lou, pat] = [await speaker(here, 'Lou'), await speaker(here, 'Pat')];
    await pat.ask('POST', '/blocks', { person: sam.person.id });
    const from = (await kim.log()).length;
    const [atKim, atLou, atPat] = [new Listener(base, kim, from), new Listener(base, lou, from), new Listener(base, pat, from)];
    for (const one of [atKim, atLou, atPat]) await one.until(({ isLive }) => isLive);
    assert.equal((await sam.ask('POST', '/rooms/evening/signs', { sign: 'typing' })).status, 204);
    assert.equal((await lou.ask('POST', '/rooms/evening/signs', { sign: 'here' })).status, 204);
    await atKim.until(({ signs }) => signs.length === 2);
    await atPat.until(({ signs }) => signs.length === 1);
    await atLou.until(({ signs }) => signs.length === 1);
    await sam.say('A word after them');
    for (const one of [atKim, atLou, atPat]) await one.until(({ events }) => events.length === 1);
    assert.deepEqual([atKim.signs, atPat.signs, atLou.signs], [['Sam: typing in evening', 'Lou: here in evening'], ['Lou: here in evening'], ['Sam: typing in evening']]);
    assert.equal((await kim.log()).length, from + 1);
    for (const one of [atKim, atLou, atPat]) await one.stop();
  });

  it('takes signs of nobody who is not there, and counts them apart from words', async () => {
    const max = await speaker(here, 'Max', 'circle');
    assert.equal((await max.ask('POST', '/rooms/evening/signs', { sign: 'typing' })).status, 404);
    assert.equal((await max.ask('POST', '/rooms/circle/signs', { sign: 'dancing' })).status, 400);
    assert.equal((await here.ask('/rooms/evening/signs', { sign: 'here' })).status, 401);
    let refused = 0;
    for (let times = 0; times < 70; times++) if ((await max.ask('POST', '/rooms/circle/signs', { sign: 'typing' })).status === 429) refused++;
    assert.ok(refused > 0, 'not without end');
    assert.equal((await max.ask('PUT', `/rooms/circle/events/${freshKey()}`, { kind: 'message', body: 'Still heard' })).status, 201);
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
