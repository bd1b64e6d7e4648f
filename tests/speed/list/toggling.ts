import type { ElementHandle, Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import { measurePresses, type Press, type Presses } from './pressing.ts';
import type { MeasuredWidget } from './widget.ts';

/** Two choices are made and taken back again. */
const choices = [0, 1, 1, 0];

/** Chooses and takes back two values of each facet, by mouse. */
export async function measureToggles(page: Page, { tag, facets }: MeasuredWidget): Promise<Presses> {
  let box: ElementHandle | undefined;
  const press: Press = async () => { await box?.click(); };
  const presses = facets.flatMap(() => choices.map(() => press));
  return measurePresses(page, presses, async at => {
    const turn = at % choices.length;
    if (turn === 0) await (await page.waitForSelector(`${tag} >>> [data-facet="${facets[at / choices.length] ?? ''}"]`))?.click();
    await page.waitForSelector(`${tag} >>> [part="panel"] input`);
    await box?.dispose();
    box = (await page.$$(`${tag} >>> [part="panel"] input`))[choices[turn] ?? 0];
  });
}

/** Most nodes while one facet after the other is open, with all of its choices shown. */
export async function mostNodesOpen(page: Page, { tag }: MeasuredWidget): Promise<number> {
  const root = `document.querySelector('${tag}').shadowRoot`;
  return ask(page, `(async () => {
    const drawn = () => speed.markFrame('filter');
    let most = 0;
    for (const { dataset } of [...${root}.querySelectorAll('[data-facet]')]) {
      const button = ${root}.querySelector('[data-facet="' + dataset.facet + '"]');
      if (button.getAttribute('aria-expanded') === 'false') button.click();
      await drawn();
      ${root}.querySelector('[part="panel"] > button')?.click();
      await drawn();
      most = Math.max(most, speed.nodes(${root}.host));
    }
    return most;
  })()`);
}
