import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { messageOf, type Said } from './memory-log.ts';
import { streaming, type Reading, type Streaming } from './streaming.ts';

const anaLeaves: Said = { kind: 'leave', erased: false, author: { id: 'ana', words: [] } };
const turn = (): Promise<void> => new Promise(resolve => { setImmediate(resolve); });

describe('what comes while a stream reads', { timeout: 60_000 }, () => {
  let at: Streaming;
  beforeEach(async () => { at = await streaming(); });
  afterEach(() => at.stop());

  const until = async (isSo: () => boolean): Promise<void> => { while (!isSo()) await turn(); };
  /** One who follows the lobby live. */
  const following = async (person: string, position = 0): Promise<Reading> => {
    const { readings } = at.log;
    const reading = await at.read({ rooms: { lobby: position } }, person);
    await until(() => at.log.readings >= readings + 2);
    await turn();
    return reading;
  };
  /** Runs once, while the next reading is under way and has seen what it will tell. */
  const during = (work: () => unknown): void => {
    at.log.before = async () => {
      at.log.before = () => Promise.resolve();
      await work();
    };
  };

  it('is not lost where others were told of it meanwhile', async () => {
    const ana = await following('ana');
    during(async () => {
      at.log.add('lobby', messageOf('meanwhile'));
      await until(() => ana.seqs('lobby').length === 1);
    });
    const ben = await at.read({ rooms: { lobby: 0 } }, 'ben');
    await ben.until(() => ben.seqs('lobby').length === 1);
  });

  it('is not lost where those who followed before have gone', async () => {
    const ana = await following('ana');
    ana.leave();
    await until(() => ana.isOver);
    await turn();
    during(() => at.log.add('lobby', messageOf('meanwhile')));
    const ben = await at.read({ rooms: { lobby: 0 } }, 'ben');
    await ben.until(() => ben.seqs('lobby').length === 1);
  });

  it('is not told twice where the live end is behind', async () => {
    const ana = await following('ana');
    let goOn = (): void => undefined;
    during(() => new Promise<void>(resolve => { goOn = resolve; }));
    at.log.add('lobby', messageOf('one'));
    const ben = await at.read({ rooms: { lobby: 0 } }, 'ben');
    await ben.until(() => ben.seqs('lobby').length === 1);
    await turn();
    goOn();
    at.log.add('lobby', messageOf('two'));
    for (const reading of [ana, ben]) {
      await reading.until(() => reading.seqs('lobby').includes(2));
      assert.deepEqual(reading.seqs('lobby'), [1, 2]);
    }
  });

  it('comes as a whole where one hint tells of very much', async () => {
    const ana = await following('ana');
    for (let count = 0; count < 250; count += 1) at.log.add('lobby', messageOf('m'), { isTold: false });
    at.log.tell({ room: 'lobby' });
    await ana.until(() => ana.seqs('lobby').length === 250);
  });

  it('waits for a reader who has missed more than may wait for one', async () => {
    for (let count = 0; count < 500; count += 1) at.log.add('lobby', messageOf('x'.repeat(4_000)));
    const ana = await at.read({ rooms: { lobby: 0 } });
    await ana.until(({ isOver }) => isOver || ana.seqs('lobby').length === 500);
    assert.equal(ana.isOver, false);
  });

  it('is not told to one who leaves meanwhile', async () => {
    at.log.add('lobby', anaLeaves);
    at.log.add('lobby', messageOf('she is gone', 'ben'));
    during(() => { at.outside.add('ana lobby'); });
    const ana = await at.read({ rooms: { lobby: 0, other: 0 } });
    at.log.add('other', messageOf('last'));
    await ana.until(() => ana.seqs('other').length === 1);
    assert.deepEqual(ana.seqs('lobby'), [1]);
    at.outside.clear();
    during(() => { at.outside.add('ana lobby'); });
    const answer = (await (await at.poll({ rooms: { lobby: 0 } })).json()) as { events: unknown[] };
    assert.equal(answer.events.length, 1);
  });
});
