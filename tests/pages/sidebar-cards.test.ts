import { assert, waitUntil } from '@open-wc/testing';
import { openPage, type OpenPage } from './open-page.ts';

const patience = { timeout: 10_000 };

describe('the sample page with stories in a sidebar', () => {
  let page: OpenPage;
  before(async () => { page = await openPage('sidebar-cards.html'); });
  after(() => { page.close(); });

  const cards = (): ShadowRoot => page.cards[0]?.shadowRoot ?? assert.fail('no cards');
  const finder = (): ShadowRoot => page.finders[0]?.shadowRoot ?? assert.fail('no finder');

  it('gives the cards 240 pixels, and nothing sticks out', () => {
    const [list = assert.fail('no cards')] = page.cards;
    assert.equal(list.clientWidth, 240);
    assert.isAtMost(list.scrollWidth, list.clientWidth);
  });

  it('holds stories only', () => {
    assert.deepEqual([...new Set([...cards().querySelectorAll('[part="card"]')].map(card => card.getAttribute('data-kind')))], ['story']);
  });

  it('opens a story onto its group in the finder', async () => {
    cards().querySelector<HTMLAnchorElement>('[part="title"] a')?.click();
    await waitUntil(() => cards().querySelector('[part="detail"] button.primary'), 'the way to the group', patience);
    cards().querySelector<HTMLButtonElement>('[part="detail"] button.primary')?.click();
    await waitUntil(() => finder().querySelector('[part="detail"] h2'), 'the group', patience);
    assert.equal(page.document.activeElement, page.finders[0]);
  });

  it('went wrong nowhere', () => {
    assert.deepEqual(page.problems, []);
  });
});
