import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { messageOf } from './memory-log.ts';
import { streaming, type Streaming } from './streaming.ts';

const seqsTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('a stream of rooms', { timeout: 60_000 }, () => {
  let at: Streaming;
  beforeEach(async () => { at = await streaming(); });
  afterEach(() => at.stop());

  const fill = (room: string, count: number): void => { for (const seq of seqsTo(count)) at.log.add(room, messageOf(`m${seq}`)); };

  it('greets with the epoch and how far rooms go, before anything else', async () => {
    fill('lobby', 3);
    const reading = await at.read({ rooms: { lobby: 3, new: 0 } });
    await reading.until(({ events }) => events.length > 0);
    assert.deepEqual(reading.events[0], { name: 'hello', data: JSON.stringify({ epoch: 'life-1', rooms: { lobby: 3, new: 0 } }) });
  });

  it('says in its headers that nobody may hold it back or keep it, and which pages may read it', async () => {
    const { statusCode, headers } = await at.ask({ rooms: {} }, { origin: 'https://clinic.example' });
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'text/event-stream; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-store, no-transform');
    assert.equal(headers['x-accel-buffering'], 'no');
    assert.equal(headers['access-control-allow-origin'], 'https://clinic.example');
    assert.equal(headers['content-encoding'], undefined);
  });

  it('tells what was missed, then what comes, each once and in order', async () => {
    fill('lobby', 250);
    const reading = await at.read({ epoch: 'life-1', rooms: { lobby: 7 } });
    await reading.until(({ events }) => events.length > 100);
    fill('lobby', 50);
    await reading.until(() => reading.seqs('lobby').length >= 293);
    assert.deepEqual(reading.seqs('lobby'), seqsTo(300, 8));
  });

  it('loses nothing that comes while it reads what was missed, however slow that is', async () => {
    fill('lobby', 20);
    at.log.before = () => {
      if (at.log.readings < 8) at.log.add('lobby', messageOf('meanwhile'));
      return new Promise(resolve => { setImmediate(resolve); });
    };
    const reading = await at.read({ rooms: { lobby: 0 } });
    await reading.until(() => reading.seqs('lobby').length >= 27);
    assert.deepEqual(reading.seqs('lobby'), seqsTo(27));
  });

  it('keeps one order in each of several rooms for readers who come at different times', async () => {
    const readings = [await at.read({ rooms: { a: 0, b: 0 } })];
    for (let round = 0; round < 40; round += 1) {
      at.log.add('a', messageOf(`a${round}`));
      if (round % 2) at.log.add('b', messageOf(`b${round}`));
      if (round % 10 === 5) readings.push(await at.read({ rooms: { a: round - 3, b: 0 } }, `p${round}`));
    }
    for (const [index, reading] of readings.entries()) {
      const from = index === 0 ? 1 : index * 10 - 5 - 3 + 1;
      await reading.until(() => reading.seqs('a').at(-1) === 40 && reading.seqs('b').at(-1) === 20);
      assert.deepEqual(reading.seqs('a'), seqsTo(40, from));
      assert.deepEqual(reading.seqs('b'), seqsTo(20));
    }
  });

  it('reads the log once for an event, however many follow', async () => {
    const readings = await Promise.all(seqsTo(20).map(one => at.read({ rooms: { lobby: 0 } }, `p${one}`)));
    for (const reading of readings) await reading.until(({ events }) => events.length > 0);
    // each has found the end once, and the first to follow has looked once more
    while (at.log.readings < 21) await new Promise(resolve => { setImmediate(resolve); });
    const before = at.log.readings;
    fill('lobby', 1);
    for (const reading of readings) await reading.until(() => reading.seqs('lobby').length === 1);
    assert.equal(at.log.readings - before, 1);
  });

  it('begins anew where the epoch differs, or where the reader is ahead of the log', async () => {
    fill('lobby', 3);
    for (const question of [{ epoch: 'life-0', rooms: { lobby: 1 } }, { epoch: 'life-1', rooms: { lobby: 4 } }]) {
      const reading = await at.read(question);
      await reading.until(({ isOver }) => isOver);
      assert.deepEqual(reading.events, [{ name: 'reset', data: JSON.stringify({ epoch: 'life-1', rooms: { lobby: 3 } }) }]);
    }
  });

  it('ends where the log cannot be read, and is whole when asked again', async () => {
    const reading = await at.read({ rooms: { lobby: 0 } });
    await reading.until(({ events }) => events.length > 0);
    fill('lobby', 1);
    await reading.until(() => reading.seqs('lobby').length === 1);
    at.log.before = () => Promise.reject(new Error('the database is away'));
    fill('lobby', 1);
    await reading.until(({ isOver }) => isOver);
    at.log.before = () => Promise.resolve();
    const again = await at.read({ rooms: { lobby: 1 } });
    await again.until(() => again.seqs('lobby').length === 1);
    assert.deepEqual(again.seqs('lobby'), [2]);
  });

  it('tells erased words to nobody who comes later', async () => {
    fill('lobby', 2);
    const early = await at.read({ rooms: { lobby: 0 } });
    await early.until(() => early.seqs('lobby').length === 2);
    at.log.rewrite('lobby', events => events.map(event => (event.seq === 1 ? { room: event.room, seq: 1, at: event.at, kind: 'erased' } : event)));
    at.log.add('lobby', { kind: 'erase', target: 1, author: { id: 'ana', words: [] } });
    await early.until(() => early.seqs('lobby').length === 3);
    const late = await at.read({ rooms: { lobby: 0 } }, 'ben');
    await late.until(() => late.seqs('lobby').length === 3);
    assert.doesNotMatch(JSON.stringify(late.events), /m1/);
    assert.deepEqual(late.told('event').map(({ kind }) => kind), ['erased', 'message', 'erase']);
  });

  it('refuses what is no question, and repeats nothing of it', async () => {
    for (const [question, field] of [[{}, 'rooms'], [{ rooms: { secret: -1 } }, 'rooms'], [{ rooms: {}, wait: 90 }, 'wait'], [{ rooms: Object.fromEntries(seqsTo(201).map(seq => [`r${seq}`, 0])) }, 'rooms']] as const) {
      const response = await at.poll(question);
      const text = await response.text();
      assert.equal(response.status, 400);
      assert.equal((JSON.parse(text) as { field: string }).field, field);
      assert.doesNotMatch(text, /secret/);
    }
    assert.equal((await at.ask({ rooms: {} }, { authorization: '' })).statusCode, 401);
  });
});
