// npm run bench -- group-finder [--sizes 500,20000] [--json]: how the finder does with made-up lists of several sizes, in a headless Chromium.
import { parseArgs } from 'node:util';
import { makeFeed } from './group-finder/feed.ts';
import { typing } from './group-finder/typing.ts';
import { runListBench, sizesOf } from './list/run.mjs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '500,5000,20000,100000' }, json: { type: 'boolean', default: false } } });
const sizes = sizesOf(values.sizes);

/** Goals of issue 2, which are set for two sizes; the bytes are the same for every list. */
const goals = { 20_000: { firstRowMs: 500, longestTaskMs: 50, keyCpuMs: 8, nodes: 1500, heapMB: 25 }, 100_000: { keyCpuMs: 40 } };

const cases = sizes.map(total => {
  const feed = `/${total}.json`;
  const widget = { tag: 'group-finder', attributes: { src: feed }, feed, facts: ['slug', 'time', 'location', 'formatted_address', 'notes'], row: '[part="group"]', noun: 'group', typing, facets: ['days', 'attendance', 'formats', 'regions', 'accessibility'] };
  return { label: `${total.toLocaleString('en')} groups`, widget, total, goals: { ...goals[total], scriptBytes: 25_000 }, files: { [feed]: () => makeFeed(total) }, leaks: total === Math.min(...sizes) };
});
await runListBench('group-finder', cases, values);
