import { assert } from '@open-wc/testing';
import { breathe, inSlices } from '../../src/client/slices.ts';

/** Works for so many steps; each keeps the processor busy for `stepMs`. */
function* work(steps: number, stepMs: number, done: number[] = []): Generator<number, string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + stepMs;
    while (performance.now() < end);
    done.push(step);
    yield step;
  }
  return 'the end';
}

describe('work in slices', () => {
  it('gives each step and the end', async () => {
    const steps: number[] = [];
    assert.equal(await inSlices(work(3, 0), undefined, step => steps.push(step)), 'the end');
    assert.deepEqual(steps, [0, 1, 2]);
  });

  describe('where the browser has no scheduler of its own', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    beforeEach(() => { Object.defineProperty(globalThis, 'scheduler', { configurable: true, value: undefined }); });
    afterEach(() => { if (own) Object.defineProperty(globalThis, 'scheduler', own); else Reflect.deleteProperty(globalThis, 'scheduler'); });

    it('gives others a turn before all is done', async () => {
      const done: number[] = [];
      const whole = inSlices(work(20, 5, done), undefined);
      await breathe();
      assert.isAbove(done.length, 0);
      assert.isBelow(done.length, 20);
      await whole;
    });
  });

  it('ends with the reason when it is given up', async () => {
    const life = new AbortController();
    const done: number[] = [];
    const whole = inSlices(work(1_000, 5, done), life.signal);
    life.abort(new Error('gone'));
    const reason = await whole.then(() => undefined, (error: unknown) => error as Error);
    assert.equal(reason?.message, 'gone');
    assert.isBelow(done.length, 1_000);
  });
});
