// Adds up, from the module graph of the last build, what a browser fetches before a widget works, and fails over the limit.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { tsImport } from 'tsx/esm/api';
import { stop } from './setup/packages.mjs';

const { chunksUntilInteractive, closure, entryOf } = await tsImport('./vite/chunk-graph.ts', import.meta.url);

/**
 * In bytes. `goal` is where we want to be; `limit` is where we are, and fails the build: it may only go down. What finder and cards share
 * is a file of its own, and since the chat came so is what all three share: some 4 kB more for a page with one list than all in one, some
 * 18 kB less for a page with two, and a chat that does not fetch what lists are made of.
 */
const budgets = {
  loader: { goal: 1_000, limit: 1_000 },
  'quick-exit': { goal: 3_000, limit: 3_000 },
  'crisis-slot': { goal: 3_000, limit: 3_000 },
  'group-finder': { goal: 25_000, limit: 41_900 },
  'group-finder, endpoint': { goal: 25_000, limit: 31_700 },
  // a spreadsheet brings a reader of tables and of other people's headers
  'group-finder, csv': { goal: 25_000, limit: 45_100 },
  // a feed brings its reader, and the index that searches it on the device
  'resource-cards': { goal: 22_000, limit: 64_100 },
  'resource-cards, endpoint': { goal: 22_000, limit: 40_100 },
  // all of an open room: a page that holds a closed chat fetches a third of it
  'peer-chat': { goal: 30_000, limit: 49_900 },
};
const graphFile = 'dist/.vite/manifest.json';

if (!existsSync(graphFile)) stop('Nothing is built yet: npm run build');
const graph = JSON.parse(readFileSync(graphFile, 'utf8'));

const sizes = new Map(Object.values(graph).map(({ file }) => {
  const content = readFileSync(`dist/${file}`);
  return [file, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length];
}));
const weigh = keys => [...keys].reduce((sum, key) => sum + sizes.get(graph[key].file), 0);
const loader = closure(graph, ['src/loader.ts']);

const sums = [
  { name: 'loader', budget: budgets.loader, keys: loader },
  ...['quick-exit', 'crisis-slot', 'group-finder', 'resource-cards', 'peer-chat'].flatMap(widget => [...chunksUntilInteractive(graph, entryOf(graph, widget), loader)].map(([source, keys]) => {
    const name = source ? `${widget}, ${source}` : widget;
    return { name, budget: budgets[name] ?? budgets[widget], keys };
  })),
];

const counted = new Set(sums.flatMap(({ keys }) => [...keys]).map(key => graph[key].file));
console.log('Chunks, brotli (* counted in a budget):');
for (const [file, bytes] of [...sizes].sort((a, b) => b[1] - a[1])) console.log(`  ${counted.has(file) ? '*' : ' '} ${String(bytes).padStart(7)} B  ${file}`);
for (const { name, keys, budget: { goal, limit } } of sums) {
  const bytes = weigh(keys);
  console.log(`${bytes <= limit ? '✓' : '✗'} ${name}: ${bytes} B of ${limit} B${bytes > goal ? ` (goal ${goal} B: not met)` : ''}`);
  if (bytes > limit) process.exitCode = 1;
}
