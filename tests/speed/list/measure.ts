import type { Browser, Page } from 'puppeteer-core';
import { ask, openPage } from '../harness/browser.ts';
import { measureMemory, type Memory } from '../harness/memory.ts';
import { median } from '../harness/statistics.ts';
import { measureLeaks, type Leaks } from './leaks.ts';
import { measureLoading, type Loading } from './loading.ts';
import { watchList } from './page.ts';
import { measurePresses, type Presses } from './pressing.ts';
import { measureToggles, mostNodesOpen } from './toggling.ts';
import type { MeasuredWidget } from './widget.ts';

/** Everything measured with one list. */
export interface Measured {
  loading: Loading;
  memory: Memory;
  /** Nodes in the widget: its shadow root and what is slotted. At rest before anything is asked, the most after toggling, and the most with a filter open. */
  nodes: { atRest: number; afterUse: number; filterOpen: number };
  keys: Presses;
  toggles: Presses;
  /** The plain-JavaScript floor in the same page. */
  floor: Presses;
  leaks: Leaks | undefined;
}

export interface Case {
  widget: MeasuredWidget;
  /** Address of the site. */
  site: string;
  /** Path of the page. */
  page: string;
  total: number;
  /** Scripts of the page, before its own. */
  probe: string;
  /** Adds and removes the widget again and again, too. */
  leaks: boolean;
}

const loads = 3;

/** Loads the page three times with fresh profiles, and uses the last one as a visitor would. */
export async function measure(browser: Browser, one: Case): Promise<Measured> {
  const loadings: Loading[] = [];
  for (let load = 1; ; load++) {
    const page = await openPage(browser, [one.probe, watchList(one.widget, one.total)]);
    loadings.push(await measureLoading(page, one.site + one.page));
    if (load === loads) return { loading: middle(loadings), ...(await use(page, one)) };
    await page.browserContext().close();
  }
}

async function use(page: Page, { widget, total, leaks }: Case): Promise<Omit<Measured, 'loading'>> {
  const { tag, typing } = widget;
  const countNodes = (): Promise<number> => ask(page, `speed.nodes(document.querySelector('${tag}'))`);
  const memory = await measureMemory(page);
  const atRest = await countNodes();
  await (await page.$(`${tag} >>> input[type="search"]`))?.focus();
  const keys = await measurePresses(page, typing);
  const toggles = await measureToggles(page, widget);
  const afterUse = await countNodes();
  const filterOpen = await mostNodesOpen(page, widget);
  const floor = await measureFloor(page, widget);
  const leaked = leaks ? await measureLeaks(page, widget, total) : undefined;
  await page.browserContext().close();
  return { memory, nodes: { atRest, afterUse, filterOpen }, keys, toggles, floor, leaks: leaked };
}

/** Types the same into the floor, which draws as many rows of as many nodes. */
async function measureFloor(page: Page, { tag, feed, facts, noun, typing }: MeasuredWidget): Promise<Presses> {
  const setting = `(list => ({ noun: '${noun}s', facts: ${JSON.stringify(facts)}, rows: list.children.length, nodesOfRow: Math.round(speed.nodes(list) / list.children.length) }))(document.querySelector('${tag}').shadowRoot.querySelector('[part="results"]'))`;
  await ask(page, `import('/floor.js').then(({ mountFloor }) => mountFloor(${JSON.stringify(feed)}, ${setting}))`);
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
