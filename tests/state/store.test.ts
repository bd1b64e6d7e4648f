import { assert } from '@open-wc/testing';
import { Store } from '../../src/state/store.ts';

/** Counts, and writes down when its work starts and ends. */
class Counter extends Store<{ count: number }> {
  readonly diary: string[] = [];
  constructor() { super({ count: 0 }); }
  add(): void { this.become({ count: this.state.count + 1 }); }
  same(): void { this.become(this.state); }
  protected override start(): void { this.diary.push('start'); }
  protected override stop(): void { this.diary.push('stop'); }
}

const nothing = (): void => undefined;

describe('a store', () => {
  it('starts with its first watcher and stops with its last', () => {
    const counter = new Counter();
    const first = counter.watch(nothing);
    const second = counter.watch(() => undefined);
    assert.deepEqual(counter.diary, ['start']);
    first();
    assert.deepEqual(counter.diary, ['start']);
    second();
    second();
    assert.deepEqual(counter.diary, ['start', 'stop']);
    counter.watch(nothing);
    assert.deepEqual(counter.diary, ['start', 'stop', 'start']);
  });

  it('tells each watcher of each new state, and of nothing else', () => {
    const counter = new Counter();
    const seen: number[] = [];
    const leave = counter.watch(() => seen.push(counter.state.count));
    counter.add();
    counter.same();
    counter.add();
    leave();
    counter.add();
    assert.deepEqual(seen, [1, 2]);
  });

  it('never changes a state that it gave', () => {
    const counter = new Counter();
    const before = counter.state;
    counter.add();
    assert.deepEqual(before, { count: 0 });
  });

  it('bears a watcher that leaves while it is told', () => {
    const counter = new Counter();
    const seen: string[] = [];
    const leave = counter.watch(() => { seen.push('a'); leave(); });
    counter.watch(() => { seen.push('b'); });
    counter.add();
    counter.add();
    assert.deepEqual(seen, ['a', 'b', 'b']);
  });
});
