import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { addressOf, browserAt, buildPage, siteWith } from './real/chat-site.ts';
import { ServerProcess } from './real/server-process.ts';
import { Visitor } from './real/visitor.ts';

const [chromium, firefox] = (['chromium', 'firefox'] as const).map(browserAt);

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
    await page.goto(addressOf(site));
    return new Visitor(page);
  };

  before(async () => {
    buildPage(join(folder, 'dist'));
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
