import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { ClientError } from '../../../src/client/errors.ts';
import { speaker } from '../app/speaking.ts';
import { until } from './real/server-process.ts';
import { WiredRoom } from './real/wired-room.ts';

/** What may wait for one reader, and one event more. */
const mostWaitingBytes = 512 * 1024 + 16 * 1024;
const longBody = '語'.repeat(4_000);

describe('a stream', { timeout: 120_000 }, () => {
  let wired: WiredRoom;
  before(async () => { wired = await WiredRoom.open(); });
  afterEach(() => { wired.rest(); });
  after(() => wired.close());

  it('that is not read is let go of at its bound while others have every word at once, and who reads again misses nothing', async () => {
    const stuck = wired.follow();
    await stuck.live();
    const [answer] = wired.answers;
    assert.ok(answer);
    const other = wired.follow({ base: wired.direct, token: wired.kim.token });
    await other.live();
    wired.proxy.freeze();
    let most = 0;
    let last = 0;
    for (let count = 0; !answer.destroyed; count++) {
      assert.ok(count < 4_000, 'it was never let go of');
      last = await wired.say(longBody);
      while (other.seqs.at(-1) !== last) await turn();
      most = Math.max(most, answer.writableLength);
      assert.ok(most <= mostWaitingBytes, `${most} bytes wait for it`);
    }
    assert.ok(most > 0, 'nothing ever waited');
    assert.ok(last - (stuck.seqs.at(-1) ?? 0) > 40, 'it was told all the same');
    wired.proxy.thaw();
    await stuck.upTo(last);
    assert.ok(wired.proxy.streams > 1);
    await other.upTo(last);
  });

  it('that breaks off again and again in the middle of a word brings each event once', async () => {
    const after = await wired.say('Before');
    let last = after;
    for (let count = 0; count < 20; count++) last = await wired.say('¿Qué tal? سلام 🌱');
    let bytes = 120;
    wired.proxy.cutsAfter = () => (bytes += 7) % 900;
    const { streams } = wired.proxy;
    await wired.follow({ after }).upTo(last);
    assert.ok(wired.proxy.streams - streams > 8, `${wired.proxy.streams - streams} streams were enough`);
  });

  it('goes on when its token is renewed; once it breaks the old token is refused, and with the new one nothing is missing', async () => {
    const lee = await speaker(wired.here, 'Lee');
    const follower = wired.follow({ token: lee.token, after: await wired.say('Before') });
    await follower.live();
    const { token } = (await lee.ask('POST', '/people/me/token')).value as { token: string };
    await follower.upTo(await wired.say('With either'));
    wired.proxy.cut();
    await follower.upTo(await wired.say('The old one has not ended before the new one is used'));
    assert.equal((await wired.here.ask('/rooms', undefined, { authorization: `Bearer ${token}` })).status, 200);
    const last = await wired.say('The stream is still open');
    await follower.upTo(last);
    wired.proxy.cut();
    await until(() => follower.failure !== undefined, 'it goes on');
    assert.ok(follower.failure instanceof ClientError && follower.failure.kind === 'denied');
    await wired.follow({ token, after: last }).upTo(await wired.say('With none'));
    assert.equal(follower.seqs.at(-1), last);
  });

  it('of somebody who goes for good ends, and says why', async () => {
    const lee = await speaker(wired.here, 'Lee');
    const follower = wired.follow({ token: lee.token });
    await follower.live();
    await lee.ask('DELETE', '/people/me?words=keep');
    await until(() => follower.failure !== undefined, 'it goes on');
    assert.ok(follower.failure instanceof ClientError && follower.failure.kind === 'denied');
  });

  it('of one whose line broke without a word is kept by nobody', async () => {
    const follower = wired.follow({ base: wired.direct });
    await follower.live();
    assert.ok(wired.answers.size > 0);
    for (const { socket } of wired.answers) socket?.resetAndDestroy();
    follower.stop();
    await until(() => wired.answers.size === 0, 'its line is kept');
  });
});

/** How many times faster long timers run: a frozen line is known by 40 s of silence, and nobody waits that long for a test. */
const haste = 10;
/** What waits for a busy machine keeps its time. */
const longMs = 10_000;

describe('a stream on which nothing comes', { timeout: 120_000 }, () => {
  const { setTimeout: ownSetTimeout, setInterval: ownSetInterval } = globalThis;
  let wired: WiredRoom;
  before(async () => {
    const hurried = (own: typeof setTimeout | typeof setInterval) => (call: () => void, ms = 0, ...more: unknown[]): unknown => own(call, ms < longMs ? ms : ms / haste, ...more);
    Object.assign(globalThis, { setTimeout: hurried(ownSetTimeout), setInterval: hurried(ownSetInterval) });
    wired = await WiredRoom.open();
  });
  afterEach(() => { wired.rest(); });
  after(async () => {
    Object.assign(globalThis, { setTimeout: ownSetTimeout, setInterval: ownSetInterval });
    await wired.close();
  });

  it('because a proxy holds it back is replaced by long polls, and nothing is lost', async () => {
    wired.proxy.holdsStreams = true;
    const follower = wired.follow({ after: await wired.say('Before') });
    await wired.say('While it waits for a greeting');
    for (let count = 0; count < 5; count++) await follower.upTo(await wired.say('Held back'));
    assert.deepEqual([...new Set(follower.states)], ['live']);
  });

  it('because its line froze without a word is given up after its silence, and begun where it was', async () => {
    const follower = wired.follow({ after: await wired.say('Before') });
    await follower.live();
    const { streams } = wired.proxy;
    wired.proxy.freeze();
    await follower.upTo(await wired.say('Into the ice'));
    assert.deepEqual([...new Set(follower.states)], ['live', 'timeout']);
    assert.equal(wired.proxy.streams, streams + 1);
    await follower.upTo(await wired.say('Out of it'));
  });

  it('because nobody speaks is kept by its heartbeats', async () => {
    const follower = wired.follow({ after: await wired.say('Before') });
    await follower.live();
    const { streams } = wired.proxy;
    await new Promise(resolve => { ownSetTimeout(resolve, 45_000 / haste); });
    assert.deepEqual([follower.states, wired.proxy.streams], [['live'], streams]);
  });
});
