import type { ElementHandle, Page } from 'puppeteer-core';

const patienceMs = 30_000;

/** Somebody at a page of a real browser. */
export class Visitor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses what is called so, once it is there. */
  async press(words: string): Promise<void> {
    const found = await this.page.waitForFunction((called: string) => [...document.querySelector('peer-chat')?.shadowRoot?.querySelectorAll('button') ?? []].find(one => one.textContent.includes(called) && one.ariaDisabled !== 'true' && !one.disabled && one.offsetHeight > 0), { timeout: patienceMs }, words);
    await (found.asElement() as ElementHandle<HTMLElement>).click();
  }

  async write(words: string): Promise<void> {
    const field = await this.page.waitForFunction(() => document.querySelector('peer-chat')?.shadowRoot?.querySelector('textarea'), { timeout: patienceMs });
    await (field.asElement() as ElementHandle<HTMLTextAreaElement>).type(words);
    await this.press('Send');
  }

  /** Waits until the page says so. */
  async reads(words: string): Promise<void> {
    try {
      await this.page.waitForFunction((said: string) => document.querySelector('peer-chat')?.shadowRoot?.textContent.includes(said), { timeout: patienceMs }, words);
    } catch (cause) {
      throw new Error(`it does not say "${words}": ${await this.shown()}`, { cause });
    }
  }

  /** All that is on the page. */
  async shown(): Promise<string> {
    const shown = await this.page.evaluate(() => document.querySelector('peer-chat')?.shadowRoot?.textContent);
    return shown?.replace(/\s+/g, ' ') ?? 'nothing';
  }

  /** Own messages and those of others with these beginnings, in the order in which they are shown. */
  said(start: string): Promise<string[]> {
    return this.page.evaluate((begins: string) => [...document.querySelector('peer-chat')?.shadowRoot?.querySelectorAll('.said') ?? []].map(({ textContent }) => textContent.trim()).filter(text => text.startsWith(begins)), start);
  }

  async comeIn(): Promise<void> {
    for (const words of ['Open the chat', 'The evening room', 'Come in', 'I am with this']) await this.press(words);
  }
}
