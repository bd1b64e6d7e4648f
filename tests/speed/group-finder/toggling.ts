import type { ElementHandle, Page } from 'puppeteer-core';
import { measurePresses, type Press, type Presses } from './pressing.ts';

/** Facets of which two choices are made and taken back again. */
const facets = ['days', 'attendance', 'formats', 'regions', 'accessibility'];
const choices = [0, 1, 1, 0];

/** Chooses and takes back two values of each of five facets, by mouse. */
export async function measureToggles(page: Page): Promise<Presses> {
  let box: ElementHandle | undefined;
  const press: Press = async () => { await box?.click(); };
  const presses = facets.flatMap(() => choices.map(() => press));
  return measurePresses(page, presses, async at => {
    const turn = at % choices.length;
    if (turn === 0) await (await page.waitForSelector(`group-finder >>> [data-facet="${facets[at / choices.length] ?? ''}"]`))?.click();
    await page.waitForSelector('group-finder >>> [part="panel"] input');
    await box?.dispose();
    box = (await page.$$('group-finder >>> [part="panel"] input'))[choices[turn] ?? 0];
  });
}
