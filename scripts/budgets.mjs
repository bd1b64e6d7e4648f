// Adds up, from the module graph of the last build, what a browser fetches before a widget works, and fails over the budget.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { tsImport } from 'tsx/esm/api';
import { stop } from './setup/packages.mjs';

const { chunksUntilInteractive, closure } = await tsImport('./vite/chunk-graph.ts', import.meta.url);
const kB = 1000;
const budgets = { loader: 1 * kB, 'group-finder': 25 * kB };
const graphFile = 'dist/.vite/manifest.json';

if (!existsSync(graphFile)) stop('Nothing is built yet: npm run build');
const graph = JSON.parse(readFileSync(graphFile, 'utf8'));

const sizes = new Map(Object.values(graph).map(({ file }) => {
  const content = readFileSync(`dist/${file}`);
  return [file, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length];
}));
const sizeOf = key => sizes.get(graph[key].file);
const loader = closure(graph, ['src/loader.ts']);

const sums = Object.keys(budgets).map(name => {
  const keys = name === 'loader' ? loader : chunksUntilInteractive(graph, `src/widgets/${name}/define.ts`, loader, sizeOf);
  return { name, keys, bytes: [...keys].reduce((sum, key) => sum + sizeOf(key), 0), budget: budgets[name] };
});

const counted = new Set(sums.flatMap(({ keys }) => [...keys]).map(key => graph[key].file));
console.log('Chunks, brotli (* counted in a budget):');
for (const [file, bytes] of [...sizes].sort((a, b) => b[1] - a[1])) console.log(`  ${counted.has(file) ? '*' : ' '} ${String(bytes).padStart(7)} B  ${file}`);
for (const { name, bytes, budget } of sums) {
  console.log(`${bytes <= budget ? '✓' : '✗'} ${name}: ${bytes} B of ${budget} B`);
  if (bytes > budget) process.exitCode = 1;
}
