import { assert } from '@open-wc/testing';
import { ChatClient } from '../../../src/client/chat/chat-client.ts';
import { RefusedError } from '../../../src/client/chat/refused-error.ts';
import { sendTo } from '../../../src/client/chat/send-event.ts';
import { ClientError } from '../../../src/client/errors.ts';
import type { NewRoomEvent } from '../../../src/protocol/room-event.ts';
import { json, never, restoreNetwork, stubNetwork, type Answer, type Asked } from '../../widgets/group-finder/feeds.ts';

const base = 'https://support.example';
const ada = { id: 'p1', name: 'Ada', words: [], experiences: [], languages: ['en'] };
const lobby = { id: 'lobby', kind: 'room', people: 3, member: true, agreements: [], languages: [], schedule: [] };
const hello = { room: 'lobby', seq: 1, at: '2026-11-26T10:00:00Z', kind: 'message', body: 'Hello', contentNotes: [] } as const;
const said: NewRoomEvent = { kind: 'message', body: 'Hello', contentNotes: [] };
const key = 'a-key-of-this-device';
const client = new ChatClient(base, 'secret');

const none = (): Response => new Response(null, { status: 204 });
const problem = (status: number, headers = {}): Response =>
  json({ type: 'about:blank', title: 'Not like this.', status, detail: 'Do it so.' }, { status, headers: { 'content-type': 'application/problem+json', ...headers } });

/** What was asked in a call, and what it gave or threw. */
async function asking<Value>(answer: Answer, call: () => Promise<Value>): Promise<{ asked: Asked; value: unknown }> {
  const asked = stubNetwork(answer);
  const value = await call().catch((error: unknown) => error);
  const [first] = asked;
  if (!first || asked.length > 1) throw new Error(`${String(asked.length)} requests`);
  return { asked: first, value };
}

