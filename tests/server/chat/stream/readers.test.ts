import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { messageOf, type MemoryLog } from './memory-log.ts';
import { streaming, type Reading, type Streaming } from './streaming.ts';

const greeted = (reading: Reading): boolean => reading.events.length > 0;

describe('readers of streams', { timeout: 60_000 }, () => {
  let at: Streaming;
  afterEach(() => at.stop());

  const turn = (): Promise<void> => new Promise(resolve => { setImmediate(resolve); });
  const follows = async (log: MemoryLog, readings: number): Promise<void> => { while (log.readings < readings) await turn(); await turn(); };

  it('are told nothing of a room that they are not in, as if there were none', async () => {
    at = await streaming();
    at.log.add('closed', messageOf('secret'));
    at.outside.add('ana closed');
    const reading = await at.read({ rooms: { closed: 0, lobby: 0, nowhere: 0 } });
    await reading.until(greeted);
    assert.deepEqual(reading.told('hello')[0]?.rooms, { lobby: 0, nowhere: 0 });
    at.log.add('closed', messageOf('more'));
    at.log.add('lobby', messageOf('hello'));
    await reading.until(() => reading.seqs('lobby').length === 1);
    assert.deepEqual(reading.seqs('closed'), []);
  });

  it('hear of their own leaving, and of nothing after it', async () => {
    at = await streaming();
    const reading = await at.read({ rooms: { lobby: 0, other: 0 } });
    const early = await at.read({ rooms: { lobby: 0 } }, 'ben');
    await reading.until(greeted);
    await follows(at.log, 5);
    at.outside.add('ana lobby');
    at.log.add('lobby', { kind: 'leave', erased: false, author: { id: 'ana', words: [] } });
    at.log.add('lobby', messageOf('she is gone', 'ben'));
    await early.until(() => early.seqs('lobby').length === 2);
    at.log.add('other', messageOf('last'));
    await reading.until(() => reading.seqs('other').length === 1);
    assert.deepEqual(reading.seqs('lobby'), [1]);
    const missed = await at.read({ rooms: { lobby: 0 } });
    await missed.until(greeted);
    assert.deepEqual(missed.told('hello')[0]?.rooms, {});
  });

  it('read on where they have come back since they left', async () => {
    at = await streaming();
    at.log.add('lobby', { kind: 'leave', erased: false, author: { id: 'ana', words: [] } });
    at.log.add('lobby', { kind: 'join', author: { id: 'ana', words: [] } });
    const reading = await at.read({ rooms: { lobby: 0 } });
    await reading.until(() => reading.seqs('lobby').length === 2);
    await follows(at.log, 3);
    at.log.add('lobby', { kind: 'leave', erased: false, author: { id: 'ana', words: [] } });
    at.log.add('lobby', { kind: 'join', author: { id: 'ana', words: [] } });
    at.log.add('lobby', messageOf('welcome back', 'ben'));
    await reading.until(() => reading.seqs('lobby').length === 5);
    assert.deepEqual(reading.seqs('lobby'), [1, 2, 3, 4, 5]);
  });

  it('get a placeholder for those they have blocked, but hear what is erased', async () => {
    at = await streaming();
    at.hidden.set('ana', ['ben']);
    at.log.add('lobby', messageOf('you again', 'ben'));
    const reading = await at.read({ rooms: { lobby: 0 } });
    await reading.until(() => reading.seqs('lobby').length === 1);
    await follows(at.log, 2);
    at.log.add('lobby', messageOf('and again', 'ben'));
    at.log.add('lobby', { kind: 'erase', target: 1, author: { id: 'ben', words: [] } });
    await reading.until(() => reading.seqs('lobby').length === 3);
    assert.deepEqual(reading.told('event').map(({ kind }) => kind), ['withheld', 'withheld', 'erase']);
    assert.doesNotMatch(JSON.stringify(reading.events), /again|key-of/);
  });

  it('get the key of what they sent, and of nothing else', async () => {
    at = await streaming();
    const [ana, ben] = [await at.read({ rooms: { lobby: 0 } }), await at.read({ rooms: { lobby: 0 } }, 'ben')];
    await ana.until(greeted);
    await ben.until(greeted);
    at.log.add('lobby', messageOf('mine', 'ana'));
    await ana.until(() => ana.seqs('lobby').length === 1);
    await ben.until(() => ben.seqs('lobby').length === 1);
    assert.match(String(ana.told('event')[0]?.key), /^key-of-mine/);
    assert.equal(ben.told('event')[0]?.key, undefined);
  });

  it('hear that the line is alive', async () => {
    at = await streaming({ heartbeatMs: 5 });
    const reading = await at.read({ rooms: {} });
    await reading.until(({ beats }) => beats >= 3);
  });

  it('are let go of when they do not read, and nobody else is kept waiting', async () => {
    at = await streaming({ mostBytes: 64 * 1024 });
    const stuck = await at.ask({ rooms: { lobby: 0 } });
    stuck.socket.pause();
    const reading = await at.read({ rooms: { lobby: 0 } }, 'ben');
    await reading.until(greeted);
    await follows(at.log, 3);
    const gone = new Promise(resolve => { stuck.once('error', resolve); stuck.once('close', resolve); });
    let sent = 0;
    while ((await connections(at)) > 1 && sent < 5_000) {
      at.log.add('lobby', messageOf('x'.repeat(4_000)));
      sent += 1;
      await reading.until(() => reading.seqs('lobby').length === sent);
    }
    assert.ok(sent < 5_000, 'it was never let go of');
    assert.equal(reading.isOver, false);
    stuck.socket.resume();
    stuck.resume();
    await gone;
  });

  it('are let go of when they stop reading in the middle of what they missed', async () => {
    at = await streaming({ heartbeatMs: 20 });
    for (let count = 0; count < 3_000; count += 1) at.log.add('lobby', messageOf('x'.repeat(4_000)));
    const stuck = await at.ask({ rooms: { lobby: 0 } });
    stuck.socket.pause();
    while ((await connections(at)) > 0) await turn();
    assert.ok(at.log.readings < 31, 'it was read for nobody');
  });

  it('are ended when their rooms or blocks change, and so is the oldest of too many', async () => {
    at = await streaming();
    const reading = await at.read({ rooms: { lobby: 0 } });
    await reading.until(greeted);
    at.log.tell({ person: 'ben' });
    at.log.tell({ person: 'ana' });
    await reading.until(({ isOver }) => isOver);
    const many = [];
    for (let count = 0; count < 9; count += 1) many.push(await at.read({ rooms: { lobby: 0 } }));
    await many[0]?.until(({ isOver }) => isOver);
    assert.equal(many.filter(({ isOver }) => isOver).length, 1);
  });

  it('leave nothing behind', async () => {
    at = await streaming();
    at.log.add('lobby', messageOf('one'));
    const reading = await at.read({ rooms: { lobby: 0 } });
    await reading.until(() => reading.seqs('lobby').length === 1);
    await follows(at.log, 3);
    reading.leave();
    while ((await connections(at)) > 0) await turn();
    await turn();
    const { readings } = at.log;
    at.log.add('lobby', messageOf('two'));
    await turn();
    assert.equal(at.log.readings, readings);
    const left = await at.read({ rooms: { lobby: 0 } });
    await left.until(greeted);
    at.streams.close();
    await left.until(({ isOver }) => isOver);
    assert.equal(at.log.listeners, 0);
  });
});

const connections = ({ server }: Streaming): Promise<number> => new Promise((resolve, reject) => {
  server.getConnections((error, count) => { if (error) reject(error); else resolve(count); });
});
