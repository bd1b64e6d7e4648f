import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTurns, takeTurn } from '../../bin/feed/turns.ts';

/** Steps that each take longer than a stretch. */
function* longSteps(steps: number, onStep: () => void): Generator<number, string> {
  for (let step = 0; step < steps; step++) {
    for (const began = performance.now(); performance.now() - began < 12; );
    onStep();
    yield step;
  }
  return 'end';
}

describe('work in turns', () => {
  it('lets the event loop go round between two stretches, however many work', async () => {
    const log: string[] = [];
    let isOver = false;
    const tick = (): void => {
      log.push('tick');
      if (!isOver) setImmediate(tick);
    };
    setImmediate(tick);
    await Promise.all(['a', 'b', 'c'].map(async name => {
      for await (const step of inTurns(longSteps(3, () => { log.push(name); }))) assert.ok(step < 3);
    }));
    isOver = true;
    // the first steps of all three come at once; from then on each has a round of its own
    const later = log.slice(log.indexOf('tick'));
    assert.equal(later.filter(entry => entry !== 'tick').length, 6);
    assert.ok(later.every((entry, at) => entry === 'tick' || later[at - 1] === 'tick'), log.join(' '));
  });

  it('gives steps and end, and stops when aborted', async () => {
    const work = inTurns(longSteps(1, () => undefined));
    assert.deepEqual([await work.next(), await work.next()], [{ done: false, value: 0 }, { done: true, value: 'end' }]);
    const aborted = inTurns(longSteps(9, () => undefined), AbortSignal.abort(new Error('enough')));
    await aborted.next();
    await assert.rejects(aborted.next(), /enough/);
  });

  it('wakes those that wait in their order', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map(one => takeTurn().then(() => order.push(one))));
    assert.deepEqual(order, [1, 2, 3]);
  });
});
