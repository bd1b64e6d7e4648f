import { assert } from '@open-wc/testing';
import { openPage, type OpenPage } from './open-page.ts';

describe('the sample page without JavaScript', () => {
  let page: OpenPage;
  before(async () => { page = await openPage('no-script.html'); });
  after(() => { page.close(); });

  it('holds no script of its own', async () => {
    const source = await (await fetch('/pages/no-script.html')).text();
    assert.notMatch(source, /<script/i);
  });

  it('leaves the finder a plain element, with no room kept for what will not come', () => {
    const finder = page.document.querySelector('group-finder');
    assert.isUndefined(page.window.customElements.get('group-finder'));
    assert.isNull(finder?.shadowRoot ?? null);
    assert.isBelow(finder?.getBoundingClientRect().height ?? Infinity, 400);
  });

  it('shows the numbers to call and the link to the full list', () => {
    const links = [...page.document.querySelectorAll<HTMLAnchorElement>('group-finder a')];
    assert.deepEqual(links.map(link => link.getAttribute('href')), ['tel:555-0100', 'tel:555-0142', 'full-list.html']);
    for (const link of links) assert.isAbove(link.getBoundingClientRect().height, 0);
  });

  it('leads to a full list that is there', async () => {
    const link = page.document.querySelector<HTMLAnchorElement>('a[href="full-list.html"]');
    const answer = await fetch(link?.href ?? '');
    assert.isTrue(answer.ok);
    assert.include(await answer.text(), '<table>');
  });
});
