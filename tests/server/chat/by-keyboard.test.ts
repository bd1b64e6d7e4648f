import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { addressOf, browserAt, buildPage, siteWith } from '../faults/real/chat-site.ts';
import { ServerProcess, until } from '../faults/real/server-process.ts';

const chromium = browserAt('chromium');
const mostSteps = 60;

/** What has the focus, by what it is called. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...at.labels ?? []].map(({ textContent }) => textContent).join(' ') : '';
  return `${at?.getAttribute('aria-label') ?? ''} ${labels} ${at?.textContent ?? ''}`.replace(/\s+/g, ' ').trim();
});

describe('a chat by keyboard alone', { timeout: 120_000, skip: chromium === undefined && 'there is no Chromium here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'by-keyboard-'));
  let server: ServerProcess;
  let site: Server;
  let browser: Browser;
  let page: Page;

  before(async () => {
    buildPage(join(folder, 'dist'));
    server = await ServerProcess.start({ DATA: join(folder, 'support.sqlite'), ORIGINS: '*' });
    site = await siteWith(join(folder, 'dist'), server.base);
    browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(`${addressOf(site)}/`);
    await page.waitForFunction(() => document.querySelector('peer-chat')?.shadowRoot?.querySelector('.door button:not(:disabled)'));
  });
  after(async () => {
    await browser.close();
    site.close();
    site.closeAllConnections();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const isOn = (words: string): Promise<void> => until(async () => (await focused(page)).includes(words), `the focus never came to "${words}"`);

  /** Goes on with the Tab key until something is reached that is called so. */
  async function go(words: string, { back = false } = {}): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < mostSteps; step++) {
      const at = await focused(page);
      if (at.includes(words)) return;
      passed.push(at.slice(0, 30));
      if (back) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (back) await page.keyboard.up('Shift');
    }
    assert.fail(`"${words}" is not on the way: ${passed.join(' | ')}`);
  }

  it('leads from the door into a room, through what can be done there, and back', async () => {
    for (const [words, then] of [['Open the chat', 'Rooms'], ['The evening room', 'The evening room'], ['Come in', 'The evening room']] as const) {
      await go(words);
      await page.keyboard.press('Enter');
      await isOn(then);
      if (words === 'The evening room') await page.waitForFunction(() => [...document.querySelector('peer-chat')?.shadowRoot?.querySelectorAll('button') ?? []].some(one => one.textContent === 'Come in'));
    }
    await page.waitForFunction(() => document.querySelector('peer-chat')?.shadowRoot?.querySelector('input[name=name]'));
    await go('I am with this');
    await page.keyboard.press('Space');
    await isOn('The evening room');
    await page.waitForFunction(() => document.querySelector('peer-chat')?.shadowRoot?.querySelector('.writing textarea'));
    await go('Write a message');
    await page.keyboard.type('By keys alone');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('peer-chat')?.shadowRoot?.querySelector('.said')?.textContent.includes('By keys alone'));
    await isOn('Write a message');
    await go('In this room', { back: true });
    await page.keyboard.press('Enter');
    await go('Search here');
    await page.keyboard.press('Enter');
    await isOn('Search here');
    await go('Back to the messages');
    await page.keyboard.press('Enter');
    await isOn('In this room');
    await page.keyboard.press('Enter');
    await go('Settings');
    await page.keyboard.press('Escape');
    await isOn('In this room');
    await go('Back to the rooms', { back: true });
    await page.keyboard.press('Enter');
    await isOn('Rooms');
    await go('Close the chat');
    await page.keyboard.press('Enter');
    await isOn('Open the chat');
  });
});
