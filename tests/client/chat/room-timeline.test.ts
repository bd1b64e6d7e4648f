import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { LogEvent } from '../../../src/client/chat/log-event.ts';
import { RoomLog } from '../../../src/client/chat/room-log.ts';
import { continued, timelineOf } from '../../../src/client/chat/room-timeline.ts';
import type { MessageRow, OwnOutgoing, TimelineRow } from '../../../src/client/chat/timeline-row.ts';
import type { NewRoomEvent, RoomEvent } from '../../../src/protocol/room-event.ts';
import { anyRoom } from './any-room.ts';

const dayOf = (instant: string): string => instant.slice(0, 10);
const place = (seq: number, who = 'ben') => ({ room: 'lobby', seq, at: '2026-11-26T10:00:00Z', author: { id: who, words: [] } });
const message = (seq: number, body: string, more: Partial<RoomEvent & { kind: 'message' }> = {}, who?: string): LogEvent => ({ ...place(seq, who), kind: 'message', body, contentNotes: [], ...more });
const edit = (seq: number, target: number, body: string, at = place(seq).at): LogEvent => ({ ...place(seq), at, kind: 'edit', target, body, contentNotes: [] });
const reaction = (seq: number, who: string, off = false): LogEvent => ({ ...place(seq, who), kind: 'reaction', target: 1, reaction: 'thank-you', off });
const waiting = (content: NewRoomEvent, more: Partial<OwnOutgoing> = {}): OwnOutgoing => ({ key: 'a-key-of-this-device', content, state: 'waiting', attempts: 0, stored: true, ...more });
const own = { kind: 'message', body: 'mine', contentNotes: [] } as NewRoomEvent;

function logOf(events: Iterable<LogEvent>): RoomLog {
  const log = new RoomLog();
  log.take(events);
  return log;
}

const rowsOf = (events: Iterable<LogEvent>, outgoing: OwnOutgoing[] = []): TimelineRow[] => timelineOf({ events: logOf(events).events, outgoing, me: 'ada', dayOf });
const messagesOf = (...parts: Parameters<typeof rowsOf>): MessageRow[] => rowsOf(...parts).filter(row => row.row === 'message');
const briefly = (row: TimelineRow): string => (row.row === 'message' ? row.body : row.row === 'gone' ? `${row.why} ${String(row.count)}` : row.row);

