import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { messageOf } from './memory-log.ts';
import { streaming, type Streaming } from './streaming.ts';

interface Answer {
  epoch: string;
  rooms: Record<string, number>;
  reset?: boolean;
  events: { room: string; seq: number; kind: string }[];
}

describe('a long poll of rooms', { timeout: 60_000 }, () => {
  let at: Streaming;
  beforeEach(async () => { at = await streaming(); });
  afterEach(() => at.stop());

  const poll = async (question: unknown, person?: string): Promise<Answer> => (await (await at.poll(question, person)).json()) as Answer;
  const read = async (readings: number): Promise<void> => { while (at.log.readings < readings) await new Promise(resolve => { setImmediate(resolve); }); };

  it('is answered at once with what was missed, as much as one answer takes, and is kept by nobody', async () => {
    for (let count = 0; count < 250; count += 1) at.log.add('lobby', messageOf('m'));
    const response = await at.poll({ rooms: { lobby: 10 }, wait: 25 });
    const answer = (await response.json()) as Answer;
    assert.deepEqual(answer.events.map(({ seq }) => seq), Array.from({ length: 200 }, (_, index) => 11 + index));
    assert.deepEqual([answer.epoch, answer.rooms], ['life-1', { lobby: 250 }]);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
  });

  it('holds no more for many rooms than for one', async () => {
    for (let count = 0; count < 150; count += 1) for (const room of ['a', 'b']) at.log.add(room, messageOf('m'));
    const { events } = await poll({ rooms: { a: 0, b: 0 } });
    assert.deepEqual(['a', 'b'].map(room => events.filter(event => event.room === room).length), [150, 50]);
  });

  it('waits for what comes, in whichever of its rooms', async () => {
    const answer = poll({ epoch: 'life-1', rooms: { a: 0, b: 0 }, wait: 25 });
    await read(2);
    at.log.add('elsewhere', messageOf('no'));
    at.log.add('b', messageOf('yes'));
    assert.deepEqual((await answer).events.map(({ room, seq }) => [room, seq]), [['b', 1]]);
  });

  it('loses nothing that comes between its reading and its wait', async () => {
    at.log.before = () => {
      if (at.log.readings === 1) at.log.add('lobby', messageOf('between'));
      return Promise.resolve();
    };
    assert.equal((await poll({ rooms: { lobby: 0 }, wait: 25 })).events.length, 1);
  });

  it('answers with nothing when nothing comes in its time', async () => {
    assert.deepEqual((await poll({ rooms: { lobby: 0 }, wait: 1 })).events, []);
    assert.deepEqual((await poll({ rooms: { lobby: 0 } })).events, []);
  });

  it('says that the log began anew', async () => {
    assert.deepEqual(await poll({ epoch: 'life-0', rooms: { lobby: 0 }, wait: 25 }), { epoch: 'life-1', rooms: { lobby: 0 }, reset: true, events: [] });
  });

  it('tells nothing of rooms that are not the asker\'s, and placeholders for those they blocked', async () => {
    at.log.add('closed', messageOf('secret'));
    at.log.add('lobby', messageOf('again', 'ben'));
    at.outside.add('ana closed');
    at.hidden.set('ana', ['ben']);
    const answer = await poll({ rooms: { closed: 0, lobby: 0 }, wait: 25 });
    assert.deepEqual(answer.rooms, { lobby: 1 });
    assert.deepEqual(answer.events.map(({ room, kind }) => [room, kind]), [['lobby', 'withheld']]);
  });

  it('ends when the endpoint does', async () => {
    const answer = poll({ rooms: { lobby: 0 }, wait: 25 });
    await read(1);
    at.streams.close();
    assert.deepEqual((await answer).events, []);
  });
});
