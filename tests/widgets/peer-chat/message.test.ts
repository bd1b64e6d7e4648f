import { assert } from '@open-wc/testing';
import { html } from 'lit';
import type { MessageRow, TimelineRow } from '../../../src/client/chat/timeline-row.ts';
import { base } from '../../../src/ui/base.ts';
import { roomMessages } from '../../../src/widgets/peer-chat/messages/room/index.ts';
import { timelineRow } from '../../../src/widgets/peer-chat/parts/marks.ts';
import { styles } from '../../../src/widgets/peer-chat/parts/styles.ts';
import { ListHost } from '../../list/list-host.ts';
import { onItsWay, own, roomSetting, said } from './room-rows.ts';

describe('a row of a room', () => {
  let host: ListHost;
  let done: string[];

  /** Opening and closing the menu draws again, as the room does. */
  async function show(rows: TimelineRow[], { lang = 'en', menu }: { lang?: string; menu?: string } = {}): Promise<void> {
    const made = roomSetting(await roomMessages(lang), { tag: lang });
    const { setting } = made;
    done = made.done;
    setting.menu = menu;
    setting.acts.openMenu = id => { setting.menu = id; host.requestUpdate(); };
    host = await ListHost.place(() => html`<ol>${rows.map(row => timelineRow(row, setting))}</ol>`, { lang, styles: [...base, ...styles] });
  }
  const drawn = async (): Promise<void> => { await host.updateComplete; };
  const buttons = (): string[] => host.all('button, summary').map(({ textContent }) => textContent.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim());

  afterEach(() => { host.remove(); });

  it('says who, with what they want said beside their name, when and what', async () => {
    await show([said(1, 'Hello\nall', { author: { id: 'ben', name: 'Ben', pronouns: 'he/him', words: ['facilitator'] } })]);
    assert.match(host.text, /^Ben he\/him facilitator 9:41\sAM Hello all Respond/u);
    assert.equal(host.one('.name').translate, false);
    assert.equal(host.one('.said').textContent, 'Hello\nall');
    assert.equal(getComputedStyle(host.one('.said')).whiteSpace, 'pre-wrap');
    assert.deepEqual([host.one('.said').dir, host.one('.said').lang], ['auto', '']);
  });

  it('gives nobody a rank: words beside a name all look alike', async () => {
    await show([said(1, 'a', { author: { id: 'a', name: 'A', pronouns: 'they', words: ['facilitator', 'trained by House in 2025'] } })]);
    assert.equal(new Set(host.all('.by bdi.muted').map(one => getComputedStyle(one).color)).size, 1);
  });

  it('has a name for those who gave none, and for oneself', async () => {
    await show([said(1, 'a', { author: undefined }), said(2, 'b', { mine: true, edited: true })]);
    assert.deepEqual(host.all('.name').map(({ textContent }) => textContent), ['Someone', 'You']);
    assert.include(host.text, 'edited');
  });

  it('keeps words under a note closed until they are opened, in a quote too', async () => {
    await show([
      said(1, 'the words', { contentNotes: ['loss', 'hospital'] }),
      said(2, 'an answer', { quoted: { seq: 1, mine: false, author: { id: 'ben', name: 'Ben', words: [] }, body: 'the words', contentNotes: ['loss'] } }),
    ]);
    const body = host.one('.said');
    assert.isFalse(body.checkVisibility());
    assert.notInclude(host.one('.quote').textContent, 'the words');
    host.press('Holds: \u2068loss, hospital');
    assert.isTrue(body.checkVisibility());
  });

  it('never tells words under a note in the name of a button', async () => {
    await show([said(1, 'the words', { contentNotes: ['loss'] })], { menu: 'e1' });
    assert.notInclude(buttons().join(), 'the words');
  });

  it('tells waiting, sent and refused apart, and keeps the promise about this page', async () => {
    await show([own()]);
    assert.include(host.text, 'Not sent yet. It goes out as soon as it can.');
    assert.notInclude(host.text, 'Keep this page open');
    host.remove();
    await show([own({ stored: false })]);
    assert.include(host.text, 'Keep this page open until then.');
    host.remove();
    await show([said(3, 'b', { mine: true })]);
    assert.include(host.text, 'Sent');
    host.remove();
    await show([said(3, 'b')]);
    assert.notInclude(host.text, 'Sent');
  });

  it('says why something was refused, and offers to try again, throw away or copy', async () => {
    await show([own({ state: 'refused', why: 'The room is closed.' })]);
    assert.include(host.text, 'Not sent. The room is closed.');
    host.press('Try again');
    host.press('Throw away');
    assert.deepEqual(done, ['retry a-key-of-this-device', 'discard a-key-of-this-device']);
    assert.isDefined(host.named('Copy'));
    assert.isUndefined(host.named('Respond'), 'nobody has it yet');
  });

  it('says what became of one\'s own change, erasing and reaction', async () => {
    const changes = [
      onItsWay({ key: 'k1', content: { kind: 'edit', target: 4, body: 'new', contentNotes: [] } }),
      onItsWay({ key: 'k2', content: { kind: 'erase', target: 4 }, state: 'refused', why: 'No.' }),
      onItsWay({ key: 'k3', content: { kind: 'reaction', target: 4, reaction: 'me-too', off: false } }),
    ];
    await show([said(4, 'new', { mine: true, changes })]);
    assert.include(host.text, 'Your change is not sent yet. This was not erased. No.');
    assert.notInclude(host.text, 'response');
    host.press('Throw away');
    assert.deepEqual(done, ['discard k2']);
  });

  it('shows what somebody means, never how many, and takes it back', async () => {
    await show([said(5, 'a', { reactions: [{ reaction: 'i-hear-you', mine: false }, { reaction: 'thank-you', mine: true }] })]);
    assert.deepEqual(host.all('[aria-pressed]').map(one => [one.textContent.split(',')[0], one.getAttribute('aria-pressed')]), [['I hear you', 'false'], ['Thank you for sharing', 'true']]);
    host.press('I hear you');
    host.press('Thank you for sharing');
    assert.deepEqual(done, ['i-hear-you e5 on', 'thank-you e5 off']);
  });

  it('opens what can be done in its place, and goes back with Escape', async () => {
    await show([said(6, 'a')]);
    host.press('Respond');
    await drawn();
    assert.deepEqual(buttons().map(words => words.split(',')[0]), ['Respond', 'I hear you', 'Me too', 'Thank you for sharing', 'Sitting with you', 'Reply', 'Copy', 'Tell the staff', 'Do not see this person any more', 'Yes']);
    assert.equal(host.named('Respond')?.getAttribute('aria-expanded'), 'true');
    host.named('Reply')?.focus();
    host.named('Reply')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn();
    assert.isUndefined(host.named('Reply'));
    assert.equal(host.root.activeElement, host.named('Respond'));
  });

  it('lets the staff be told of others’ words, and asks before two do not see each other any more', async () => {
    await show([said(6, 'a'), said(8, 'b', { author: undefined })], { menu: 'e6' });
    host.press('Do not see this person any more');
    assert.isEmpty(done);
    host.press('Yes, do not see them');
    await drawn();
    host.press('Respond');
    await drawn();
    host.press('Tell the staff');
    assert.deepEqual(done, ['block ben', 'report e6']);
  });

  it('lets only its writer change or erase it, and asks before it erases', async () => {
    await show([said(7, 'a', { mine: true })], { menu: 'e7' });
    host.press('Erase');
    assert.isEmpty(done);
    host.press('Yes, erase it');
    await drawn();
    host.press('Respond');
    await drawn();
    host.press('Change');
    assert.deepEqual(done, ['erase e7', 'edit e7']);
  });

  it('names no two buttons alike, even of two messages in one minute', async () => {
    const answer: Partial<MessageRow> = { quoted: { seq: 1, gone: 'elsewhere' }, contentNotes: ['x'], reactions: [{ reaction: 'me-too', mine: false }] };
    await show([said(1, 'a', answer), said(2, 'a', answer), said(3, 'a', { ...answer, mine: true }), own({ state: 'refused' })], { menu: 'e3' });
    assert.equal(new Set(buttons()).size, buttons().length, buttons().join('\n'));
  });

  it('shows what is answered, or why it is not there, and goes to it', async () => {
    await show([
      said(2, 'b', { quoted: { seq: 1, mine: false, author: { id: 'a', name: 'Ada', words: [] }, body: 'x'.repeat(200), contentNotes: [] } }),
      said(3, 'c', { quoted: { seq: 1, gone: 'erased' } }),
      said(4, 'd', { quoted: { seq: 1, gone: 'elsewhere' } }),
    ]);
    assert.deepEqual(host.all('.quote').map(({ textContent }) => textContent.length < 250), [true, true, true]);
    assert.include(host.text, 'an erased message');
    host.press('Go to it');
    assert.deepEqual(done, ['go to 1']);
    assert.lengthOf(host.all('.quote button'), 2);
  });

  it('keeps the place of what is withheld, erased, unknown or not read yet', async () => {
    await show([
      { row: 'gone', id: 'e1', why: 'withheld', count: 1 }, { row: 'gone', id: 'e2', why: 'erased', count: 3 }, { row: 'gone', id: 'e5', why: 'unknown', count: 2 },
      { row: 'gap', id: 'gap7', after: 7, before: 12 }, { row: 'day', id: 'day1', day: '2026-11-25' }, { row: 'day', id: 'day2', day: '2026-11-26' },
      { row: 'join', id: 'e12', at: '2026-11-26T09:00:00Z', author: { id: 'b', name: 'Ben', words: [] }, mine: false }, { row: 'leave', id: 'e13', at: '2026-11-26T09:00:00Z', mine: true },
      { row: 'notice', id: 'e14', seq: 14, at: '2026-11-26T09:00:00Z', notice: 'The room closes at ten.' },
    ]);
    for (const words of ['A message you cannot see', '3 erased messages', '2 things this page cannot show.', 'Wednesday, November 25, 2026', 'Today', '\u2068Ben\u2069 came in.', 'You left.', 'The room closes at ten.']) assert.include(host.text, words);
    host.press('Show older messages');
    assert.deepEqual(done, ['fill 7 12']);
  });

  it('tells a writer what the staff did with a message of theirs, why, and how to say that it was wrong', async () => {
    const at = '2026-11-26T09:00:00Z';
    await show([
      { row: 'notice', id: 'e3', seq: 3, at, notice: 'It names a person.', about: { room: 'evening', seq: 7, done: 'hidden' } },
      { row: 'notice', id: 'e4', seq: 4, at, notice: 'We looked again.', about: { room: 'gone', seq: 7, done: 'restored' } },
    ]);
    for (const words of ['Your message in “\u2068The room "evening"\u2069” was hidden by the staff.', 'It names a person.', 'Your message in a room can be seen again.', 'We looked again.']) assert.include(host.text, words);
    host.press('Go to the room');
    host.press('Say that it was wrong');
    assert.deepEqual(done, ['open evening', 'appeal e3']);
    assert.lengthOf(host.all('button'), 2, 'nothing to go to, and nothing to say against, where it can be seen again');
    await assert.isAccessible(host);
  });

  for (const lang of ['en', 'ar']) {
    it(`can be used by all, "${lang}"`, async () => {
      await show([said(1, 'https://a.example', { reactions: [{ reaction: 'me-too', mine: true }], contentNotes: ['x'] }), said(2, 'سلام', { mine: true }), own({ state: 'refused', why: 'No.' }), { row: 'gone', id: 'e9', why: 'erased', count: 2 }], { lang, menu: 'e2' });
      await assert.isAccessible(host);
    });
  }
});
