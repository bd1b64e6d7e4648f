import type { Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import { cpuMs, Trace } from '../harness/trace.ts';

/** One load of the page, from navigation until nothing more happens. */
export interface Loading {
  firstRowMs: number;
  completeMs: number;
  /** Main thread, until the list is complete. */
  cpuMs: number;
  longestTaskMs: number;
  longestTaskCpuMs: number;
  /** Paths of what was fetched before the first row was painted. */
  fetched: string[];
}

/** What the finder may still do once its list is shown. */
const aftermathMs = 700;

/** Loads the page and watches its main thread. The page must have been opened with the probe and `watchList`. */
export async function measureLoading(page: Page, url: string): Promise<Loading> {
  let firstRowAt = NaN;
  let completeAt = NaN;
  const trace = await Trace.record(page, async () => {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    firstRowAt = await ask(page, 'speed.firstRow');
    completeAt = await ask(page, 'speed.complete');
    await new Promise(resolve => setTimeout(resolve, aftermathMs));
  });
  // a frame is marked where it begins, and seen where it ends
  const firstRowMs = firstRowAt + trace.endOf('first row') - trace.at('first row');
  const completeMs = completeAt + trace.endOf('complete') - trace.at('complete');
  const fetched = await ask<string[]>(page, `performance.getEntriesByType('resource').filter(entry => entry.startTime < ${String(firstRowMs)}).map(entry => new URL(entry.name).pathname)`);
  return {
    firstRowMs, completeMs, fetched,
    cpuMs: cpuMs(trace.between(-Infinity, trace.endOf('complete'))),
    longestTaskMs: Math.max(...trace.tasks.map(task => task.wallMs)),
    longestTaskCpuMs: Math.max(...trace.tasks.map(task => task.cpuMs)),
  };
}