describe('what is shown of a room', () => {
  it('is in the order of the log, with a border where a day begins', () => {
    const rows = rowsOf([message(2, 'b'), message(1, 'a', { at: '2026-11-25T23:59:00Z' }), message(3, 'c', { at: '2026-11-25T23:59:59Z' })]);
    assert.deepEqual(rows.map(briefly), ['day', 'a', 'day', 'b', 'c']);
  });

  it('keeps the place of what it may not show or cannot read, one for several', () => {
    const { room, at } = place(0);
    const gone = (seq: number, kind: 'withheld' | 'erased'): LogEvent => ({ room, seq, at, kind });
    assert.deepEqual(rowsOf([gone(1, 'withheld'), gone(2, 'withheld'), gone(3, 'erased'), { room, seq: 4, kind: 'unknown' }, message(5, 'e')]).map(briefly), ['day', 'withheld 2', 'erased 1', 'unknown 1', 'e']);
  });

  it('says where something is not read yet', () => {
    const log = logOf([message(4, 'a'), message(5, 'b'), message(9, 'c')]);
    assert.deepEqual(timelineOf({ events: log.events, outgoing: [], me: 'ada', dayOf }).map(briefly), ['day', 'a', 'b', 'gap', 'c']);
    assert.deepEqual([log.gaps, log.position], [[{ after: 5, before: 9 }], 5]);
    assert.deepEqual([logOf([]).position, logOf([message(3, 'a')]).position], [0, 3]);
  });

  it('shows who came and went, and what the endpoint had to say', () => {
    const rows = rowsOf([{ ...place(1, 'ada'), kind: 'join' }, { ...place(2), kind: 'leave', erased: false }, { room: 'lobby', seq: 3, at: place(3).at, kind: 'notice', notice: 'Closes at ten.' }]);
    assert.deepEqual(rows.slice(1).map(row => [row.row, 'mine' in row && row.mine]), [['join', true], ['leave', false], ['notice', false]]);
  });

  describe('edits', () => {
    it('are the words of their message, the last one counts', () => {
      const [row] = messagesOf([message(1, 'a'), edit(2, 1, 'b'), edit(3, 1, 'c')]);
      assert.deepEqual([row?.body, row?.edited], ['c', true]);
    });

    it('do not set back a message that was read after them', () => {
      const last = '2026-11-26T11:00:00Z';
      assert.equal(messagesOf([message(1, 'newest', { edited: last }), edit(2, 1, 'older')])[0]?.body, 'newest');
      assert.equal(messagesOf([message(1, 'older', { edited: place(2).at }), edit(2, 1, 'older'), edit(3, 1, 'newest', last)])[0]?.body, 'newest');
    });

    it('are in the quotation of an answer, too', () => {
      assert.deepEqual(messagesOf([message(1, 'a'), edit(2, 1, 'b'), message(3, 'c', { replyTo: 1 })])[1]?.quoted, { seq: 1, author: place(1).author, mine: false, body: 'b', contentNotes: [] });
    });
  });

  it('tells of an answer why what it answers is not there', () => {
    const why = (before: LogEvent[]): unknown => messagesOf([...before, message(9, 'answer', { replyTo: 1 })]).at(-1)?.quoted;
    assert.deepEqual(why([]), { seq: 1, gone: 'elsewhere' });
    assert.deepEqual(why([message(1, 'a'), { ...place(2), kind: 'erase', target: 1 }]), { seq: 1, gone: 'erased' });
    assert.deepEqual(why([{ room: 'lobby', seq: 1, at: place(1).at, kind: 'withheld' }]), { seq: 1, gone: 'withheld' });
  });

  describe('reactions', () => {
    it('are there once, however many mean them, and say which are one’s own', () => {
      const shown = (...events: LogEvent[]): unknown => messagesOf([message(1, 'a'), ...events])[0]?.reactions;
      assert.deepEqual(shown(reaction(2, 'ben'), reaction(3, 'cem')), [{ reaction: 'thank-you', mine: false }]);
      assert.deepEqual(shown(reaction(2, 'ben'), reaction(3, 'ada')), [{ reaction: 'thank-you', mine: true }]);
      assert.deepEqual(shown(reaction(2, 'ben'), reaction(3, 'ada'), reaction(4, 'ada', true)), [{ reaction: 'thank-you', mine: false }]);
      assert.deepEqual(shown(reaction(2, 'ben'), reaction(3, 'ben', true)), []);
    });

    it('are shown while they are on their way, and not once they are refused', () => {
      const shown = (state: OwnOutgoing['state']): MessageRow | undefined => messagesOf([message(1, 'a')], [waiting({ kind: 'reaction', target: 1, reaction: 'me-too', off: false }, { state })])[0];
      assert.deepEqual(shown('waiting')?.reactions, [{ reaction: 'me-too', mine: true }]);
      assert.deepEqual([shown('refused')?.reactions, shown('refused')?.changes.length], [[], 1]);
    });
  });

  describe('what is on its way', () => {
    it('stands below all that has arrived, as it is', () => {
      const item = waiting(own, { state: 'refused', why: 'Too long.' });
      const rows = messagesOf([message(7, 'theirs')], [item, waiting(own, { key: 'another-key-of-this' })]);
      assert.deepEqual(rows.map(({ body, outgoing }) => [body, outgoing?.state, outgoing?.why]), [['theirs', undefined, undefined], ['mine', 'refused', 'Too long.'], ['mine', 'waiting', undefined]]);
    });

    it('is one message, whether the log or the answer comes first', () => {
      const echo = message(8, 'mine', { key: waiting(own).key }, 'ada');
      for (const state of ['waiting', 'sending', 'sent', 'refused'] as const) {
        const [row, ...more] = messagesOf([echo], [waiting(own, { state })]);
        assert.deepEqual([row?.id, row?.mine, row?.outgoing, more], [waiting(own).key, true, undefined, []]);
      }
      assert.equal(messagesOf([], [waiting(own, { state: 'sent' })])[0]?.id, waiting(own).key);
    });

    it('is an edit in the place of the words, until it is refused', () => {
      const shown = (state: OwnOutgoing['state']): MessageRow | undefined => messagesOf([message(1, 'a', {}, 'ada')], [waiting({ kind: 'edit', target: 1, body: 'b', contentNotes: [] }, { state })])[0];
      assert.equal(shown('waiting')?.body, 'b');
      assert.equal(shown('refused')?.body, 'a');
    });

    it('is an erasing that the message tells of', () => {
      const [row] = messagesOf([message(1, 'a', {}, 'ada')], [waiting({ kind: 'erase', target: 1 })]);
      assert.deepEqual([row?.body, row?.changes.map(({ content }) => content.kind)], ['a', ['erase']]);
    });
  });
});

