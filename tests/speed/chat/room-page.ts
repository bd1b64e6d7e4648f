import type { CDPSession, Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';

/** Script of a page before its own: notes tasks that hold the page up. */
export const watchTasks = `window.longTasks = []; new PerformanceObserver(list => { for (const { duration } of list.getEntries()) longTasks.push(duration); }).observe({ type: 'longtask', buffered: true });`;

const root = "document.querySelector('peer-chat').shadowRoot";
const soon = (what: string): string => `new Promise(resolve => { const look = () => { const found = ${what}; if (found) resolve(found); else requestAnimationFrame(look); }; look(); })`;
const named = (words: string): string => `[...${root}.querySelectorAll('button')].find(one => one.textContent.includes('${words}') && one.ariaDisabled !== 'true' && one.offsetHeight > 0)`;

/** A page with a chat on it, as its visitor uses it. */
export class RoomPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(words: string): Promise<void> {
    await ask(this.#page, `${soon(named(words))}.then(button => { button.click(); })`);
  }

  /** Waits for the door of the chat. */
  async door(): Promise<void> {
    await ask(this.#page, `${soon(`document.querySelector('peer-chat')?.shadowRoot?.querySelector('.door button:not(:disabled)')`)}.then(() => true)`);
  }

  /** From the door into the room, for who has never been there. */
  async comeIn(): Promise<void> {
    for (const words of ['Open the chat', 'Come in', 'I am with this']) await this.press(words);
    await this.#inRoom();
  }

  /** From a press on the door to a room that shows its newest message and can be written in; ms. */
  async open(): Promise<number> {
    return ask<number>(this.#page, `(async () => { ${root}.querySelector('.door button').click(); const from = performance.now(); await ${soon(`${root}.querySelector('.writing textarea') && ${root}.querySelectorAll('.log .said').length > 20`)}; await new Promise(resolve => { requestAnimationFrame(() => setTimeout(resolve)); }); return performance.now() - from; })()`);
  }

  /** Reads the room back to its first message. */
  async readBack(): Promise<void> {
    await this.press('In this room');
    await this.press('Search here');
    await ask(this.#page, `${soon(`${root}.querySelector('.panel input[type=search]')`)}.then(() => true)`);
    if (await ask<boolean>(this.#page, `Boolean(${named('Read older messages too')})`)) {
      await this.press('Read older messages too');
      await ask(this.#page, `${soon(`!${named('Stop reading')} && !${named('Read older messages too')}`)}.then(() => true)`);
    }
    await this.press('Back to the messages');
    await this.#inRoom();
  }

  async nodes(): Promise<number> {
    return ask<number>(this.#page, `${root}.querySelectorAll('.log *').length`);
  }

  async shows(words: string): Promise<boolean> {
    return ask<boolean>(this.#page, `${root}.querySelector('.log').textContent.includes('${words}')`);
  }

  async #inRoom(): Promise<void> {
    await ask(this.#page, `${soon(`${root}.querySelector('.writing textarea')?.checkVisibility()`)}.then(() => true)`);
  }
}

/** The longest task since the last time, ms; 0 where none took 50 ms. */
export const longestTask = async (page: Page): Promise<number> => ask<number>(page, 'longTasks.splice(0).reduce((most, one) => Math.max(most, one), 0)');

/** What the main thread of a page has worked since it began, ms. */
export async function workedMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
}
