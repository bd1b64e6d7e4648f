import { assert } from '@open-wc/testing';
import { html } from 'lit';
import * as v from 'valibot';
import { LogPage } from '../../src/client/chat/log-event.ts';
import { RoomLog } from '../../src/client/chat/room-log.ts';
import { timelineOf } from '../../src/client/chat/room-timeline.ts';
import type { TimelineRow } from '../../src/client/chat/timeline-row.ts';
import { base } from '../../src/ui/base.ts';
import { roomMessages } from '../../src/widgets/peer-chat/messages/room/index.ts';
import { timelineRow } from '../../src/widgets/peer-chat/parts/marks.ts';
import { styles } from '../../src/widgets/peer-chat/parts/styles.ts';
import { ListHost } from '../list/list-host.ts';
import { roomSetting } from '../widgets/peer-chat/room-rows.ts';
import { assertHarmless, attacks } from './attacks.ts';

/** A letter under and over which a hundred marks are stacked. */
const zalgo = `Z${'\u0300\u0316\u0489'.repeat(40)}algo`;
const good = 'A good neighbour';

/** An event as an endpoint may put it on the wire, whatever it is. */
const message = (seq: number, more: object = {}): Record<string, unknown> => ({ room: 'evening', seq, at: '2026-11-26T10:00:00Z', kind: 'message', body: good, author: { id: 'ben', name: 'Ben', words: [] }, ...more });

/** What a reader gets of a page of a log: from the wire to the rows. */
function rowsOf(events: readonly unknown[]): TimelineRow[] {
  const page = v.parse(LogPage, { epoch: 'one', events, last: 9 });
  const log = new RoomLog();
  log.take(page.events);
  return [...timelineOf({ events: log.events, outgoing: [], me: 'ann', dayOf: at => at.slice(0, 10) })];
}

const bodies = (rows: readonly TimelineRow[]): string[] => rows.flatMap(row => (row.row === 'message' ? [row.body] : []));

describe('a room full of what should not be there', () => {
  let host: ListHost | undefined;
  afterEach(() => { host?.remove(); });

  async function show(events: readonly unknown[]): Promise<ListHost> {
    const { setting } = roomSetting(await roomMessages('en'));
    const rows = rowsOf(events);
    host = await ListHost.place(() => html`<ol class="log">${rows.map(row => timelineRow(row, setting))}</ol>`, { styles: [...base, ...styles] });
    return host;
  }

  it('runs nothing, wherever it stands', async () => {
    const events = attacks.flatMap((text, at) => [message(3 * at + 1, { body: `say ${text}` }), message(3 * at + 2, { author: { id: 'x', name: `N ${text}`, pronouns: text, words: [text] } }), message(3 * at + 3, { contentNotes: [`note ${text.slice(0, 60)}`], card: { kind: 'group', id: text } })]);
    assertHarmless(await show(events));
    assert.isAtLeast((await show(events)).all('.message').length, attacks.length);
  });

  for (const [what, event] of Object.entries({
    'is too long': message(2, { body: 'x'.repeat(1_000_000) }),
    'is empty': message(2, { body: '' }),
    'nobody can see': message(2, { body: '\u200b\u2060\u00ad\ufeff' }),
    'holds half a letter': message(2, { body: 'half \ud83d of a letter' }),
    'is no text': message(2, { body: { toString: 'x' } }),
    'has ten thousand notes': message(2, { contentNotes: Array.from({ length: 10_000 }, () => 'note') }),
    'is of a kind to come': { room: 'evening', seq: 2, at: '2026-11-26T10:00:00Z', kind: 'levitation', body: 'x' },
    'is of no time': message(2, { at: 'yesterday' }),
    'is by nobody that can be': message(2, { author: 'Ben' }),
    'lays nothing on the table': message(2, { card: { kind: 'gun', id: 'x' } }),
  })) {
    it(`keeps the place of what ${what}, and the words beside it`, () => {
      const rows = rowsOf([message(1), event, message(3)]);
      assert.deepEqual(bodies(rows), [good, good]);
      assert.deepInclude(rows, { row: 'gone', id: 'e2', why: 'unknown', count: 1 });
    });
  }

  it('shows words from the future in their place in the log, on their own day', () => {
    const rows = rowsOf([message(1), message(2, { at: '2199-01-01T00:00:00Z', body: 'later' }), message(3, { body: 'after' })]);
    assert.deepEqual(bodies(rows), [good, 'later', 'after']);
    assert.deepEqual(rows.flatMap(row => (row.row === 'day' ? [row.day] : [])), ['2026-11-26', '2199-01-01', '2026-11-26']);
  });

  it('tells of a number that was left out, and lets none come twice or go back', () => {
    const rows = rowsOf([message(5, { body: 'five' }), message(2, { body: 'two' }), message(5, { body: 'five again' })]);
    assert.deepEqual(bodies(rows), ['two', 'five again']);
    assert.isTrue(rows.some(row => row.row === 'gap' && row.after === 2 && row.before === 5));
  });

  for (const seq of [0, -1, 1.5, Number.MAX_VALUE, '2', null]) {
    it(`takes no page whose numbers are none: ${String(seq)}`, () => {
      assert.throws(() => rowsOf([message(1), message(seq as number)]));
    });
  }

  it('is not led about by what is about itself, about what comes, or about nothing', () => {
    const about = (seq: number, kind: string, target: number, more: object = {}): object => ({ room: 'evening', seq, at: '2026-11-26T10:00:00Z', kind, target, author: { id: 'ben', words: [] }, ...more });
    const rows = rowsOf([
      message(1, { replyTo: 1 }), message(2, { replyTo: 9 }), about(3, 'edit', 3, { body: 'no' }), about(4, 'erase', 4), about(5, 'reaction', 5, { reaction: 'me-too', off: false }),
      about(6, 'edit', 900, { body: 'no' }), about(7, 'reaction', 1, { reaction: '__proto__', off: false }), about(8, 'hide', 8),
    ]);
    assert.deepEqual(bodies(rows), [good, good]);
  });

  it('keeps stacked marks within their own message', async () => {
    const room = await show([message(1, { body: zalgo, author: { id: 'z', name: zalgo.slice(0, 40), words: [] } }), message(2)]);
    for (const row of room.all('.message')) assert.notEqual(getComputedStyle(row).overflowY, 'visible');
  });

  it('makes at most twenty links of ten thousand', async () => {
    const room = await show([message(1, { body: 'https://a.example '.repeat(220) })]);
    assert.isAtMost(room.all('a').length, 20);
  });
});
