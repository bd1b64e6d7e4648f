import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chunksUntilInteractive, closure, type ChunkGraph } from '../../scripts/vite/chunk-graph.ts';

const widget = 'src/widgets/group-finder/define.ts';
const graph: ChunkGraph = {
  'src/loader.ts': { file: 'loader.js', imports: ['_both'], dynamicImports: [widget] },
  _both: { file: 'both.js' },
  [widget]: { file: 'w.js', imports: ['_core', '_both'], dynamicImports: ['src/connectors/csv/index.ts', 'src/connectors/bmlt/index.ts', 'src/widgets/group-finder/parts/week.ts', 'src/client/groups/first.ts', 'src/client/groups/open-endpoint.ts'] },
  _core: { file: 'core.js', imports: [] },
  'src/connectors/csv/index.ts': { file: 'csv.js' },
  'src/connectors/bmlt/index.ts': { file: 'bmlt.js', imports: ['_dates'] },
  _dates: { file: 'dates.js' },
  'src/widgets/group-finder/parts/week.ts': { file: 'week.js' },
  'src/client/groups/first.ts': { file: 'first.js', dynamicImports: ['src/client/more.ts'] },
  'src/client/groups/open-endpoint.ts': { file: 'endpoint.js' },
  'src/client/more.ts': { file: 'more.js' },
};
const sizes: Record<string, number> = { 'src/connectors/csv/index.ts': 15, 'src/connectors/bmlt/index.ts': 10, _dates: 9 };
const sizeOf = (key: string): number => sizes[key] ?? 1;

describe('what a widget needs until it works', () => {
  const chunks = chunksUntilInteractive(graph, widget, closure(graph, ['src/loader.ts']), sizeOf);

  it('counts its own chunk, those it imports, and those it fetches at once, however deep', () => {
    for (const key of [widget, '_core', 'src/client/groups/first.ts', 'src/client/more.ts']) assert.ok(chunks.has(key), key);
  });

  it('counts the largest way to get a list with what it imports, and no other', () => {
    assert.ok(chunks.has('src/connectors/bmlt/index.ts') && chunks.has('_dates'));
    assert.ok(!chunks.has('src/connectors/csv/index.ts') && !chunks.has('src/client/groups/open-endpoint.ts'));
  });

  it('leaves out views that are fetched when asked for, and what the loader has brought', () => {
    for (const key of ['src/widgets/group-finder/parts/week.ts', '_both', 'src/loader.ts']) assert.ok(!chunks.has(key), key);
  });
});