describe('what is had of a room', () => {
  it('holds no word of what was erased, whichever came first', () => {
    const erasing: [string, LogEvent][] = [
      ['the message was erased', { ...place(4), kind: 'erase', target: 1 }],
      ['its author took all along', { ...place(4), kind: 'leave', erased: true }],
      ['it has had its time', { room: 'lobby', seq: 4, at: place(4).at, kind: 'expiry', upTo: 1 }],
    ];
    const words = [message(1, 'secret', { key: 'a-key-of-this-device' }), edit(2, 1, 'secret too')];
    for (const [why, erase] of erasing) {
      for (const events of [[...words, erase], [erase, ...words], [erase, ...words, ...words]]) {
        const log = logOf(events);
        log.take([words[0]].filter(event => event !== undefined));
        assert.notInclude(JSON.stringify(log.events), 'secret', why);
        assert.deepEqual(log.events[0], { room: 'lobby', seq: 1, at: place(1).at, kind: 'erased', key: 'a-key-of-this-device' }, why);
      }
    }
  });

  it('keeps what others wrote, and what was written after', () => {
    assert.deepEqual(rowsOf([message(1, 'mine', {}, 'ada'), { ...place(2), kind: 'leave', erased: true }, { room: 'lobby', seq: 3, at: place(3).at, kind: 'expiry', upTo: 0 }, message(4, 'later')]).map(briefly), ['day', 'mine', 'leave', 'later']);
  });

  it('keeps what came erased, whatever comes later', () => {
    const erased: LogEvent = { room: 'lobby', seq: 1, at: place(1).at, kind: 'erased' };
    assert.deepEqual(logOf([erased, message(1, 'from an older copy')]).events, [erased]);
    const leave = (seq: number): LogEvent => ({ ...place(seq), kind: 'leave', erased: true });
    assert.equal(logOf([leave(5), leave(3), message(4, 'gone')]).events[1]?.kind, 'erased');
  });

  it('takes what comes again for newer', () => {
    assert.equal(messagesOf([message(1, 'a'), message(1, 'b')])[0]?.body, 'b');
    assert.deepEqual(rowsOf([message(1, 'a'), { room: 'lobby', seq: 1, kind: 'unknown' }]).map(briefly), ['day', 'a']);
  });

  it('is the same in whatever order, however often and with whatever missing it came', () => {
    fc.assert(fc.property(anyRoom.chain(events => fc.record({
      kept: fc.subarray(events, { minLength: 1 }), seed: fc.array(fc.nat(), { minLength: 50, maxLength: 50 }),
    })), ({ kept, seed }) => {
      const ordered = logOf(kept);
      const shuffled = [...kept, ...kept.slice(0, 5)].map((event, at) => ({ event, by: seed[at] ?? 0 })).sort((one, other) => one.by - other.by);
      const log = new RoomLog();
      for (const { event } of shuffled) log.take([event]);
      assert.deepEqual(log.events, ordered.events);
      assert.deepEqual(rowsOf(shuffled.map(({ event }) => event)), rowsOf(kept));
      const ids = rowsOf(kept).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'rows with one name');
    }), { numRuns: 500 });
  });

  it('is the same whether it is read anew or gone on with, whatever comes', () => {
    let goneOn = 0;
    fc.assert(fc.property(anyRoom, fc.array(fc.nat(4), { maxLength: 40 }), (events, sizes) => {
      const log = new RoomLog();
      let before: { events: readonly LogEvent[]; rows: readonly TimelineRow[]; stretch: object } | undefined;
      for (let from = 0, at = 0; from < events.length; at += 1) {
        const size = (sizes[at % Math.max(1, sizes.length)] ?? 0) + 1;
        // now and then something is brought again, as by a page that was read twice
        log.take(size === 5 ? events.slice(Math.max(0, from - 3), from + size) : events.slice(from, from + size));
        from += size;
        const parts = { events: log.events, outgoing: [], me: 'ada', dayOf };
        const further = before?.stretch === log.stretch ? continued(before, parts) : undefined;
        if (further) goneOn += 1;
        const rows = timelineOf(parts);
        assert.deepEqual(further ?? rows, rows);
        before = { events: log.events, rows, stretch: log.stretch };
      }
    }), { numRuns: 300 });
    assert.isAbove(goneOn, 30);
  });

  it('is what a plain reading from first to last comes to', () => {
    fc.assert(fc.property(anyRoom, events => {
      assert.deepEqual(messagesOf(events).map(({ seq, body }) => [seq, body]), plainly(events));
    }), { numRuns: 500 });
  });
});

/** Messages and their words after one reading, as simple as can be. */
function plainly(events: readonly LogEvent[]): [number, string][] {
  const words = new Map<number, { body: string; by?: string }>();
  for (const event of events) {
    if (event.kind === 'message') words.set(event.seq, { body: event.body, by: event.author?.id });
    const said = event.kind === 'edit' ? words.get(event.target) : undefined;
    if (said && event.kind === 'edit') said.body = event.body;
    for (const [seq, { by }] of words) {
      const isErased = (event.kind === 'erase' && event.target === seq) || (event.kind === 'expiry' && seq <= event.upTo) || (event.kind === 'leave' && event.erased && by === event.author?.id);
      if (isErased) words.delete(seq);
    }
  }
  return [...words].map(([seq, { body }]) => [seq, body]);
}
