import { assert, expect, waitUntil } from '@open-wc/testing';
import type { TimelineRow } from '../../../../src/client/chat/timeline-row.ts';
import { messages as arabic } from '../../../../src/widgets/peer-chat/messages/room/ar.ts';
import { messages as english } from '../../../../src/widgets/peer-chat/messages/room/en.ts';
import { conversationJson } from '../../../../src/widgets/peer-chat/panels/copy/conversation-json.ts';
import { conversationText } from '../../../../src/widgets/peer-chat/panels/copy/conversation-text.ts';
import { messages as arabicCopy } from '../../../../src/widgets/peer-chat/panels/copy/messages/ar.ts';
import { messages as englishCopy } from '../../../../src/widgets/peer-chat/panels/copy/messages/en.ts';
import { panels } from '../../../../src/widgets/peer-chat/panels/index.ts';
import { own, said } from '../room-rows.ts';
import { PanelRoom, spoken } from './panel-room.ts';

const soon = { timeout: 10_000 };
const en = { room: english, copy: englishCopy };
const about = { madeAt: Date.UTC(2026, 10, 26, 12), isWhole: true };
const noMarks = (text: string): string => text.replace(/[\u2068\u2069]/g, '').replace(/\u202f/g, ' ');

const rows: readonly TimelineRow[] = [
  { row: 'day', id: 'd', day: '2026-11-25' },
  { row: 'join', id: 'e1', at: '2026-11-25T22:50:00Z', author: { id: 'ben', name: 'Ben', words: [] }, mine: false },
  said(2, 'Hello all\nof you', { at: '2026-11-25T22:58:00Z', author: { id: 'ben', name: 'Ben', pronouns: 'he', words: ['facilitator'] } }),
  { row: 'gone', id: 'e3', why: 'erased', count: 2 },
  { row: 'gone', id: 'e5', why: 'withheld', count: 1 },
  said(6, 'It was hard there', { at: '2026-11-25T23:30:00Z', contentNotes: ['hospital', 'loss'], author: { id: 'cem', words: [] }, edited: true }),
  { row: 'gap', id: 'gap6', after: 6, before: 41 },
  said(41, 'I hear you', { at: '2026-11-26T08:00:00Z', mine: true, quoted: { seq: 6, mine: false, author: { id: 'cem', words: [] }, body: 'It was hard there', contentNotes: ['hospital'] }, card: { kind: 'group', id: 'g1' } }),
  { row: 'notice', id: 'e42', seq: 42, at: '2026-11-26T08:01:00Z', notice: 'The room closes at ten.' },
  own(),
];

describe('a copy of a room as text', () => {
  it('holds each message with its day, its time with its zone, its name, notes and what it answers, and says what is missing', () => {
    assert.equal(noMarks(conversationText(rows, en, 'en', 'Europe/Berlin', about)), `Copy of messages
Made on November 26, 2026 at 1:00 PM. Times are in the time zone Europe/Berlin.

Wednesday, November 25, 2026

11:50 PM GMT+1 · Ben came in.

11:58 PM GMT+1 · Ben (he, facilitator)
Hello all
of you

[2 erased messages]

[A message you cannot see]

Thursday, November 26, 2026

12:30 AM GMT+1 · Someone · edited
Holds: hospital, loss
It was hard there

[Not read: number 7 to 40]

9:00 AM GMT+1 · You
> Someone: “Holds: hospital”
I hear you
On the table: group g1

9:01 AM GMT+1 · The room closes at ten.

You
mine
[Not sent yet. It goes out as soon as it can.]
`);
  });

  it('says where it does not begin with the first message', () => {
    const text = conversationText([], en, 'en', 'UTC', { ...about, isWhole: false });
    assert.include(text, 'There are older messages that are not in this copy.');
  });

  it('is written in the language of its reader', () => {
    const text = conversationText(rows, { room: arabic, copy: arabicCopy }, 'ar', 'UTC', about);
    assert.notMatch(text.replace(/Ben|Hello all\nof you|It was hard there|hospital|loss|I hear you|g1|The room closes at ten\.|mine|he|facilitator|UTC/g, ''), /[a-z]/i);
  });
});

