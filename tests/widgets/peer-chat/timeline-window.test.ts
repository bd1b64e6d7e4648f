import { assert } from '@open-wc/testing';
import type { TimelineRow } from '../../../src/client/chat/timeline-row.ts';
import { nodesOf } from '../../../src/widgets/peer-chat/parts/row-nodes.ts';
import { TimelineWindow } from '../../../src/widgets/peer-chat/parts/timeline-window.ts';
import { manyRows, said } from './room-rows.ts';

const nodes = (rows: readonly TimelineRow[]): number => rows.reduce((sum, row) => sum + nodesOf(row), 0);
const ids = (window: TimelineWindow): string[] => window.rows.map(({ id }) => id);

describe('the window of a room', () => {
  const rows = manyRows(2_000);
  let window: TimelineWindow;

  beforeEach(() => {
    window = new TimelineWindow(300);
    window.take(rows, false);
  });

  it('begins at the newest, and holds no more than it may', () => {
    assert.equal(ids(window).at(-1), 'e2000');
    assert.isTrue(window.isNewest);
    assert.isAtMost(nodes(window.rows), 300);
    assert.isAbove(nodes(window.rows), 250);
  });

  it('goes all the way up and down, leaves nothing out, and is never over its measure', () => {
    const met = new Set(ids(window));
    while (!window.isOldest) {
      window.up();
      for (const id of ids(window)) met.add(id);
      assert.isAtMost(nodes(window.rows), 300);
    }
    assert.equal(met.size, rows.length);
    assert.isTrue(window.isOldest);
    const again = new Set(ids(window));
    while (!window.isNewest) {
      window.down();
      for (const id of ids(window)) again.add(id);
      assert.isAtMost(nodes(window.rows), 300);
    }
    assert.equal(again.size, rows.length);
    assert.isTrue(window.isNewest);
  });

  it('keeps most of what it showed as it moves', () => {
    const before = ids(window);
    window.up();
    const kept = before.filter(id => ids(window).includes(id));
    assert.isAtLeast(kept.length, before.length / 2);
    assert.equal(kept[0], before[0]);
  });

  it('stays with its rows while others come before and after them', () => {
    window.up();
    const before = ids(window);
    const older: TimelineRow = { row: 'gap', id: 'gap0', after: 0, before: 1 };
    window.take([older, ...rows, said(2_001, 'new')], false);
    assert.deepEqual(ids(window), before);
    window.take([...rows.slice(50), said(2_001, 'new')], false);
    assert.deepEqual(ids(window), before);
  });

  it('follows to the newest where it is asked to', () => {
    window.take([...rows, said(2_001, 'new')], true);
    assert.equal(ids(window).at(-1), 'e2001');
    assert.isAtMost(nodes(window.rows), 300);
  });

  it('begins anew where nothing is left of what it showed', () => {
    window.take([said(1, 'other room', { id: 'x1' })], false);
    assert.deepEqual(ids(window), ['x1']);
    window.take([], false);
    assert.deepEqual(ids(window), []);
    assert.isTrue(window.isNewest && window.isOldest);
  });

  it('shows a row that is asked for, with some before it', () => {
    assert.isTrue(window.show('e500'));
    const at = ids(window).indexOf('e500');
    assert.isAbove(at, 2);
    assert.isBelow(at, ids(window).length - 2);
    assert.isFalse(window.show('nowhere'));
  });

  it('shows one row even where that alone is too much', () => {
    const small = new TimelineWindow(1);
    small.take(rows, false);
    assert.deepEqual(ids(small), ['e2000']);
    small.up();
    small.up();
    assert.notDeepEqual(ids(small), ['e2000']);
  });
});
