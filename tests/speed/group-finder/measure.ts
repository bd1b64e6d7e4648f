import type { Browser, Page } from 'puppeteer-core';
import { ask, openPage } from '../harness/browser.ts';
import { measureMemory, type Memory } from '../harness/memory.ts';
import { median } from '../harness/statistics.ts';
import { measureLeaks, type Leaks } from './leaks.ts';
import { measureLoading, type Loading } from './loading.ts';
import { watchList } from './page.ts';
import { measurePresses, type Presses } from './pressing.ts';
import { measureToggles } from './toggling.ts';
import { typing } from './typing.ts';

/** Everything measured with one list. */
export interface Measured {
  loading: Loading;
  memory: Memory;
  /** Most nodes in the finder at rest: its shadow root and what is slotted. */
  nodes: number;
  keys: Presses;
  toggles: Presses;
  /** The plain-JavaScript floor in the same page. */
  floor: Presses;
  leaks: Leaks | undefined;
}

export interface Case {
  /** Address of the site. */
  site: string;
  /** Path of the page and of its feed. */
  page: string;
  feed: string;
  total: number;
  /** Scripts of the page, before its own. */
  probe: string;
  /** Adds and removes the finder again and again, too. */
  leaks: boolean;
}

const loads = 3;
const countNodes = `speed.nodes(document.querySelector('group-finder'))`;

/** Loads the page three times with fresh profiles, and uses the last one as a visitor would. */
export async function measure(browser: Browser, one: Case): Promise<Measured> {
  const loadings: Loading[] = [];
  for (let load = 1; ; load++) {
    const page = await openPage(browser, [one.probe, watchList(one.total)]);
    loadings.push(await measureLoading(page, one.site + one.page));
    if (load === loads) return { loading: middle(loadings), ...(await use(page, one)) };
    await page.browserContext().close();
  }
}

async function use(page: Page, { feed, total, leaks }: Case): Promise<Omit<Measured, 'loading'>> {
  const memory = await measureMemory(page);
  const nodes = [await ask<number>(page, countNodes)];
  await (await page.$('group-finder >>> input[type="search"]'))?.focus();
  const keys = await measurePresses(page, typing);
  const toggles = await measureToggles(page);
  nodes.push(await ask<number>(page, countNodes));
  const floor = await measureFloor(page, feed);
  const leaked = leaks ? await measureLeaks(page, feed, total) : undefined;
  await page.browserContext().close();
  return { memory, nodes: Math.max(...nodes), keys, toggles, floor, leaks: leaked };
}

/** Types the same into the floor, which draws as many rows of as many nodes. */
async function measureFloor(page: Page, feed: string): Promise<Presses> {
  const size = `(list => ({ rows: list.children.length, nodesOfRow: Math.round(speed.nodes(list) / list.children.length) }))(document.querySelector('group-finder').shadowRoot.querySelector('[part="results"]'))`;
  await ask(page, `import('/floor.js').then(({ mountFloor }) => mountFloor(${JSON.stringify(feed)}, ${size}))`);
  return measurePresses(page, typing);
}

/** The middle of each figure: one load in a busy second says little. */
function middle(loadings: readonly Loading[]): Loading {
  const of = (pick: (loading: Loading) => number): number => median(loadings.map(pick));
  return {
    firstRowMs: of(load => load.firstRowMs), completeMs: of(load => load.completeMs), cpuMs: of(load => load.cpuMs),
    longestTaskMs: of(load => load.longestTaskMs), longestTaskCpuMs: of(load => load.longestTaskCpuMs),
    fetched: loadings[0]?.fetched ?? [],
  };
}
