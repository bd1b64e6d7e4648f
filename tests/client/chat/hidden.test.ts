import { assert } from '@open-wc/testing';
import type { LogEvent } from '../../../src/client/chat/log-event.ts';
import { RoomLog } from '../../../src/client/chat/room-log.ts';

const place = (seq: number) => ({ room: 'lobby', seq, at: '2026-11-26T10:00:00Z' });
const author = { id: 'ben', words: [] };
const message = (seq: number): LogEvent => ({ ...place(seq), author, kind: 'message', body: `words ${String(seq)}`, contentNotes: [] });
const hide = (seq: number, target: number, off = false): LogEvent => ({ ...place(seq), kind: 'hide', target, off });
const edit = (seq: number, target: number): LogEvent => ({ ...place(seq), author, kind: 'edit', target, body: 'other words', contentNotes: [] });
const kinds = ({ events }: RoomLog): string[] => events.map(({ kind }) => kind);

function logOf(...pages: readonly (readonly LogEvent[])[]): RoomLog {
  const log = new RoomLog();
  for (const page of pages) log.take(page);
  return log;
}

describe('what the staff has hidden', () => {
  it('is let go of by whoever has it, its edits as well', () => {
    const log = logOf([message(1), edit(2, 1), message(3)], [hide(4, 1)]);
    assert.deepEqual(kinds(log), ['withheld', 'withheld', 'message', 'hide']);
    assert.notInclude(JSON.stringify(log.events), 'words 1');
    log.take([message(1)]);
    assert.equal(log.events[0]?.kind, 'withheld', 'a page that is late brings nothing back');
  });

  it('is a gap once it may be seen again, until it is read', () => {
    const log = logOf([message(1), message(2)], [hide(3, 2)], [hide(4, 2, true)]);
    assert.deepEqual(log.gaps, [{ after: 1, before: 3 }]);
    log.take([message(2)]);
    assert.deepEqual(kinds(log), ['message', 'message', 'hide', 'hide']);
  });

  it('is as the last word on it says, in whatever order pages come', () => {
    assert.deepEqual(kinds(logOf([hide(4, 1, true)], [message(1), hide(2, 1), message(3)])), ['message', 'hide', 'message', 'hide']);
    assert.deepEqual(kinds(logOf([message(1), hide(2, 1), hide(3, 1, true)])), ['message', 'hide', 'hide']);
    assert.deepEqual(kinds(logOf([hide(3, 1)], [message(1), hide(2, 1, true)])), ['withheld', 'hide', 'hide']);
  });
});
