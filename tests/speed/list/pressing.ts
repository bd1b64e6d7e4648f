import type { Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import { cpuMs, drawingMs, Trace } from '../harness/trace.ts';

/** What presses cost, one value a press, from the event until the frame that shows its effect has been painted. */
export interface Presses {
  cpuMs: number[];
  /** Of it: style, layout, paint. */
  drawingMs: number[];
  /** What the visitor waits. */
  wallMs: number[];
  /** Longest task of the whole time, by the clock on the wall and by its own. */
  longestTaskMs: number;
  longestTaskCpuMs: number;
}

/** One press: must lead to one `input` event in the page. */
export type Press = (page: Page) => Promise<void>;

/** Between two presses, as a quick typist makes them; nothing else is asked of the page meanwhile. */
const restMs = 60;

/** Presses one after the other, each after the last one has been painted. */
export async function measurePresses(page: Page, presses: readonly Press[], before?: (at: number) => Promise<void>): Promise<Presses> {
  const from = await ask<number>(page, 'speed.painted.length');
  const trace = await Trace.record(page, async () => {
    for (const [at, press] of presses.entries()) {
      await before?.(at);
      await press(page);
      await new Promise(resolve => setTimeout(resolve, restMs));
      await ask(page, `speed.painted[${String(from + at)}]`);
    }
  });
  const waitedMs = await ask<number[]>(page, `speed.waitedMs.slice(${String(from)})`);
  if (waitedMs.length !== presses.length) throw new Error(`${String(presses.length)} presses led to ${String(waitedMs.length)} changes`);
  const spans = waitedMs.map((waited, at) => ({ waited, start: trace.at(`press ${String(from + at)}`), end: trace.endOf(`frame ${String(from + at)}`) }));
  const tasks = spans.map(({ start, end }) => trace.between(start, end));
  return {
    cpuMs: tasks.map(cpuMs),
    drawingMs: tasks.map(drawingMs),
    wallMs: spans.map(({ waited, start, end }) => waited + end - start),
    longestTaskMs: Math.max(...trace.tasks.map(task => task.wallMs)),
    longestTaskCpuMs: Math.max(...trace.tasks.map(task => task.cpuMs)),
  };
}
