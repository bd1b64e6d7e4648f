import { assert } from '@open-wc/testing';
import type { AxeResults, RunOptions } from 'axe-core';
import { openPage, type OpenPage } from './open-page.ts';

const names = [
  'index.html', 'clinic.html', 'clinic-es.html', 'clinic-ar.html', 'three-finders.html', 'endpoint.html', 'directory.html', 'map-slot.html', 'strict-csp.html', 'no-script.html', 'full-list.html', 'quick-exit.html',
  'resources.html', 'cards-by-hand.html', 'sidebar-cards.html', 'safe-lists.html', 'chat.html',
];

/** Runs axe inside the page, so that it sees the page's own document and the widgets' shadow roots. */
async function violations({ document, window }: OpenPage): Promise<string[]> {
  const script = document.createElement('script');
  const loaded = new Promise((resolve, reject) => { script.addEventListener('load', resolve); script.addEventListener('error', reject); });
  script.src = '/node_modules/axe-core/axe.min.js';
  document.head.append(script);
  await loaded;
  const { axe } = window as Window & typeof globalThis & { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
  // search forms of several widgets may have one name: the heading above each tells what it searches
  const results = await axe.run({ rules: { 'landmark-unique': { enabled: false } } });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`));
}

for (const name of names) {
  describe(`the sample page ${name}`, () => {
    it('has no accessibility fault that axe knows', async () => {
      const page = await openPage(name);
      assert.deepEqual(await violations(page), []);
      page.close();
    });

    it('fits a screen 320 pixels wide without scrolling sideways', async () => {
      const page = await openPage(name, { widthPx: 320 });
      const { scrollWidth, clientWidth } = page.document.documentElement;
      assert.isAtMost(scrollWidth, clientWidth);
      page.close();
    });
  });
}
