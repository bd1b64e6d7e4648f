import type { Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import { measureMemory } from '../harness/memory.ts';
import { wholeList } from './page.ts';

const rounds = 10;
/** What is made once, however often a finder comes: formatters, the words of a language, code that the engine compiles again as it grows hot. */
const warmUpRounds = 12;

/** What adding and removing the finder ten times leaves behind. */
export interface Leaks {
  bytes: number;
  nodes: number;
  listeners: number;
}

/** Needs a page without a finder that knows its tag. */
export async function measureLeaks(page: Page, feed: string, total: number): Promise<Leaks> {
  for (let round = 0; round < warmUpRounds; round++) await comeAndGo(page, feed, total);
  const before = await measureMemory(page);
  for (let round = 0; round < rounds; round++) await comeAndGo(page, feed, total);
  const after = await measureMemory(page);
  return {
    bytes: after.heapBytes + after.bufferBytes - before.heapBytes - before.bufferBytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

async function comeAndGo(page: Page, feed: string, total: number): Promise<void> {
  await ask(page, `document.body.append(Object.assign(document.createElement('group-finder'), { src: ${JSON.stringify(feed)} }))`);
  await wholeList(page, total);
  await ask(page, `document.querySelector('group-finder').remove(); speed.markFrame('gone')`);
}
