import { assert } from '@open-wc/testing';
import { Arrivals } from '../../../src/widgets/peer-chat/parts/arrivals.ts';

describe('telling that messages came', () => {
  let heard: number[];
  let quiet: (() => void) | undefined;
  let verbosity: 'each' | 'count' | 'none';
  let arrivals: Arrivals;

  beforeEach(() => {
    [heard, quiet, verbosity] = [[], undefined, 'each'];
    arrivals = new Arrivals({
      verbosity: () => verbosity,
      say: count => { heard.push(count); },
      after: (_ms, then) => {
        quiet = then;
        return () => { quiet = undefined; };
      },
    });
  });

  it('leaves one message to the log, and says nothing more of it', () => {
    assert.equal(arrivals.came(1, true), 'log');
    quiet?.();
    assert.equal(arrivals.came(1, true), 'log');
    quiet?.();
    assert.isEmpty(heard);
  });

  it('counts those that come close together', () => {
    assert.deepEqual([1, 1, 3].map(count => arrivals.came(count, true)), ['log', 'count', 'count']);
    quiet?.();
    assert.deepEqual(heard, [4]);
    assert.isUndefined(quiet);
  });

  it('counts several at once, and one that is not shown', () => {
    assert.equal(arrivals.came(5, true), 'count');
    quiet?.();
    assert.equal(arrivals.came(1, false), 'count');
    quiet?.();
    assert.deepEqual(heard, [5, 1]);
  });

  it('tells less where that is set', () => {
    verbosity = 'count';
    assert.equal(arrivals.came(1, true), 'count');
    quiet?.();
    verbosity = 'none';
    assert.equal(arrivals.came(3, true), 'none');
    quiet?.();
    assert.deepEqual(heard, [1]);
  });

  it('says nothing of nothing, and nothing once it is stopped', () => {
    assert.equal(arrivals.came(0, true), 'none');
    assert.isUndefined(quiet);
    arrivals.came(2, true);
    arrivals.stop();
    assert.isUndefined(quiet);
    assert.equal(arrivals.came(1, true), 'log');
  });
});
