import { assert } from '@open-wc/testing';
import { json } from '../../widgets/group-finder/feeds.ts';
import { ClockInHand } from './clock-in-hand.ts';
import { EndpointInHand } from './endpoint-in-hand.ts';
import { Following } from './following.ts';

const answer = (seqs: number[], more: object = {}): Response =>
  json({ epoch: 'life-1', rooms: { lobby: 9 }, events: seqs.map(seq => ({ room: 'lobby', seq })), ...more });

describe('following rooms where a proxy holds the stream back', () => {
  let clock: ClockInHand;
  let endpoint: EndpointInHand;
  let following: Following | undefined;
  beforeEach(() => {
    endpoint = new EndpointInHand();
    clock = new ClockInHand();
  });
  afterEach(async () => {
    await following?.stop();
    clock.letGo();
    endpoint.letGo();
  });

  const start = async (): Promise<Following> => (following = await Following.start());
  const held = async (): Promise<Following> => {
    const one = await start();
    await clock.pass(3_000);
    return one;
  };

  it('asks for single answers when no greeting came within 3 s, first without a wait', async () => {
    const one = await start();
    endpoint.call.begin();
    await clock.pass(2_900);
    assert.lengthOf(endpoint.calls, 1);
    await clock.pass(100);
    assert.isTrue(endpoint.calls[0]?.isLetGo);
    assert.isTrue(endpoint.call.isPoll);
    assert.equal(endpoint.call.question.wait, 0);
    await endpoint.call.respond(answer([1, 2]));
    assert.deepEqual([one.seqs, one.states], [[1, 2], ['live']]);
    assert.deepEqual(endpoint.call.question, { epoch: 'life-1', rooms: { lobby: 2 }, wait: 25 });
    await endpoint.call.respond(answer([2, 3]));
    assert.deepEqual(one.seqs, [1, 2, 3]);
  });

  it('tries a stream again after a few minutes', async () => {
    await held();
    await endpoint.call.respond(answer([]));
    for (let poll = 0; poll < 12; poll += 1) {
      assert.isTrue(endpoint.call.isPoll);
      await clock.pass(25_000);
      await endpoint.call.respond(answer([]));
    }
    await clock.pass(1_000);
    assert.isFalse(endpoint.call.isPoll);
  });

  it('tries a stream again after a poll that failed or came to no end', async () => {
    const one = await held();
    await clock.pass(10_000);
    assert.equal(one.states.at(-1), 'timeout');
    await clock.pass(1_000);
    assert.isFalse(endpoint.call.isPoll);
  });

  it('does not ask without end where nothing waits', async () => {
    const one = await held();
    await endpoint.call.respond(answer([]));
    await endpoint.call.respond(answer([]));
    assert.equal(one.states.at(-1), 'malformed');
    assert.isAtLeast(clock.waiting[0] ?? 0, 400);
  });

  it('sees what was left out, and another life of the log', async () => {
    const one = await held();
    await endpoint.call.respond(answer([1, 3]));
    assert.deepEqual([one.seqs, one.states.at(-1)], [[1], 'malformed']);
    await clock.pass(1_000);
    await clock.pass(3_000);
    await endpoint.call.respond(answer([], { epoch: 'life-2', reset: true }));
    assert.lengthOf(one.resets, 1);
    assert.equal(endpoint.call.question.epoch, 'life-2');
  });
});