describe('a copy of a room as data', () => {
  it('holds the same, without the ids of people', () => {
    const text = conversationJson(rows, 'UTC', about);
    const { whole, timeZone, entries } = JSON.parse(text) as { whole: boolean; timeZone: string; entries: Record<string, unknown>[] };
    assert.isFalse(whole, 'some were not read');
    assert.equal(timeZone, 'UTC');
    assert.deepEqual(entries.map(({ kind }) => kind), ['join', 'message', 'erased', 'withheld', 'message', 'not-read', 'message', 'notice', 'message']);
    assert.deepEqual(entries[1], { kind: 'message', number: 2, at: '2026-11-25T22:58:00Z', name: 'Ben', pronouns: 'he', besideName: ['facilitator'], mine: false, body: 'Hello all\nof you' });
    assert.deepEqual(entries[6], { kind: 'message', number: 41, at: '2026-11-26T08:00:00Z', name: 'Ben', mine: true, body: 'I hear you', answers: 6, card: { kind: 'group', id: 'g1' } });
    assert.notInclude(text, '"cem"');
  });

  it('is whole where nothing is missing', () => {
    assert.isTrue((JSON.parse(conversationJson([said(1, 'all')], 'UTC', about)) as { whole: boolean }).whole);
  });
});

describe('saving a copy of a room', () => {
  let room: PanelRoom;
  let files: { name: string; text: Promise<string> }[];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;

  beforeEach(() => {
    files = [];
    let text = Promise.resolve('');
    URL.createObjectURL = (blob: Blob) => { text = blob.text(); return createObjectURL(blob); };
    HTMLAnchorElement.prototype.click = function save() { files.push({ name: this.download, text }); };
  });
  afterEach(async () => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    await room.end();
  });

  it('saves text and data under a name that tells nothing, and sends nothing', async () => {
    room = new PanelRoom([spoken(1, 'first words'), spoken(2, 'second words')]);
    await room.conversation.begin();
    const host = await room.open(panels.copy);
    const { asked } = room;
    host.press('Save as text');
    await waitUntil(() => host.text.includes('Saved. Look'), 'said', soon);
    host.press('Save as data');
    await waitUntil(() => files.length === 2, 'both', soon);
    assert.deepEqual(files.map(({ name }) => name), ['notes.txt', 'notes.json']);
    const [text, data] = await Promise.all(files.map(async file => file.text));
    assert.include(text, 'first words');
    assert.include(data, '"second words"');
    assert.equal(room.asked, asked);
  });

  it('offers to read the rest first, and says in the file what was not read', async () => {
    room = new PanelRoom(Array.from({ length: 250 }, (_, at) => spoken(at + 1, at === 0 ? 'the very first' : 'talk')));
    await room.conversation.begin();
    const host = await room.open(panels.copy);
    host.press('Save as text');
    await waitUntil(() => files.length === 1, 'a part', soon);
    host.press('Read older messages too');
    await waitUntil(() => room.conversation.events.length === 250 && host.named('Read older') === undefined, 'all read', soon);
    await waitUntil(() => { host.press('Save as text'); return files.length === 2; }, 'the whole', soon);
    const [part = '', whole = ''] = await Promise.all(files.map(async file => file.text));
    assert.include(part, englishCopy.begins);
    assert.notInclude(part, 'the very first');
    assert.notInclude(whole, englishCopy.begins);
    assert.include(whole, 'the very first');
  });

  it('reads what is missing between two pages, too', async () => {
    room = new PanelRoom(Array.from({ length: 400 }, (_, at) => spoken(at + 1, 'talk')));
    room.conversation.take([spoken(1, 'talk'), spoken(2, 'talk')]);
    room.conversation.take(room.log.slice(350));
    const host = await room.open(panels.copy);
    host.press('Read older messages too');
    await waitUntil(() => room.conversation.events.length === 400, 'no gap is left', soon);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`can be used by everybody: ${lang}`, async () => {
      room = new PanelRoom(Array.from({ length: 150 }, (_, at) => spoken(at + 1, 'talk')));
      await room.conversation.begin();
      const host = await room.open(panels.copy, { lang });
      await expect(host).to.be.accessible();
      assert.lengthOf(host.all('[role=status], [role=alert], [aria-live]'), 1);
    });
  }
});
