import type { Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';

/** A plain page that holds nothing but the finder: its default of everything, as the snippet in the README has it. */
export const finderPage = (feed: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Groups</title><link rel="icon" href="data:,"><script type="module" src="/dist/loader.js"></script></head>
<body><group-finder src="${feed}"></group-finder></body>
</html>
`;

/** Script for a page before its own: marks the frames that first show a row and the whole list. */
export const watchList = (total: number): string => `
  speed.firstRow = speed.when('group-finder', 'first row', root => root.querySelector('[part="group"]'));
  speed.complete = speed.when('group-finder', 'complete', ${isComplete(total)});
`;

/** The status line begins with the exact total. */
const isComplete = (total: number): string => `root => root.querySelector('[role="status"]')?.textContent.trim().startsWith('${total.toLocaleString('en')} group')`;

/** Waits until a finder on the page shows its whole list. */
export const wholeList = async (page: Page, total: number): Promise<void> => { await ask(page, `speed.when('group-finder', 'complete', ${isComplete(total)})`); };
