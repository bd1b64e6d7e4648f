import { assert } from '@open-wc/testing';
import { restoreNetwork } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { forgetPosition } from '../group-finder/position.ts';
import { leaveAll, type ListVisitor, type ListWidget } from './visitor.ts';

/** Surroundings in which each state must hold. */
const surroundings: Record<string, { scheme?: string; lang?: string; width?: string }> = {
  'in light': {},
  'in the dark': { scheme: 'dark' },
  'from right to left, narrow': { lang: 'ar', width: '320px' },
};

/** Tests each state that a visitor can come upon with axe, in light, in the dark, and narrow from right to left. */
export function inEverySurrounding(states: Record<string, () => Promise<ListVisitor<ListWidget>>>): void {
  const page = document.documentElement;
  beforeEach(() => overhear());
  afterEach(() => {
    leaveAll();
    restoreNetwork();
    forgetPosition();
    hearNoMore();
    page.lang = 'en';
    page.removeAttribute('style');
    document.body.removeAttribute('style');
  });

  for (const [where, { scheme = 'light', lang = 'en', width = 'auto' }] of Object.entries(surroundings)) {
    for (const [state, reach] of Object.entries(states)) {
      it(`${where}: ${state}`, async () => {
        page.lang = lang;
        page.style.colorScheme = scheme;
        document.body.style.inlineSize = width;
        document.body.style.background = 'Canvas';
        const { widget, root } = await reach();
        // a colour on its way to another is no colour to judge
        for (const animation of root.getAnimations()) animation.finish();
        await assert.isAccessible(widget);
      });
    }
  }
}
