import { assert, waitUntil } from '@open-wc/testing';
import { openPage, type OpenPage } from './open-page.ts';

const patience = { timeout: 10_000 };

describe('the sample page with a map of its own', () => {
  let page: OpenPage;
  const dots = (): HTMLButtonElement[] => [...page.document.querySelectorAll<HTMLButtonElement>('.dot-map .dot')];
  beforeEach(async () => { page = await openPage('map-slot.html'); await waitUntil(() => dots().length > 0, 'dots', patience); });
  afterEach(() => { page.close(); });

  it('draws every group of the list that has a place', () => {
    const shown = page.finders[0]?.shadowRoot?.querySelectorAll('[part="group"]').length ?? 0;
    const drawn = dots().reduce((sum, dot) => sum + Number(dot.textContent), 0);
    assert.isAbove(drawn, 0);
    assert.isAtMost(drawn, shown);
  });

  it('lets no dot hide another, on a narrow screen neither', async () => {
    page.close();
    page = await openPage('map-slot.html', { widthPx: 320 });
    await waitUntil(() => dots().length > 1, 'dots', patience);
    const boxes = dots().map(dot => dot.getBoundingClientRect());
    const clashes = boxes.filter((a, at) => boxes.slice(at + 1).some(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
    assert.lengthOf(clashes, 0);
  });

  it('opens the page of a group when its dot is pressed', async () => {
    dots()[0]?.click();
    await waitUntil(() => page.finders[0]?.shadowRoot?.querySelector('[part="detail"] h2'), 'the group', patience);
  });
});
