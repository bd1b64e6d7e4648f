import { assert } from '@open-wc/testing';
import type { CrisisLine } from '../../../src/protocol/crisis.ts';
import { dictionaries } from '../../../src/widgets/crisis-slot/messages/index.ts';
import type { CrisisSlot } from '../../../src/widgets/crisis-slot/crisis-slot.ts';
import { Ledger } from '../../leaks/ledger.ts';
import { day, leaveAll, place, readOut } from './slot.ts';

const line: CrisisLine = {
  title: 'Night Line',
  area: 'All of Riverton',
  channels: [
    { type: 'voice', display: '555-0120', dial: '5550120', languages: [], free: true, showsOnBill: false, mayCallPolice: true, hours: { openings: [], closedOn: [], notes: 'Every night, 8 pm to 6 am.' } },
    { type: 'text', display: '741741', dial: '741741', body: 'HOME', languages: [], anonymous: true },
  ],
  checkedAt: day(92),
};

const withWay = (channel: Partial<CrisisLine['channels'][number]>): CrisisLine => ({ title: 'X', channels: [{ type: 'voice', display: '988', languages: [], ...channel }] });
const show = (lines: readonly CrisisLine[], markup = ''): CrisisSlot => Object.assign(place(markup), { lines });
/** The ways to reach somebody, each as it reads. */
const ways = (slot: Element): string[] => [...slot.querySelectorAll('[data-line] li')].map(readOut);

