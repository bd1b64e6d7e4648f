// npm run bench -- endpoint [--sizes 1000,100000] [--json]: thirty mixed searches at the endpoint, over both stores, with as many groups and as many resources.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stop } from '../../scripts/setup/packages.mjs';
import { startCluster } from '../server/postgres-cluster.ts';
import { askAll } from './endpoint/asking.ts';
import { questions } from './endpoint/questions.ts';
import { makeResources } from './endpoint/resources.ts';
import { startEndpoint } from './endpoint/running.ts';
import { makeFeed } from './group-finder/feed.ts';
import { figure, printTable } from './harness/report.ts';
import { median, p95 } from './harness/statistics.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,1500,20000,100000' }, json: { type: 'boolean', default: false } } });
const sizes = values.sizes.split(',').map(Number);
if (!sizes.every(size => Number.isInteger(size) && size > 0)) stop('--sizes takes numbers of rows: --sizes 1000,100000');

const rounds = 12;
const goals = { 100_000: { p95: 10 } };
const megabyte = 1e6;
const folder = mkdtempSync(join(tmpdir(), 'endpoint-bench-'));
const cluster = await startCluster().catch(error => { console.log(`Without PostgreSQL: ${error.message}`); });
const cases = [];
try {
  const seed = await startEndpoint({ DATA: join(folder, 'seed.sqlite'), SEED: 'yes' });
  const seeded = { readyMs: seed.readyMs, rss: seed.rss() };
  await askAll(seed.address, questions, rounds);
  cases.push({ label: 'seed, sqlite', figures: [
    figure('first start to ready', seeded.readyMs, 'ms', 3000), figure('start to ready with its rows', NaN, 'ms'), figure('memory', seed.rss() / megabyte, 'MB', 150),
    ...['search, median', 'search, p95', 'floor, p95', 'search to floor, p95'].map(name => figure(name, NaN, name.includes('to') ? 'ratio' : 'ms')),
  ] });
  await seed.stop();
  for (const size of sizes) {
    const [groups, resources] = [join(folder, 'groups.json'), join(folder, 'resources.json')];
    writeFileSync(groups, makeFeed(size));
    writeFileSync(resources, makeResources(size));
    const stores = [['sqlite', { DATA: join(folder, `${size}.sqlite`) }], ...(cluster ? [['postgres', { DATABASE_URL: await cluster.makeDatabase() }]] : [])];
    for (const [store, env] of stores) {
      const first = await startEndpoint({ ...env, IMPORT: `${groups},meeting-guide ${resources},resources` });
      await first.stop();
      const endpoint = await startEndpoint(env);
      try {
        cases.push({ label: `${size.toLocaleString('en')} + ${size.toLocaleString('en')}, ${store}`, figures: await measure(size, first.readyMs, endpoint) });
      } finally {
        await endpoint.stop();
      }
      console.log(`${size.toLocaleString('en')} rows of each kind measured over ${store}`);
    }
  }
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

printTable(cases);
if (values.json) console.log(JSON.stringify({ bench: 'endpoint', figures: cases.flatMap(({ label, figures }) => figures.filter(({ value }) => !Number.isNaN(value)).map(one => ({ ...one, name: `${one.name}, ${label}` }))) }));

async function measure(size, firstMs, endpoint) {
  await askAll(endpoint.address, questions, 2);
  const { ms, bytes } = await askAll(endpoint.address, questions, rounds);
  const floor = await floorOf(Math.round(bytes / ms.length));
  return [
    figure('first start to ready', firstMs, 'ms'),
    figure('start to ready with its rows', endpoint.readyMs, 'ms'),
    figure('memory', endpoint.rss() / megabyte, 'MB'),
    figure('search, median', median(ms), 'ms'),
    figure('search, p95', p95(ms), 'ms', goals[size]?.p95),
    figure('floor, p95', p95(floor), 'ms'),
    figure('search to floor, p95', p95(ms) / p95(floor), 'ratio'),
  ];
}

/** What it costs to be answered as many bytes by a server that does nothing else, in this run on this machine. */
async function floorOf(bytes) {
  const answer = Buffer.alloc(bytes, 'x');
  const server = createServer((request, response) => { request.resume().on('end', () => response.end(answer)); });
  await new Promise(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const address = `http://127.0.0.1:${server.address().port}`;
  await askAll(address, questions, 2);
  const { ms } = await askAll(address, questions, rounds);
  server.close();
  return ms;
}
