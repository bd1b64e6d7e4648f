import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { addressOf, browserAt, buildPage, siteWith } from './real/chat-site.ts';
import { Proxy } from './real/proxy.ts';
import { ServerProcess, until } from './real/server-process.ts';
import { Visitor } from './real/visitor.ts';

const chromium = browserAt('chromium');

/** One of several tabs: what it does needs no frame to be drawn, for it may lie behind the others. */
class Tab extends Visitor {
  /** Writes and sends at once. */
  async say(words: string): Promise<void> {
    await this.page.evaluate((said: string) => {
      const root = document.querySelector('peer-chat')?.shadowRoot;
      const field = root?.querySelector('textarea');
      if (!field) throw new Error('there is nothing to write in');
      field.value = said;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      setTimeout(() => { [...root?.querySelectorAll('button') ?? []].find(one => one.textContent.includes('Send'))?.click(); });
    }, words);
  }

  /** Whether it holds the one stream of this browser. */
  leads(): Promise<boolean> {
    return this.page.evaluate(() => navigator.locks.request(`a test ${Math.random()}`, async own => {
      const { held = [] } = await navigator.locks.query();
      const me = held.find(({ name }) => name === own?.name)?.clientId;
      return held.some(({ name, clientId }) => clientId === me && name?.includes('stream') === true);
    }));
  }
}

describe('eight tabs of one person', { timeout: 180_000, skip: chromium === undefined && 'there is no Chromium here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'eight-tabs-'));
  const tabs: Tab[] = [];
  let server: ServerProcess;
  let proxy: Proxy;
  let site: Server;
  let browser: Browser;

  before(async () => {
    buildPage(join(folder, 'dist'));
    server = await ServerProcess.start({ DATA: join(folder, 'support.sqlite'), ORIGINS: '*' });
    proxy = await Proxy.before(server.base);
    site = await siteWith(join(folder, 'dist'), proxy.base);
    browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: ['--no-sandbox'] });
    for (let count = 0; count < 8; count++) {
      const tab = new Tab(await browser.newPage());
      await tab.page.goto(addressOf(site));
      if (count === 0) await tab.comeIn();
      else for (const words of ['Open the chat', 'The evening room']) await tab.press(words);
      await tab.page.waitForFunction(() => document.querySelector('peer-chat')?.shadowRoot?.querySelector('textarea'));
      tabs.push(tab);
    }
  });
  after(async () => {
    await browser.close();
    proxy.stop();
    site.close();
    site.closeAllConnections();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Waits until all show so many messages, sent, and the same in the same order. */
  const untilAllShow = async (count: number): Promise<string[]> => {
    let shown: string[][] = [];
    let pages: string[] = [];
    const look = async (): Promise<boolean> => {
      pages = await Promise.all(tabs.map(tab => tab.shown()));
      shown = await Promise.all(tabs.map(tab => tab.said('No. ')));
      return pages.every(page => !/Not sent|Sending/.test(page)) && shown.every(said => said.length === count && said.join() === shown[0]?.join());
    };
    await until(look, () => `they show ${JSON.stringify(shown)}: ${pages.join('\n')}`);
    return shown[0] ?? [];
  };

  it('have one line between them, all of them write over HTTP/1.1, and each shows every word once', async () => {
    await until(() => proxy.openStreams === 1, () => `${proxy.openStreams} streams are open`);
    await Promise.all(tabs.map((tab, at) => tab.say(`No. ${at}`)));
    const said = await untilAllShow(8);
    assert.deepEqual(said.toSorted(), tabs.map((_, at) => `No. ${at}`));
    assert.equal(proxy.openStreams, 1);
  });

  it('lose nothing when the one that holds the line closes while all write: another takes it over', async () => {
    const led = await Promise.all(tabs.map(tab => tab.leads()));
    assert.equal(led.filter(Boolean).length, 1);
    const at = led.indexOf(true);
    const [leader] = tabs.splice(at, 1);
    assert.ok(leader);
    await leader.say('No. 8, the last of the leader');
    await until(async () => (await leader.said('No. 8')).length === 1, 'it is not shown');
    await Promise.all([leader.page.close(), ...tabs.map((tab, of) => tab.say(`No. ${9 + of}`))]);
    const said = await untilAllShow(16);
    assert.equal(new Set(said).size, 16);
    assert.equal((await Promise.all(tabs.map(tab => tab.leads()))).filter(Boolean).length, 1);
    await until(() => proxy.openStreams === 1, () => `${proxy.openStreams} streams are open`);
    await tabs[0]?.say('No. 16');
    assert.equal((await untilAllShow(17)).at(-1), 'No. 16');
  });
});