describe('lines that are given to the slot', () => {
  afterEach(leaveAll);

  it('are written after what the page wrote, with all that is known of them', () => {
    const slot = show([line], '<p>Call 112.</p>');
    assert.equal(slot.firstElementChild?.outerHTML, '<p>Call 112.</p>');
    assert.equal(slot.querySelector('[data-title]')?.textContent, 'Night Line');
    assert.include(readOut(slot), 'All of Riverton');
    assert.deepEqual(ways(slot), [
      'Call 555-0120 Every night, 8 pm to 6 am. Free. Does not show on your phone bill. They may call the police.',
      'Text HOME to 741741 You need not say your name.',
    ]);
    assert.match(readOut(slot), /Checked 3 months ago$/);
    assert.deepEqual([...slot.querySelectorAll('a')].map(link => link.getAttribute('href')), ['tel:5550120']);
  });

  it('say nothing of what is not known', () => {
    assert.equal(readOut(show([withWay({ dial: '988' })])), 'XCall 988');
  });

  it('keep words that the number has already', () => {
    const reads = (channel: Parameters<typeof withWay>[0]): string | undefined => ways(show([withWay(channel)]))[0];
    assert.equal(reads({ display: 'Call or text 988', dial: '988' }), 'Call or text 988');
    assert.equal(reads({ type: 'text', display: 'Text HOME to 741741', dial: '741741', body: 'HOME' }), 'Text HOME to 741741');
    assert.equal(reads({ type: 'text', display: '838255', dial: '838255' }), 'Text 838255');
    assert.equal(reads({ type: 'textphone', display: '555-0129', dial: '5550129' }), 'Textphone 555-0129');
  });

  it('lead to web and mail addresses in a tab of their own, and to nothing that runs', () => {
    const addresses = (channel: Parameters<typeof withWay>[0]): (string | null)[] => [...show([withWay(channel)]).querySelectorAll('a')].map(link => `${String(link.getAttribute('href'))} ${link.target} ${link.rel}`);
    assert.deepEqual(addresses({ type: 'chat', display: 'Chat', url: 'https://chat.example/' }), ['https://chat.example/ _blank noopener noreferrer']);
    assert.deepEqual(addresses({ type: 'email', display: 'a@b.example', dial: 'a@b.example' }), ['mailto:a@b.example _blank noopener noreferrer']);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)']) assert.isEmpty(addresses({ type: 'chat', display: 'Chat', url }), url);
    assert.isEmpty(addresses({ type: 'walk-in', display: '1 Main Street' }));
    assert.isEmpty(addresses({ type: 'text', display: '741741', dial: '741741', url: 'https://x.example/' }));
  });

  it('are text, whatever they hold', () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const slot = show([{ title: nasty, area: nasty, channels: [{ type: 'voice', display: nasty, dial: nasty, languages: [], hours: { openings: [], closedOn: [], notes: nasty } }], checkedAt: nasty }]);
    assert.isNull(slot.querySelector('img, a'));
    assert.equal(readOut(slot).split(nasty).length, 5);
  });

  it('are left out one by one where they cannot be read, and the others are shown', () => {
    const { error } = console;
    console.error = () => undefined;
    const slot = show([null, { title: 'No ways' }, line] as unknown as CrisisLine[], '<p>Call 112.</p>');
    assert.lengthOf(slot.querySelectorAll('[data-line]'), 1);
    slot.lines = 'none' as unknown as CrisisLine[];
    console.error = error;
    assert.equal(readOut(slot), 'Call 112.');
  });

  it('may be given anew, before the element is there or defined, and taken away', () => {
    const slot = document.createElement('crisis-slot');
    slot.lines = [line];
    slot.append(document.createElement('p'));
    document.body.append(slot);
    assert.lengthOf(slot.querySelectorAll('[data-line]'), 1);
    slot.lines = [line, withWay({})];
    assert.lengthOf(slot.querySelectorAll('[data-line]'), 2);
    slot.lines = [];
    assert.equal(slot.innerHTML, '<p></p>');
    slot.remove();
    const early = document.createElement('crisis-slot');
    Object.defineProperty(early, 'lines', { value: [line], configurable: true, writable: true, enumerable: true });
    document.body.append(early);
    assert.lengthOf(early.querySelectorAll('[data-line]'), 1);
    early.remove();
  });

  for (const [tag, words] of Object.entries(dictionaries)) {
    it(`speak "${tag}"`, async () => {
      const slot = show([line]);
      slot.lang = tag;
      await Promise.resolve();
      assert.lengthOf(slot.querySelectorAll('[data-line]'), 1);
      assert.equal(slot.querySelector('ul')?.lang, tag);
      assert.include(readOut(slot), words.call.replace('#', '555-0120'));
      assert.include(readOut(slot), words.textKeyword.replace('#', '741741').replace('*', 'HOME'));
      for (const word of [words.free[1], words.showsOnBill[0], words.mayCallPolice[1], words.anonymous, words.checked.replace('*', '').trim()]) assert.include(readOut(slot), word);
    });
  }

  it('work in every slot that is made for them, and alone, and look alike', () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.lang = 'es';
    const root = host.attachShadow({ mode: 'open' });
    const inside = place('<a href="tel:112">112</a>', { parent: root });
    inside.lines = [line];
    assert.include(readOut(inside), 'Llama al 555-0120');
    assert.equal(getComputedStyle(inside).display, 'block');
    assert.isAtLeast(inside.querySelector('a')?.getBoundingClientRect().height ?? 0, 44);
    host.remove();
  });

  it('ask nobody and keep nothing', () => {
    const asked = performance.getEntriesByType('resource').length;
    const kept = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);
    show([line]);
    assert.equal(performance.getEntriesByType('resource').length, asked);
    assert.equal(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]), kept);
  });

  it('leave no listener, timer, observer or style behind when they come and go ten times', () => {
    show([line]).remove();
    const ledger = new Ledger();
    const sheets = document.adoptedStyleSheets.length;
    for (let time = 0; time < 10; time++) show([line]).remove();
    ledger.close();
    assert.isEmpty(ledger.listeners);
    assert.isEmpty([...ledger.timers.values()]);
    assert.equal(ledger.observers, 0);
    assert.equal(document.adoptedStyleSheets.length, sheets);
  });

  for (const lang of ['en', 'ar']) {
    it(`have no fault that axe knows: ${lang}`, async () => {
      const around = document.body.appendChild(document.createElement('div'));
      Object.assign(around, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
      around.style.inlineSize = '300px';
      const slot = place('<h2>1</h2><p>Call <a href="tel:112">112</a>.</p>', { parent: around });
      slot.lines = [line, withWay({ type: 'chat', display: 'Chat', url: 'https://chat.example/' })];
      await assert.isAccessible(slot);
      assert.isAtMost(slot.scrollWidth, slot.clientWidth);
      around.remove();
    });
  }
});
