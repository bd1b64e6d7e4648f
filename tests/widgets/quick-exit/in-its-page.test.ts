import { assert } from '@open-wc/testing';
import '../../../src/widgets/quick-exit/define.ts';
import { dictionaries } from '../../../src/widgets/quick-exit/messages/index.ts';
import type { QuickExit } from '../../../src/widgets/quick-exit/quick-exit.ts';
import { Ledger } from '../../leaks/ledger.ts';
import { HostPage, linkTo, there } from './host-page.ts';

const away = 'https://weather.example/';
const page = document.documentElement;

function place(inside = linkTo(away), parent: Element | ShadowRoot = document.body): QuickExit {
  const exit = document.createElement('quick-exit');
  exit.innerHTML = inside;
  parent.append(exit);
  return exit;
}

/** A microtask: the element has looked at what is inside. */
const looked = (): Promise<void> => Promise.resolve();
const textOf = (exit: QuickExit, selector: string): string => exit.shadowRoot?.querySelector(selector)?.textContent.trim() ?? '';

describe('the way out in its page', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('quick-exit, body > div')) element.remove();
    page.lang = 'en';
    page.removeAttribute('dir');
    page.removeAttribute('style');
  });

  it('says what leaving does not do', async () => {
    const exit = place();
    await looked();
    assert.equal(textOf(exit, '[part="note"]'), 'This does not clear your browser history. You can also press Shift 3 times.');
  });

  it('lets the page say it in its own words', async () => {
    const exit = place(`${linkTo(away)}<span slot="note">Your history stays.</span>`);
    await looked();
    assert.isTrue(exit.querySelector('span')?.checkVisibility());
    assert.equal(exit.shadowRoot?.querySelector<HTMLSlotElement>('slot[name]')?.assignedElements()[0]?.textContent, 'Your history stays.');
  });

  for (const [tag, words] of Object.entries(dictionaries)) {
    it(`speaks "${tag}" where the page does, and gives words to a link without any`, async () => {
      const host = document.body.appendChild(document.createElement('div'));
      host.lang = `${tag}-XX`;
      const exit = place(linkTo(away, ''), host.attachShadow({ mode: 'open' }));
      await looked();
      assert.equal(exit.querySelector('a')?.textContent, words.leave);
      assert.include(textOf(exit, '[part="note"]'), words.history);
      assert.equal(exit.shadowRoot?.querySelector('section')?.lang, tag);
      assert.equal(exit.shadowRoot?.querySelector('section')?.ariaLabel, words.leave);
    });
  }

  it('follows when the page changes its language', async () => {
    const exit = place();
    await looked();
    page.lang = 'es';
    await looked();
    assert.include(textOf(exit, '[part="note"]'), dictionaries.es?.history ?? '?');
  });

  it('keeps the words that the page gave its link', async () => {
    const exit = place(linkTo(away, 'Weather'));
    await looked();
    assert.equal(exit.querySelector('a')?.textContent, 'Weather');
  });

  it('leaves no listener, timer, observer or style behind when it is added and removed ten times', async () => {
    place().remove();
    await looked();
    const ledger = new Ledger();
    const sheets = document.adoptedStyleSheets.length + document.styleSheets.length;
    for (let time = 0; time < 10; time++) {
      const exit = place();
      await looked();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
      exit.remove();
      await looked();
    }
    place().remove(); // gone before it could look
    await looked();
    ledger.close();
    assert.isEmpty(ledger.listeners, 'listeners');
    assert.isEmpty([...ledger.timers.values()], 'timers');
    assert.equal(ledger.observers, 0, 'observers');
    assert.equal(document.adoptedStyleSheets.length + document.styleSheets.length, sheets, 'style sheets');
  });

  it('works as before when it is moved', async () => {
    const exit = place();
    await looked();
    document.body.appendChild(document.createElement('div')).append(exit);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
    assert.include(textOf(exit, '[role="status"]'), '2 more times');
  });

  for (const scheme of ['light', 'dark']) {
    for (const lang of ['en', 'ar']) {
      it(`has no fault that axe knows: ${scheme}, ${lang}`, async () => {
        Object.assign(page, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
        page.style.colorScheme = scheme;
        const sheet = document.head.appendChild(document.createElement('style'));
        sheet.textContent = 'html { background: Canvas } a { color: #1f6f6b; background: #1f6f6b }';
        for (const inside of [linkTo(away), '']) {
          const { error } = console;
          console.error = () => undefined;
          const exit = place(inside);
          await looked();
          console.error = error;
          await assert.isAccessible(exit);
          exit.remove();
        }
        sheet.remove();
      });
    }
  }
});

describe('the room that the way out takes', () => {
  let host: HostPage;
  afterEach(() => { host.close(); });

  const open = (widthPx: number, heightPx: number, words = 'Leave now'): Promise<HostPage> =>
    HostPage.open(`<style>body { margin: 0 } main { display: none }</style><quick-exit>${linkTo(away, words)}</quick-exit><p id="text" style="block-size: 4000px">${'Words. '.repeat(100)}</p>`, { widthPx, heightPx }).then(opened => (host = opened));

  it('is its own, at the top, and goes along', async () => {
    await open(800, 600);
    const text = there(host.document.querySelector('#text'));
    assert.isAtLeast(text.getBoundingClientRect().top, host.exit.getBoundingClientRect().bottom);
    host.window.scrollTo(0, 1000);
    assert.equal(host.exit.getBoundingClientRect().top, 0);
    assert.equal(host.document.elementFromPoint(host.link.getBoundingClientRect().left + 5, 20), host.link);
  });

  for (const words of ['Leave now', 'Leave this page and see the weather forecast for the week instead']) {
    it(`fits a phone of 320 pixels with a link big enough for a thumb: ${words.slice(0, 10)}`, async () => {
      await open(320, 560, words);
      assert.isAtMost(host.document.documentElement.scrollWidth, 320);
      assert.isAtLeast(host.link.getBoundingClientRect().height, 44);
      assert.isAtLeast(host.link.getBoundingClientRect().width, 44);
      assert.isAtMost(host.exit.getBoundingClientRect().height, 140, 'a quarter of the phone');
    });
  }

  it('does not go along in the low window of a page at 400 %', async () => {
    await open(320, 256);
    host.window.scrollTo(0, 1000);
    assert.isBelow(host.exit.getBoundingClientRect().bottom, 0);
  });

  it('stands at the end of the line from right to left too', async () => {
    await open(600, 600);
    assert.isAbove(host.link.getBoundingClientRect().left, 300);
    host.document.documentElement.dir = 'rtl';
    assert.isBelow(host.link.getBoundingClientRect().right, 300);
  });
});
