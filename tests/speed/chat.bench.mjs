// npm run bench -- chat [--sizes 100,1000,10000] [--json]: rooms of so many messages at a real endpoint, in a headless Chromium: opening one, and what a message costs that comes in; beside a plain page that only adds lines.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findEngines } from '../../scripts/setup/engines.mjs';
import { stop } from '../../scripts/setup/packages.mjs';
import { buildPage } from '../server/faults/real/chat-site.ts';
import { longestTask, RoomPage, watchTasks, workedMs } from './chat/room-page.ts';
import { startEndpoint } from './endpoint/running.ts';
import { ask, openBrowser, openPage } from './harness/browser.ts';
import { figure, printTable } from './harness/report.ts';
import { Site } from './harness/site.ts';
import { median, p95 } from './harness/statistics.ts';
import { sizesOf } from './list/run.mjs';
import { comeIn } from './stream/people.ts';
import { write } from './stream/writing.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000,10000' }, json: { type: 'boolean', default: false } } });
const sizes = sizesOf(values.sizes);
const [openings, appends, settleMs] = [5, 40, 250];
const chromium = findEngines().find(({ name }) => name === 'chromium');
if (!chromium.path) stop(`No Chromium found: ${chromium.how}.`);

const folder = mkdtempSync(join(tmpdir(), 'chat-bench-'));
const roomOf = size => `room-${size}`;
writeFileSync(join(folder, 'config.json'), JSON.stringify({ name: 'Bench', locales: ['en'], agreements: ['We listen.'], chat: { rooms: sizes.map(size => ({ id: roomOf(size), name: `A room of ${size}` })) } }));
buildPage(join(folder, 'dist'));
const server = await startEndpoint({ DATA: join(folder, 'chat.sqlite'), CONFIG: join(folder, 'config.json'), ORIGINS: '*' });
const site = new Site();
site.addScripts('', join(folder, 'dist'));
site.add('/floor.js', readFileSync(new URL('chat/floor.js', import.meta.url), 'utf8'));
site.add('/floor.html', '<!doctype html><html lang="en"><title>Floor</title><link rel="icon" href="data:,"><body><script type="module" src="/floor.js"></script></body></html>');
for (const size of sizes) site.add(`/${roomOf(size)}.html`, `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Chat</title><link rel="icon" href="data:,"><script type="module" src="/loader.js" data-endpoint="${server.address}"></script><peer-chat room="${roomOf(size)}"></peer-chat></html>`);
await site.open();
const browser = await openBrowser(chromium.path);
const cases = [];
try {
  for (const size of sizes) cases.push({ label: `${size.toLocaleString('en')} messages`, figures: await measure(size) });
} finally {
  await browser.close();
  site.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

printTable(cases);
if (values.json) console.log(JSON.stringify({ bench: 'chat', figures: cases.flatMap(({ label, figures }) => figures.map(one => ({ ...one, name: `${one.name}, ${label}` }))) }));

async function measure(size) {
  console.log(`Measuring a room of ${size.toLocaleString('en')} …`);
  const room = roomOf(size);
  const people = await comeIn(server.address, 4, room);
  await write({ address: server.address, people, room, connections: 16, count: size });
  const page = await openPage(browser, [watchTasks]);
  const chat = new RoomPage(page);
  const address = `${site.address}/${room}.html`;
  await page.goto(address);
  await chat.door();
  await chat.comeIn();
  const openedMs = [];
  let longest = 0;
  for (let time = 0; time < openings; time++) {
    await page.goto(address);
    await chat.door();
    await longestTask(page);
    openedMs.push(await chat.open());
    await wait(settleMs);
    longest = Math.max(longest, await longestTask(page));
  }
  await chat.readBack();
  await wait(2_000);
  await longestTask(page);
  const [own, longestAppend] = [await appendMs(page, room, people[0], words => chat.shows(words)), await longestTask(page)];
  const nodes = await chat.nodes();
  await page.close();
  const floorPage = await openPage(browser, [watchTasks]);
  await floorPage.goto(`${site.address}/floor.html#${new URLSearchParams({ endpoint: server.address, token: people[1].token, room })}`);
  await floorPage.waitForFunction("document.body.dataset.isRead === 'yes'");
  await wait(1_000);
  const floor = await appendMs(floorPage, room, people[0], words => ask(floorPage, `document.body.textContent.includes('${words}')`));
  await floorPage.close();
  return [
    figure('press to a room that can be read and written in, median', median(openedMs), 'ms', 350),
    figure('longest task while opening (0: none of 50)', longest, 'ms', 50),
    figure('CPU of a message that comes in, median', median(own), 'ms', 8),
    figure('the same, p95', p95(own), 'ms'),
    figure('its ratio to the plain page, median', median(own) / median(floor), 'ratio'),
    figure('longest task while messages come', longestAppend, 'ms', 50),
    figure('elements of the log', nodes, 'count', 1_200),
  ];
}

/** What each of some messages costs the page, beyond what it does when none comes. */
async function appendMs(page, room, { token }, shows) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const workOf = async act => {
    const before = await workedMs(session);
    await act();
    await wait(settleMs);
    return (await workedMs(session)) - before;
  };
  const idle = [];
  for (let time = 0; time < 10; time++) idle.push(await workOf(async () => undefined));
  const found = [];
  for (let number = 0; number < appends; number++) {
    const words = `No. ${number} of ${room} ${Math.random().toString(36).slice(2, 8)}`;
    const key = `append-${words.replace(/\W/g, '-')}`.slice(0, 60);
    found.push(await workOf(async () => {
      const answer = await fetch(`${server.address}/rooms/${room}/events/${key}`, { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ kind: 'message', body: words }) });
      if (answer.status !== 201) throw new Error(`not stored: ${answer.status}`);
    }) - median(idle));
    if (!(await shows(words))) throw new Error('a message was not shown in time');
  }
  return found;
}
