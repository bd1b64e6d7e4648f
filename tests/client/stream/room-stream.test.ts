import { assert } from '@open-wc/testing';
import { ClientError } from '../../../src/client/errors.ts';
import { forgetRequests, receipt } from '../../../src/client/receipt.ts';
import { Ledger } from '../../leaks/ledger.ts';
import { ClockInHand, settled } from './clock-in-hand.ts';
import { EndpointInHand, sent } from './endpoint-in-hand.ts';
import { Following } from './following.ts';

describe('following rooms by a stream', () => {
  let clock: ClockInHand;
  let endpoint: EndpointInHand;
  let following: Following | undefined;
  const start = async (...options: Parameters<typeof Following.start>): Promise<Following> => (following = await Following.start(...options));
  beforeEach(() => {
    endpoint = new EndpointInHand();
    clock = new ClockInHand();
  });
  afterEach(async () => {
    await following?.stop();
    following = undefined;
    clock.letGo();
    endpoint.letGo();
  });

  it('asks with its positions and its token, and leaves neither in an address', async () => {
    forgetRequests();
    await start({ rooms: { lobby: 4 }, epoch: 'life-1' });
    assert.deepEqual(endpoint.call.question, { epoch: 'life-1', rooms: { lobby: 4 }, wait: 0 });
    assert.deepEqual(endpoint.call.headers, { accept: 'text/event-stream', authorization: 'Bearer secret', 'content-type': 'application/json' });
    assert.deepEqual(receipt().map(({ method, url }) => [method, url]), [['POST', 'https://support.example/stream']]);
  });

  it('tells that it is live, then every event, those that come together in one go', async () => {
    const { states, batches } = await start();
    await endpoint.call.greet({ lobby: 3 });
    await endpoint.call.events(1, 2, 3);
    await endpoint.call.events(4);
    assert.deepEqual([states, batches], [['live'], [[1, 2, 3], [4]]]);
  });

  it('drops what it has, and what is of no room of its own or of no known name', async () => {
    const { batches } = await start({ rooms: { lobby: 2 } });
    await endpoint.call.greet({ lobby: 4 });
    await endpoint.call.send(sent('event', { room: 'other', seq: 1 }) + sent('typing', { room: 'lobby' }));
    await endpoint.call.events(1, 2, 3, 3, 2, 4);
    assert.deepEqual(batches, [[3, 4]]);
  });

  it('asks again from its positions where one was left out', async () => {
    const one = await start();
    await endpoint.call.greet();
    await endpoint.call.events(1, 2, 4, 5);
    assert.deepEqual(one.seqs, [1, 2]);
    assert.isTrue(endpoint.call.isLetGo);
    await clock.next();
    assert.deepEqual(endpoint.call.question, { epoch: 'life-1', rooms: { lobby: 2 }, wait: 0 });
    await endpoint.call.greet({ lobby: 5 });
    await endpoint.call.events(3, 4, 5);
    assert.deepEqual(one.seqs, [1, 2, 3, 4, 5]);
  });

  it('has each event once and in order when the line is cut after any byte', async () => {
    const text = sent('hello', { epoch: 'life-1', rooms: { lobby: 3 } }) + [1, 2, 3].map(seq => sent('event', { room: 'lobby', seq, body: 'é' })).join('');
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut < bytes.length; cut += 5) {
      const one = await start();
      endpoint.call.begin();
      await endpoint.call.sendBytes(bytes.slice(0, cut));
      endpoint.call.cut();
      await clock.pass(1_000);
      const from = endpoint.call.question.rooms.lobby ?? 0;
      await endpoint.call.greet({ lobby: 3 });
      await endpoint.call.events(...[1, 2, 3].filter(seq => seq > from));
      assert.deepEqual(one.seqs, [1, 2, 3], `cut after ${String(cut)} bytes`);
      await one.stop();
    }
  });

  it('goes on over a sign that cannot be read, and over events it does not know', async () => {
    const one = await start();
    await endpoint.call.greet();
    for (const [name, data] of [['sign', { room: 7 }], ['sign', 'nothing'], ['dance', {}]] as const) await endpoint.call.send(sent(name, data));
    await endpoint.call.events(1);
    assert.deepEqual(one.seqs, [1]);
    assert.lengthOf(endpoint.calls, 1);
  });

  it('asks again after 40 s of silence; a heartbeat is none', async () => {
    const one = await start();
    await endpoint.call.greet();
    await clock.pass(39_000);
    await endpoint.call.send(':\n\n');
    await clock.pass(39_000);
    assert.lengthOf(endpoint.calls, 1);
    await clock.pass(1_000);
    assert.isTrue(endpoint.call.isLetGo);
    assert.deepEqual(one.states, ['live', 'timeout']);
    await clock.pass(1_000);
    assert.lengthOf(endpoint.calls, 2);
  });

  it('waits longer after each failure, and short again once it had events', async () => {
    await start();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      endpoint.call.cut();
      await settled();
      waits.push(clock.waiting[0] ?? 0);
      await clock.next();
    }
    for (const [index, wait] of waits.entries()) {
      const most = Math.min(60_000, 1_000 * 2 ** index);
      assert.isAtMost(wait, most);
      assert.isAtLeast(wait, most / 2);
    }
    await endpoint.call.greet();
    await endpoint.call.events(1);
    endpoint.call.cut();
    await settled();
    assert.isAtMost(clock.waiting[0] ?? 0, 1_000);
  });

  it('does not take a greeting alone for a line that holds', async () => {
    await start();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await endpoint.call.greet();
      await endpoint.call.end();
      if (attempt < 5) await clock.next();
    }
    assert.isAtLeast(clock.waiting[0] ?? 0, 16_000);
  });

  it('asks at once when the network is back or the page is looked at, and not when it is hidden', async () => {
    await start();
    endpoint.call.cut();
    await settled();
    window.dispatchEvent(new Event('online'));
    await settled();
    assert.lengthOf(endpoint.calls, 2);
    endpoint.call.cut();
    await settled();
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await settled();
    assert.lengthOf(endpoint.calls, 2);
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await settled();
    assert.lengthOf(endpoint.calls, 3);
    Reflect.deleteProperty(document, 'hidden');
  });

  it('doubts a line that said nothing while the device slept, and trusts one that just spoke', async () => {
    await start();
    await endpoint.call.greet();
    window.dispatchEvent(new Event('online'));
    await settled();
    assert.isFalse(endpoint.call.isLetGo);
    await clock.pass(20_000, { isAsleep: true });
    window.dispatchEvent(new Event('online'));
    await settled();
    assert.isTrue(endpoint.call.isLetGo);
  });

  it('reads its rooms anew where the log began another life, and goes on from there', async () => {
    const one = await start({ rooms: { lobby: 9 }, epoch: 'life-1' });
    one.reread = () => Promise.resolve({ lobby: 2 });
    await endpoint.call.greet({ lobby: 2 }, { name: 'reset', epoch: 'life-2' });
    assert.deepEqual(one.resets, [{ epoch: 'life-2', rooms: { lobby: 2 } }]);
    await clock.pass(1_000);
    assert.deepEqual(endpoint.call.question, { epoch: 'life-2', rooms: { lobby: 2 }, wait: 0 });
    await endpoint.call.greet({ lobby: 2 }, { epoch: 'life-2' });
    await endpoint.call.events(3);
    assert.deepEqual(one.seqs, [3]);
  });

  it('sees by itself that a log is another one, or went back', async () => {
    const one = await start({ rooms: { lobby: 9 }, epoch: 'life-1' });
    one.reread = () => Promise.resolve({ lobby: 9 });
    await endpoint.call.greet({ lobby: 9 }, { epoch: 'life-2' });
    assert.lengthOf(one.resets, 1);
    await clock.next();
    await endpoint.call.greet({ lobby: 8 }, { epoch: 'life-2' });
    assert.lengthOf(one.resets, 2);
  });

  it('reads anew again where that failed', async () => {
    const one = await start({ rooms: { lobby: 9 }, epoch: 'life-1' });
    one.reread = () => Promise.reject(new ClientError('server', 'not now'));
    await endpoint.call.greet({ lobby: 2 }, { name: 'reset', epoch: 'life-2' });
    assert.deepEqual(one.states, ['server']);
    await clock.pass(1_000);
    assert.deepEqual(endpoint.call.question, { epoch: 'life-1', rooms: { lobby: 9 }, wait: 0 });
  });

  it('says what kept it, and tries again, but for a token or a chat that is not there', async () => {
    const one = await start();
    for (const [status, kind] of [[503, 'busy'], [500, 'server'], [400, 'malformed']] as const) {
      await endpoint.call.respond(new Response('', { status }));
      assert.equal(one.states.at(-1), kind);
      await clock.next();
    }
    await endpoint.call.respond(new Response('<h1>Welcome to our hotel</h1>'));
    assert.equal(one.states.at(-1), 'malformed');
    await clock.next();
    await endpoint.call.greet();
    await endpoint.call.end();
    assert.equal(one.states.at(-1), 'unreachable');
    await clock.next();
    await endpoint.call.respond(new Response('', { status: 401 }));
    assert.isTrue(one.isOver);
    assert.instanceOf(one.failure, ClientError);
    assert.equal(one.failure.kind, 'denied');
  });

  it('takes nothing that cannot be read', async () => {
    const one = await start();
    await endpoint.call.greet();
    for (const data of ['{', '{"room":"lobby"}', '{"room":"lobby","seq":0}', '{"room":"lobby","seq":1.5}']) {
      await endpoint.call.send(`event: event\ndata: ${data}\n\n`);
      assert.equal(one.states.at(-1), 'malformed');
      await clock.next();
      await endpoint.call.greet();
    }
    assert.deepEqual(one.seqs, []);
  });

  for (const [when, reach] of [
    ['before an answer', () => Promise.resolve()],
    ['while it is live', () => endpoint.call.greet()],
    ['while it waits', async () => { endpoint.call.cut(); await settled(); }],
    ['while it polls', () => clock.pass(3_000)],
  ] as const) {
    it(`leaves no timer, listener or request behind when it ends ${when}`, async () => {
      const ledger = new Ledger();
      try {
        const one = await start();
        await reach();
        await one.stop();
        assert.isTrue(one.isOver);
        assert.isUndefined(one.failure);
        assert.isEmpty(clock.waiting);
        assert.isEmpty(ledger.listeners);
        const asked = endpoint.calls.length;
        await clock.pass(120_000);
        assert.lengthOf(endpoint.calls, asked);
      } finally {
        ledger.close();
      }
    });
  }

  it('can be ended by what it tells', async () => {
    const one = await start();
    one.onEvents = () => { one.end.abort(); };
    await endpoint.call.greet();
    await endpoint.call.events(1);
    assert.isTrue(one.isOver);
    assert.isEmpty(clock.waiting);
  });
});
