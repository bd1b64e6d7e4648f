import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createPatientServer, listen, listenerOf } from '../../../demo/server/listen.ts';
import { ChatClient } from '../../../src/client/chat/chat-client.ts';
import { readEvent } from '../../../src/client/chat/log-event.ts';
import { RoomLog } from '../../../src/client/chat/room-log.ts';
import { timelineOf } from '../../../src/client/chat/room-timeline.ts';
import { RefusedError } from '../../../src/client/chat/refused-error.ts';
import { sendTo } from '../../../src/client/chat/send-event.ts';
import type { OwnOutgoing } from '../../../src/client/chat/timeline-row.ts';
import { SharedStream } from '../../../src/client/stream/leader.ts';
import type { NewRoomEvent } from '../../../src/protocol/room-event.ts';
import { freshKey, run, type Running } from './running.ts';
import { rooms } from './speaking.ts';

const words = (body: string): NewRoomEvent => ({ kind: 'message', body, contentNotes: [] });

describe('what a page asks of this endpoint', { timeout: 60_000 }, () => {
  let here: Running;
  let server: Server;
  let base: string;
  const comeIn = async (name: string): Promise<{ id: string; token: string; client: ChatClient }> => {
    const { person: { id }, token } = await new ChatClient(base).arrive({ name });
    const client = new ChatClient(base, token);
    await client.join('evening');
    return { id, token, client };
  };
  beforeEach(async () => {
    here = await run({ rooms });
    server = createPatientServer(listenerOf(here.app));
    await listen(server, 0, '127.0.0.1');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await here.stop();
    server.closeAllConnections();
    server.close();
  });

  it('is understood, each call and its answer', async () => {
    const [sam, kim] = [await comeIn('Sam'), await comeIn('Kim')];
    assert.equal((await sam.client.change({ pronouns: 'they' })).pronouns, 'they');
    assert.deepEqual((await sam.client.rooms()).map(({ kind, member }) => `${kind} ${String(member)}`).sort(), ['circle false', 'inbox true', 'room true']);
    assert.equal((await sam.client.room('evening')).people, 2);
    const { seq } = await sam.client.put('evening', freshKey(), words('Hello'));
    await sam.client.markRead('evening', seq);
    assert.deepEqual((await kim.client.events('evening', { after: seq - 1, limit: 5 })).events.map(event => event.seq), [seq]);
    assert.deepEqual((await kim.client.events('evening', { before: seq })).events.map(({ kind }) => kind), ['join', 'join']);
    await kim.client.block(sam.id);
    assert.equal((await kim.client.events('evening', { after: seq - 1 })).events[0]?.kind, 'withheld');
    await kim.client.unblock(sam.id);
    const invite = 'an-invitation-for-two';
    assert.equal((await sam.client.pair(invite)).id, (await kim.client.pair(invite)).id);
    assert.match(await sam.client.copy(), /Hello/);
    assert.equal((await new ChatClient(base, await sam.client.renewToken()).room('evening')).last, seq);
    await kim.client.leaveRoom('evening');
    await kim.client.leave('erase');
    await assert.rejects(kim.client.rooms(), error => error instanceof RefusedError && error.kind === 'denied' && error.words.length > 10);
  });

  it('is sent once, and refused in words that can be shown', async () => {
    const { client } = await comeIn('Sam');
    const send = sendTo(client, 'evening');
    const { signal } = new AbortController();
    const key = freshKey();
    for (let attempt = 0; attempt < 3; attempt += 1) assert.deepEqual(await send({ key, content: words('Once') }, signal), { outcome: 'sent' });
    assert.equal((await client.events('evening', { after: 0 })).last, 2);
    for (const refused of [send({ key, content: words('Other') }, signal), send({ key: freshKey(), content: words('') }, signal), sendTo(client, 'nowhere')({ key: freshKey(), content: words('x') }, signal)]) {
      const sent = await refused;
      assert.ok(sent.outcome === 'refused' && sent.why.length > 10, JSON.stringify(sent));
    }
  });

  it('is followed live, and comes to what others see', async () => {
    const [sam, kim] = [await comeIn('Sam'), await comeIn('Kim')];
    const log = new RoomLog();
    let heard = (): void => undefined;
    const stream = new SharedStream({
      base, token: kim.token, name: kim.id, rooms: { evening: 0 }, onReset: () => Promise.resolve({ evening: 0 }), onState: () => undefined, onOver: failure => { throw failure; },
      onEvents: events => { log.take(events.map(readEvent)); heard(); },
      surroundings: { page: new EventTarget(), hidden: () => false, now: Date.now, after: (ms, go) => { const timer = setTimeout(go, ms); return () => { clearTimeout(timer); }; } },
    });
    const upTo = async (seq: number): Promise<void> => { while (log.position < seq) await new Promise<void>(resolve => { heard = resolve; }); };
    stream.start();
    const { seq } = await sam.client.put('evening', freshKey(), words('secret'));
    await upTo(seq);
    const key = freshKey();
    const waiting: OwnOutgoing = { key, content: words('Mine'), state: 'sending', attempts: 1, stored: true };
    const own = await kim.client.put('evening', key, words('Mine'));
    await sam.client.put('evening', freshKey(), { kind: 'reaction', target: own.seq, reaction: 'thank-you', off: false });
    const erased = await sam.client.put('evening', freshKey(), { kind: 'erase', target: seq });
    await upTo(erased.seq);
    stream.close();
    const rows = timelineOf({ events: log.events, outgoing: [waiting], me: kim.id, dayOf: instant => instant.slice(0, 10) });
    assert.deepEqual(rows.map(row => (row.row === 'message' ? [row.body, row.mine, row.id, row.reactions] : row.row)), ['day', 'join', 'join', 'gone', ['Mine', true, key, [{ reaction: 'thank-you', mine: false }]]]);
    assert.ok(!JSON.stringify(log.events).includes('secret'));
  });
});
