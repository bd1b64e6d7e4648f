import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { base } from '../../../src/ui/base.ts';
import { roomMessages } from '../../../src/widgets/peer-chat/messages/room/index.ts';
import { Composer } from '../../../src/widgets/peer-chat/parts/composer.ts';
import { styles } from '../../../src/widgets/peer-chat/parts/styles.ts';
import type { Writing, Written } from '../../../src/widgets/peer-chat/parts/writing.ts';
import { ListHost } from '../../list/list-host.ts';
import { said } from './room-rows.ts';

describe('writing a message', () => {
  let host: ListHost;
  let composer: Composer;
  let sent: Written[];
  let kept: Writing[];
  let store: () => Promise<void>;
  let enterSends: boolean | undefined;

  async function show(lang = 'en'): Promise<void> {
    const words = await roomMessages(lang);
    let made: Composer | undefined;
    host = await ListHost.place(drawn => {
      made ??= new Composer(drawn, {
        send: written => { sent.push(written); return store(); },
        keep: writing => { kept.push(writing); },
        ...(enterSends !== undefined && { enterSends: () => enterSends === true }),
      });
      composer = made;
      return html`${made.render({ words, tag: lang })}`;
    }, { lang, styles: [...base, ...styles] });
  }

  const field = (): HTMLTextAreaElement => host.find('textarea', HTMLTextAreaElement);
  const alert = (): string => host.one('[role=alert]').textContent;
  const drawn = async (): Promise<void> => {
    await new Promise(resolve => { setTimeout(resolve); });
    await host.updateComplete;
  };
  const type = async (words: string): Promise<void> => {
    field().value = words;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
  };
  /** Whether the key was taken. */
  const key = (name: string, more: KeyboardEventInit = {}, on: HTMLElement = field()): boolean => !on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));

  beforeEach(() => {
    [sent, kept, store, enterSends] = [[], [], async () => Promise.resolve(), true];
  });
  afterEach(() => { host.remove(); });

  it('takes no focus by itself', async () => {
    await show();
    assert.isNull(host.root.activeElement);
  });

  it('sends with Enter, breaks a line with Shift and Enter', async () => {
    await show();
    await type('Hello ');
    assert.isFalse(key('Enter', { shiftKey: true }));
    assert.isEmpty(sent);
    assert.isTrue(key('Enter'));
    await drawn();
    assert.deepEqual(sent, [{ kind: 'message', body: 'Hello ', contentNotes: [] }]);
    assert.equal(field().value, '');
    assert.equal(field().getAttribute('enterkeyhint'), 'send');
  });

  it('breaks a line with Enter where that is set, and sends by the button or with Ctrl', async () => {
    enterSends = false;
    await show();
    assert.equal(field().getAttribute('enterkeyhint'), 'enter');
    await type('one');
    assert.isFalse(key('Enter'));
    host.press('Send');
    await drawn();
    await type('two');
    key('Enter', { ctrlKey: true });
    await drawn();
    assert.deepEqual(sent.map(({ body }) => body), ['one', 'two']);
    assert.equal(host.root.activeElement, field());
  });

  it('decides by the pointer where nothing is set', async () => {
    enterSends = undefined;
    await show();
    assert.equal(composer.enterSends, !matchMedia('(pointer: coarse)').matches);
  });

  it('never sends while an input method is at work, nor while the key is held', async () => {
    await show();
    await type('にほ');
    assert.isFalse(key('Enter', { isComposing: true }));
    const ofSafari = { keyCode: 229 };
    assert.isFalse(key('Enter', ofSafari));
    key('Enter', { repeat: true });
    assert.isEmpty(sent);
  });

  it('does not write into the field while nothing but the person does', async () => {
    await show();
    let written = 0;
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    await type('に');
    Object.defineProperty(field(), 'value', { configurable: true, get, set(value: string) { written++; set?.call(this, value); } });
    host.requestUpdate();
    await drawn();
    assert.equal(written, 0);
  });

  it('refuses what nobody would see, and says so', async () => {
    await show();
    for (const words of ['', '  \n', '\u200b\u2060', '\u3164']) {
      await type(words);
      key('Enter');
      await drawn();
      assert.equal(alert(), 'Write something first.');
      assert.equal(field().getAttribute('aria-invalid'), 'true');
    }
    assert.isEmpty(sent);
    await type('a');
    assert.equal(alert(), '');
  });

  it('tells how many letters are left near the limit, cuts nothing, and does not send what is too long', async () => {
    await show();
    const letters = (): string => host.one('#letters').textContent;
    const told = (): string => host.one('[role=status]').textContent;
    await type('x'.repeat(3_700));
    assert.deepEqual([letters(), told()], ['', '']);
    await type('x'.repeat(3_850));
    assert.deepEqual([letters(), told()], ['150 letters left', '200 letters left']);
    await type('x'.repeat(3_860));
    assert.equal(told(), '200 letters left', 'not said after each key');
    await type('x'.repeat(4_003));
    assert.equal(letters(), '3 letters too long');
    key('Enter');
    await drawn();
    assert.equal(alert(), '3 letters too long');
    assert.equal(field().value.length, 4_003);
    await type('x'.repeat(4_000));
    key('Enter');
    assert.lengthOf(sent, 1);
  });

  it('keeps the words until they are stored, and takes a second press for none', async () => {
    await show();
    let stored = (): void => undefined;
    store = async () => new Promise(resolve => { stored = resolve; });
    await type('precious');
    key('Enter');
    await drawn();
    assert.equal(field().value, 'precious');
    key('Enter');
    host.press('Send');
    assert.lengthOf(sent, 1);
    await type('precious and more');
    stored();
    await drawn();
    assert.equal(field().value, ' and more');
    assert.deepEqual(kept.at(-1), { body: ' and more', contentNotes: [] });
  });

  it('says that the words could not be stored, and keeps them', async () => {
    await show();
    const { error } = console;
    console.error = () => undefined;
    store = async () => Promise.reject(new Error('full'));
    await type('precious');
    key('Enter');
    await drawn();
    console.error = error;
    assert.include(alert(), 'Your words are still here.');
    assert.equal(field().value, 'precious');
    store = async () => Promise.resolve();
    key('Enter');
    await drawn();
    assert.deepEqual([sent.length, field().value, alert()], [2, '', '']);
  });

  it('keeps a draft after each change, and puts one back only where nothing was written', async () => {
    await show();
    composer.restore({ body: 'from before', contentNotes: ['loss'] });
    await drawn();
    assert.equal(field().value, 'from before');
    await type('from before, more');
    assert.deepEqual(kept, [{ body: 'from before, more', contentNotes: ['loss'] }]);
    composer.restore({ body: 'older', contentNotes: [] });
    await drawn();
    assert.equal(field().value, 'from before, more');
  });

  it('sends notes on what it holds, each once, and what would help', async () => {
    await show();
    host.press('Say what it is about');
    const note = host.find('.holds input', HTMLInputElement);
    for (const words of [' loss ', 'loss', '   ', 'hospital']) {
      note.value = words;
      key('Enter', {}, note);
    }
    await drawn();
    assert.isEmpty(sent, 'Enter there sends nothing');
    host.press('Take out \u2068hospital');
    await drawn();
    const choice = host.find('select', HTMLSelectElement);
    choice.value = 'silence';
    choice.dispatchEvent(new Event('change'));
    await type('a');
    key('Enter');
    await drawn();
    assert.deepEqual(sent, [{ kind: 'message', body: 'a', contentNotes: ['loss'], welcome: 'silence' }]);
    assert.isUndefined(host.named('Take out'));
    assert.equal(choice.value, '', 'the next message begins anew');
  });

  it('answers a message, or not', async () => {
    await show();
    composer.reply(said(7, 'a'));
    await drawn();
    assert.include(host.text, 'You are replying to \u2068Ben');
    assert.equal(host.root.activeElement, field());
    host.press('Do not reply');
    await drawn();
    assert.notInclude(host.text, 'replying');
    composer.reply(said(8, 'a', { mine: true }));
    await type('b');
    key('Enter');
    await drawn();
    assert.deepEqual(sent, [{ kind: 'message', body: 'b', contentNotes: [], replyTo: 8 }]);
    assert.notInclude(host.text, 'replying');
  });

  it('changes a message, and brings the draft back afterwards', async () => {
    await show();
    await type('draft');
    composer.edit(said(9, 'wrods', { mine: true, contentNotes: ['x'] }));
    await drawn();
    assert.equal(field().value, 'wrods');
    await type('words');
    assert.lengthOf(kept, 1, 'a change is no draft');
    key('Enter');
    await drawn();
    assert.deepEqual(sent, [{ kind: 'edit', target: 9, body: 'words', contentNotes: ['x'] }]);
    assert.equal(field().value, 'draft');
    composer.edit(said(9, 'words', { mine: true }));
    await drawn();
    host.press('Leave it as it was');
    await drawn();
    assert.equal(field().value, 'draft');
  });

  it('sends half a letter as something an endpoint takes', async () => {
    await show();
    await type('a\ud83d\0b👩🏽‍🚒');
    key('Enter');
    assert.equal(sent[0]?.body, 'a\ufffd\ufffdb👩🏽‍🚒');
  });

  it('grows with its words, not without end, and is never zoomed into', async () => {
    await show();
    host.style.fontSize = '10px';
    const { offsetHeight } = field();
    await type('a\nb\nc\nd');
    assert.isAbove(field().offsetHeight, offsetHeight * 1.5);
    await type('a\n'.repeat(200));
    assert.isAtMost(field().offsetHeight, innerHeight * 0.41);
    for (const one of host.all('textarea, input, select')) assert.isAtLeast(Number.parseFloat(getComputedStyle(one).fontSize), 16);
  });

  for (const lang of ['en', 'ar']) {
    it(`can be used by all, "${lang}"`, async () => {
      await show(lang);
      composer.reply(said(7, 'a'));
      composer.write({ body: '', contentNotes: ['x'] });
      await composer.send();
      host.find('details', HTMLDetailsElement).open = true;
      await drawn();
      await assert.isAccessible(host);
    });
  }
});
