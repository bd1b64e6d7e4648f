import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
// @ts-expect-error: a plain script, which `npm test` uses before anything is installed
import { findEngines as findEnginesUntyped } from '../../../scripts/setup/engines.mjs';
import { ServerProcess } from './real/server-process.ts';

const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };
const patienceMs = 30_000;
const engines = (findEnginesUntyped as () => { name: string; path?: string }[])();
const [chromium, firefox] = ['chromium', 'firefox'].map(name => engines.find(engine => engine.name === name)?.path);

/** A site with a chat on it, whose endpoint is elsewhere. */
async function siteWith(dist: string, endpoint: string): Promise<Server> {
  const page = `<!doctype html><html lang="en"><title>A page</title><script type="module" src="/loader.js" data-endpoint="${endpoint}"></script><peer-chat></peer-chat>`;
  const server = createServer(({ url = '/' }, answer) => {
    const content = url === '/' ? page : url === '/favicon.ico' ? '' : readFileSync(join(dist, new URL(url, 'http://site').pathname));
    answer.writeHead(200, { 'content-type': types[extname(url)] ?? 'text/html' }).end(content);
  });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  return server;
}

/** Somebody at a browser. */
class Visitor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses what is called so, once it is there. */
  async press(words: string): Promise<void> {
    const found = await this.#page.waitForFunction((called: string) => [...document.querySelector('peer-chat')?.shadowRoot?.querySelectorAll('button') ?? []].find(one => one.textContent.includes(called) && one.ariaDisabled !== 'true' && !one.disabled && one.offsetHeight > 0), { timeout: patienceMs }, words);
    await (found.asElement() as ElementHandle<HTMLElement>).click();
  }

  async write(words: string): Promise<void> {
    const field = await this.#page.waitForFunction(() => document.querySelector('peer-chat')?.shadowRoot?.querySelector('textarea'), { timeout: patienceMs });
    await (field.asElement() as ElementHandle<HTMLTextAreaElement>).type(words);
    await this.press('Send');
  }

  /** Waits until the page says so. */
  async reads(words: string): Promise<void> {
    try {
      await this.#page.waitForFunction((said: string) => document.querySelector('peer-chat')?.shadowRoot?.textContent.includes(said), { timeout: patienceMs }, words);
    } catch (cause) {
      const shown = await this.#page.evaluate(() => document.querySelector('peer-chat')?.shadowRoot?.textContent);
      throw new Error(`it does not say "${words}": ${shown?.replace(/\s+/g, ' ') ?? 'nothing'}`, { cause });
    }
  }

  /** Own messages and those of others with these beginnings, in the order in which they are shown. */
  said(start: string): Promise<string[]> {
    return this.#page.evaluate((begins: string) => [...document.querySelector('peer-chat')?.shadowRoot?.querySelectorAll('.said') ?? []].map(({ textContent }) => textContent.trim()).filter(text => text.startsWith(begins)), start);
  }

  async comeIn(): Promise<void> {
    for (const words of ['Open the chat', 'The evening room', 'Come in', 'I am with this']) await this.press(words);
  }
}

describe('two browsers', { timeout: 300_000, skip: chromium === undefined && 'there is no Chromium here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-browsers-'));
  const browsers: Browser[] = [];
  let server: ServerProcess;
  let site: Server;
  let ada: Visitor;
  let ben: Visitor;

  const visitorAt = async (executablePath: string | undefined, isFirefox: boolean): Promise<Visitor> => {
    const browser = await puppeteer.launch({ executablePath, headless: true, ...(isFirefox ? { browser: 'firefox' } : { args: ['--no-sandbox'] }) });
    browsers.push(browser);
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    return new Visitor(page);
  };

  before(async () => {
    const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'page', '--outDir', join(folder, 'dist'), '--logLevel', 'error'], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    server = await ServerProcess.start({ DATA: join(folder, 'support.sqlite'), ORIGINS: '*' });
    site = await siteWith(join(folder, 'dist'), server.base);
    // of two makers, where both are here
    [ada, ben] = [await visitorAt(chromium, false), await visitorAt(firefox ?? chromium, firefox !== undefined)];
  });
  after(async () => {
    await Promise.allSettled(browsers.map(browser => browser.close()));
    site.close();
    site.closeAllConnections();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('talk with each other through a kill and a restart of the server: every word is there once, in one order', async () => {
    await ada.comeIn();
    await ben.comeIn();
    await ada.write('No. 1, from Ada');
    await ben.reads('No. 1, from Ada');
    await ben.write('No. 2, from Ben');
    await ada.reads('No. 2, from Ben');
    await server.kill();
    await ada.write('No. 3, while nobody answers');
    await ada.reads('Not sent yet.');
    await ben.write('No. 4, from the other');
    await ben.reads('Not sent yet.');
    assert.equal((await ben.said('No. 3')).length, 0);
    await server.start();
    for (const words of ['No. 3, while', 'No. 4, from']) for (const visitor of [ada, ben]) await visitor.reads(words);
    const [atAda, atBen] = [await ada.said('No. '), await ben.said('No. ')];
    assert.deepEqual([...atAda].sort(), ['No. 1, from Ada', 'No. 2, from Ben', 'No. 3, while nobody answers', 'No. 4, from the other']);
    await ada.write('No. 5, and on');
    await ben.reads('No. 5, and on');
    assert.deepEqual(await ben.said('No. '), [...atBen, 'No. 5, and on']);
    assert.deepEqual(await ada.said('No. '), await ben.said('No. '));
  });
});
