import { assert } from '@open-wc/testing';
import { OwnStorage, Site, until } from '../device/site.ts';
import type { FinderPage } from './pages/finder.ts';

type FinderWindow = Window & typeof globalThis & { finderPage?: FinderPage };

describe('leaving a finder in haste', () => {
  let site: Site;
  const session = new OwnStorage();
  const frame = document.createElement('iframe');
  const there = (): FinderWindow => frame.contentWindow as FinderWindow;
  const root = (): ShadowRoot | null | undefined => there().document.querySelector('group-finder')?.shadowRoot;

  before(async () => {
    site = new Site();
    window.ownSite = { name: site.name, session, local: site.local };
    frame.title = 'a page with a finder';
    frame.src = '/tests/list/pages/finder.html';
    document.body.append(frame);
    await until(() => root()?.querySelector('[part=group]') instanceof there().Element, 'no list came');
  });
  after(async () => {
    frame.remove();
    delete window.ownSite;
    await site.end();
  });

  it('with a search under way, ends it, empties the finder and what was saved, and asks for nothing more', async () => {
    const { finderPage, document: page } = there();
    const finder = page.querySelector('group-finder');
    const saved = finderPage?.savedIn(`${location.origin}/support`);
    root()?.querySelector<HTMLElement>('[part=group] button')?.click();
    await until(() => saved?.all.size === 1, 'nothing was saved');
    await until(async () => (await site.rows('records')) === 1, 'nothing was kept');
    let asked = 0;
    let ended = 0;
    there().fetch = async (_, init) => {
      asked++;
      return new Promise((_resolve, reject) => { init?.signal?.addEventListener('abort', () => { ended++; reject(new DOMException('ended', 'AbortError')); }); });
    };
    const field = root()?.querySelector('input');
    if (field) field.value = 'Zanzibar';
    field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await until(() => asked === 1, 'nothing was asked');
    page.querySelector<HTMLElement>('quick-exit a')?.click();
    assert.equal(ended, 1);
    assert.equal(saved?.all.size, 0);
    assert.isEmpty(finderPage?.receipt());
    assert.equal(session.length, 0);
    assert.equal(finder?.shadowRoot?.querySelectorAll('input, [part=group]').length, 0);
    assert.notInclude(finder?.shadowRoot?.textContent, 'Zanzibar');
    assert.equal(page.body.textContent, '');
    await until(async () => (await site.rows('records')) === 0, 'what was kept is still there');
    assert.equal(asked, 1);
  });
});
