import { assert } from '@open-wc/testing';
import { openPage } from './open-page.ts';

interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null }[];
}

/** What moved on the page outside of its widgets: https://wicg.github.io/layout-instability/. */
async function movedOn(name: string): Promise<string[]> {
  const page = await openPage(name);
  const entries = await new Promise<LayoutShift[]>(resolve => {
    new page.window.PerformanceObserver((list, observer) => { observer.disconnect(); resolve(list.getEntries() as LayoutShift[]); }).observe({ type: 'layout-shift', buffered: true });
    page.window.setTimeout(() => { resolve([]); }, 1000); // an observer without entries is never called
  });
  // the page has a realm of its own, so `instanceof` would not know its elements
  const moved = entries.flatMap(({ sources }) => sources).map(({ node }) => (node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement));
  const host = moved.filter(element => element?.getRootNode() === page.document && !element.closest('group-finder > *, resource-cards > *'));
  page.close();
  return host.map(element => `${element?.localName ?? ''}.${element?.className ?? ''}`);
}

describe('the host page around a list that comes late', () => {
  for (const name of ['clinic.html', 'clinic-es.html', 'clinic-ar.html', 'endpoint.html', 'strict-csp.html', 'resources.html', 'cards-by-hand.html', 'sidebar-cards.html', 'safe-lists.html']) {
    it(`stands still: ${name}`, async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) { this.skip(); return; } // only Chromium measures it
      assert.deepEqual(await movedOn(name), []);
    });
  }
});
