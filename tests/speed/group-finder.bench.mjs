// npm run bench -- group-finder [--sizes 500,20000] [--json]: how the finder does with made-up lists of several sizes, in a headless Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findEngines } from '../../scripts/setup/engines.mjs';
import { stop } from '../../scripts/setup/packages.mjs';
import { runNode } from '../../scripts/setup/run.mjs';
import { makeFeed } from './group-finder/feed.ts';
import { figuresOf } from './group-finder/figures.ts';
import { measure } from './group-finder/measure.ts';
import { finderPage } from './group-finder/page.ts';
import { openBrowser } from './harness/browser.ts';
import { printTable } from './harness/report.ts';
import { Site } from './harness/site.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '500,5000,20000,100000' }, json: { type: 'boolean', default: false } } });
const sizes = values.sizes.split(',').map(Number);
if (!sizes.every(size => Number.isInteger(size) && size > 0)) stop('--sizes takes numbers of groups: --sizes 500,20000');

const chromium = findEngines().find(({ name }) => name === 'chromium');
if (!chromium.path) stop(`No Chromium found: ${chromium.how}.`);
if (!existsSync('dist/loader.js') && (await runNode(['scripts/build.mjs'])).code !== 0) stop('The build failed: see above.');

const read = file => readFileSync(new URL(file, import.meta.url), 'utf8');
const site = new Site();
site.addScripts('/dist', 'dist', ['esm/', 'bin/']);
site.add('/floor.js', read('group-finder/floor.js'));
await site.open();
const browser = await openBrowser(chromium.path);
const cases = [];
try {
  for (const total of sizes) {
    const [page, feed] = [`/${total}.html`, `/${total}.json`];
    site.add(page, finderPage(feed));
    // large, and made anew by most hosts for each visitor: compressed in passing
    site.add(feed, makeFeed(total), 5);
    const measured = await measure(browser, { site: site.address, page, feed, total, probe: read('harness/probe.js'), leaks: total === Math.min(...sizes) });
    const scripts = measured.loading.fetched.filter(path => path.endsWith('.js')).reduce((sum, path) => sum + site.bytes(path), 0);
    cases.push({ label: `${total.toLocaleString('en')} groups`, figures: figuresOf(total, measured, { scripts, feed: site.bytes(feed) }) });
    console.log(`${total.toLocaleString('en')} groups measured`);
  }
} finally {
  await browser.close();
  site.close();
}

printTable(cases);
if (values.json) {
  const figures = cases.flatMap(({ label, figures }) => figures.filter(({ value }) => !Number.isNaN(value)).map(figure => ({ ...figure, name: `${figure.name}, ${label}` })));
  console.log(JSON.stringify({ bench: 'group-finder', figures }));
}
