// Measures a widget with made-up lists in a headless Chromium, and prints what came of it.
import { existsSync, readFileSync } from 'node:fs';
import { findEngines } from '../../../scripts/setup/engines.mjs';
import { stop } from '../../../scripts/setup/packages.mjs';
import { runNode } from '../../../scripts/setup/run.mjs';
import { openBrowser } from '../harness/browser.ts';
import { printTable } from '../harness/report.ts';
import { Site } from '../harness/site.ts';
import { figuresOf } from './figures.ts';
import { measure } from './measure.ts';
import { widgetPage } from './page.ts';

/** The numbers of rows that an option names. */
export function sizesOf(text) {
  const sizes = text.split(',').map(Number);
  if (!sizes.every(size => Number.isInteger(size) && size > 0)) stop('--sizes takes numbers of rows: --sizes 500,20000');
  return sizes;
}

/** Measures case after case. Each: its `label`, `widget`, how many rows in `total`, its `goals`, the `files` of its site by path, and whether to look for `leaks`. */
export async function runListBench(bench, cases, { json }) {
  const chromium = findEngines().find(({ name }) => name === 'chromium');
  if (!chromium.path) stop(`No Chromium found: ${chromium.how}.`);
  if (!existsSync('dist/loader.js') && (await runNode(['scripts/build.mjs'])).code !== 0) stop('The build failed: see above.');

  const read = file => readFileSync(new URL(file, import.meta.url), 'utf8');
  const site = new Site();
  site.addScripts('/dist', 'dist', ['esm/', 'bin/']);
  site.add('/floor.js', read('floor.js'));
  await site.open();
  const browser = await openBrowser(chromium.path);
  const measuredCases = [];
  try {
    for (const [at, { label, widget, total, goals, files, leaks }] of cases.entries()) {
      const page = `/${at}.html`;
      site.add(page, widgetPage(widget));
      // large, and made anew by most hosts for each visitor: compressed in passing
      for (const [path, makeContent] of Object.entries(files)) site.add(path, makeContent(), 5);
      const measured = await measure(browser, { site: site.address, page, widget, total, probe: read('../harness/probe.js'), leaks });
      const scripts = measured.loading.fetched.filter(path => path.endsWith('.js')).reduce((sum, path) => sum + site.bytes(path), 0);
      measuredCases.push({ label, figures: figuresOf(measured, { scripts, feed: site.bytes(widget.feed) }, goals) });
      console.log(`${label} measured`);
    }
  } finally {
    await browser.close();
    site.close();
  }

  printTable(measuredCases);
  if (!json) return;
  const figures = measuredCases.flatMap(({ label, figures: all }) => all.filter(({ value }) => !Number.isNaN(value)).map(figure => ({ ...figure, name: `${figure.name}, ${label}` })));
  console.log(JSON.stringify({ bench, figures }));
}