describe('a person’s calls to the chat of an endpoint', () => {
  afterEach(restoreNetwork);

  const calls: [name: string, call: () => Promise<unknown>, method: string, path: string, body: unknown, answer: () => Response][] = [
    ['changes a person', async () => client.change({ name: null }), 'PATCH', '/people/me', { name: null }, () => json(ada)],
    ['goes for good', async () => client.leave('erase'), 'DELETE', '/people/me?words=erase', undefined, none],
    ['takes a copy', async () => client.copy(), 'GET', '/people/me/export', undefined, () => json({ person: ada })],
    ['renews the token', async () => client.renewToken(), 'POST', '/people/me/token', undefined, () => json({ token: 'newer' })],
    ['lists rooms', async () => client.rooms(), 'GET', '/rooms', undefined, () => json([lobby])],
    ['looks at a room', async () => client.room('lobby/1'), 'GET', '/rooms/lobby%2F1', undefined, () => json(lobby)],
    ['comes into a room', async () => client.join('lobby'), 'PUT', '/rooms/lobby/members/me', undefined, none],
    ['leaves a room', async () => client.leaveRoom('lobby'), 'DELETE', '/rooms/lobby/members/me', undefined, none],
    ['opens a room of two', async () => client.pair('sixteen-letters-x'), 'POST', '/pairs', { invite: 'sixteen-letters-x' }, () => json(lobby)],
    ['puts an event', async () => client.put('lobby', key, said), 'PUT', `/rooms/lobby/events/${key}`, said, () => json(hello, { status: 201 })],
    ['reads what came after', async () => client.events('lobby', { after: 4, limit: 50 }), 'GET', '/rooms/lobby/events?after=4&limit=50', undefined, () => json({ epoch: 'a', events: [], last: 4 })],
    ['reads what came before', async () => client.events('lobby', { before: 4 }), 'GET', '/rooms/lobby/events?before=4', undefined, () => json({ epoch: 'a', events: [], last: 4 })],
    ['notes how far one has read', async () => client.markRead('lobby', 4), 'PUT', '/rooms/lobby/read', { seq: 4 }, none],
    ['blocks', async () => client.block('p2'), 'POST', '/blocks', { person: 'p2' }, none],
    ['unblocks', async () => client.unblock('p 2'), 'DELETE', '/blocks/p%202', undefined, none],
  ];
  for (const [name, call, method, path, body, answer] of calls) {
    it(`${name}, with the token in a header and nothing kept on the way`, async () => {
      const { asked, value } = await asking(answer, call);
      assert.notInstanceOf(value, Error);
      assert.deepEqual([asked.method, asked.url, asked.body], [method, base + path, body === undefined ? '' : JSON.stringify(body)]);
      assert.deepInclude(asked.init, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
      assert.deepEqual(asked.init.headers, { accept: 'application/json', authorization: 'Bearer secret', ...(body !== undefined && { 'content-type': 'application/json' }) });
    });
  }

  it('comes in without a token, and is told one', async () => {
    const { asked, value } = await asking(() => json({ person: ada, token: 'told once' }, { status: 201 }), async () => new ChatClient(base).arrive({ name: 'Ada' }));
    assert.notProperty(asked.init.headers, 'authorization');
    assert.deepEqual(value, { person: ada, token: 'told once' });
  });

  it('gives a page of a log, and keeps the place of what it cannot read', async () => {
    const events = [hello, { room: 'lobby', seq: 2, kind: 'from-a-later-version', at: hello.at }, { ...hello, seq: 3, body: '' }];
    const { value } = await asking(() => json({ epoch: 'a', events, last: 3 }), async () => client.events('lobby', { after: 0 }));
    assert.deepEqual(value, { epoch: 'a', last: 3, events: [hello, { room: 'lobby', seq: 2, kind: 'unknown' }, { room: 'lobby', seq: 3, kind: 'unknown' }] });
  });

  it('lists the rooms that can be read', async () => {
    assert.deepEqual((await asking(() => json([{ id: 'x', kind: 'cave' }, lobby]), async () => client.rooms())).value, [lobby]);
  });

  it('says why it was refused, in the endpoint’s words', async () => {
    for (const [status, kind] of [[401, 'denied'], [404, 'not-found'], [409, 'malformed'], [429, 'busy'], [500, 'server']] as const) {
      const { value } = await asking(() => problem(status), async () => client.join('lobby'));
      assert.instanceOf(value, RefusedError);
      assert.instanceOf(value, ClientError);
      assert.deepEqual([value.kind, value.words, value.retryAfterMs], [kind, 'Not like this. Do it so.', undefined]);
    }
  });

  it('makes no words of what only a proxy said', async () => {
    const { value } = await asking(() => new Response('<h1>Bad gateway</h1>', { status: 502 }), async () => client.rooms());
    assert.instanceOf(value, ClientError);
    assert.notInstanceOf(value, RefusedError);
    assert.equal(value.kind, 'server');
  });

  it('takes no answer for one that it cannot read', async () => {
    for (const answer of [() => json({ name: 'Ada' }), () => new Response('<html>')]) {
      const { value } = await asking(answer, async () => client.change({}));
      assert.propertyVal(value, 'kind', 'malformed');
    }
  });

  it('is let go of by whoever asked', async () => {
    const control = new AbortController();
    const asked = asking(never, async () => client.rooms(control.signal));
    control.abort(new Error('gone'));
    assert.propertyVal((await asked).value, 'message', 'gone');
  });
});

describe('sending what waits', () => {
  afterEach(restoreNetwork);
  const sent = async (answer: Answer): Promise<unknown> => (await asking(answer, async () => sendTo(client, 'lobby')({ key, content: said }, new AbortController().signal))).value;

  it('is sent once the endpoint says so, at the first or at a later attempt', async () => {
    for (const status of [200, 201]) assert.deepEqual(await sent(() => json(hello, { status })), { outcome: 'sent' });
  });

  it('is refused for good in the endpoint’s words', async () => {
    for (const status of [400, 401, 403, 404, 409, 413]) assert.deepEqual(await sent(() => problem(status)), { outcome: 'refused', why: 'Not like this. Do it so.' });
  });

  it('is tried again where it may still arrive, not before the endpoint wants it', async () => {
    assert.deepEqual(await sent(() => problem(429, { 'retry-after': '7' })), { outcome: 'later', afterMs: 7_000 });
    assert.deepEqual(await sent(() => problem(503)), { outcome: 'later', afterMs: undefined });
    for (const answer of [() => Promise.reject(new TypeError('no network')), () => new Response('<h1>', { status: 404 }), () => json({})]) {
      assert.deepEqual(await sent(answer), { outcome: 'later' });
    }
  });
});
