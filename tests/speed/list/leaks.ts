import type { Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import { measureMemory } from '../harness/memory.ts';
import { markupOf, wholeList } from './page.ts';
import type { MeasuredWidget } from './widget.ts';

const rounds = 10;
/** What is made once, however often a widget comes: formatters, the words of a language, code that the engine compiles again as it grows hot. */
const warmUpRounds = 12;

/** What adding and removing the widget ten times leaves behind. */
export interface Leaks {
  bytes: number;
  nodes: number;
  listeners: number;
}

/** Needs a page without the widget that knows its tag. */
export async function measureLeaks(page: Page, widget: MeasuredWidget, total: number): Promise<Leaks> {
  for (let round = 0; round < warmUpRounds; round++) await comeAndGo(page, widget, total);
  const before = await measureMemory(page);
  for (let round = 0; round < rounds; round++) await comeAndGo(page, widget, total);
  const after = await measureMemory(page);
  return {
    bytes: after.heapBytes + after.bufferBytes - before.heapBytes - before.bufferBytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

async function comeAndGo(page: Page, widget: MeasuredWidget, total: number): Promise<void> {
  await ask(page, `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markupOf(widget))})`);
  await wholeList(page, widget, total);
  await ask(page, `document.querySelector('${widget.tag}').remove(); speed.markFrame('gone')`);
}
