import { assert } from '@open-wc/testing';
import type { FeedCheckedEvent } from '../../src/list/events.ts';
import { openPage, type OpenPage } from './open-page.ts';

const texts = (elements: Iterable<Element>): string[] => [...elements].map(({ textContent }) => textContent.trim());
const numbers = (root: ParentNode | null | undefined): string[] => [...root?.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]') ?? []].map(({ href }) => href.replace(/\D/g, ''));

describe('the sample page of cards that are written by hand', () => {
  let plain: OpenPage;
  let page: OpenPage;
  before(async () => {
    plain = await openPage('cards-by-hand.html', { scripts: false });
    page = await openPage('cards-by-hand.html');
  });
  after(() => { plain.close(); page.close(); });

  const written = (): HTMLElement[] => [...plain.document.querySelectorAll<HTMLElement>('resource-card')];
  const shown = (): ParentNode => page.cards[0]?.shadowRoot?.querySelector('[part="results"]') ?? assert.fail('no list');

  it('shows every card and number where no script runs', () => {
    assert.isNull(plain.document.querySelector('resource-cards')?.shadowRoot ?? null);
    assert.lengthOf(written(), 7);
    for (const part of plain.document.querySelectorAll('resource-card, resource-card a')) assert.isAbove(part.getBoundingClientRect().height, 0);
  });

  it('shows the same cards in the same order with its script', () => {
    assert.deepEqual(texts(shown().querySelectorAll('h3')), written().map(card => card.querySelector('h3')?.textContent ?? ''));
  });

  it('calls the same numbers', () => {
    assert.isNotEmpty(numbers(shown()));
    assert.sameMembers(numbers(shown()), written().flatMap(numbers));
  });

  it('reads every attribute: nothing is set aside, and nothing is left out', async () => {
    const [list] = page.cards;
    const checked = new Promise<FeedCheckedEvent>(resolve => { list?.addEventListener('feed-checked', resolve, { once: true }); });
    await list?.reload();
    const { rejected, feeds } = await checked;
    assert.deepEqual([rejected, feeds.map(({ dropped }) => dropped)], [[], [[]]]);
    assert.deepEqual(page.problems, []);
  });
});
