import { assert } from '@open-wc/testing';
import { until } from '../device/site.ts';
import type { FinderPage } from './pages/finder.ts';
import { WidgetSite } from './widget-frame.ts';

type FinderWindow = Window & typeof globalThis & { finderPage?: FinderPage };

describe('leaving a finder in haste', () => {
  const opened = new WidgetSite();
  const { site, session } = opened;
  const there = (): FinderWindow => opened.window;
  const root = (): ShadowRoot | null | undefined => opened.rootOf('group-finder');

  before(() => opened.open('/tests/list/pages/finder.html', 'group-finder', '[part=group]'));
  after(() => opened.end());

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
