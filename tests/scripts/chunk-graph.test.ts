import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chunksUntilInteractive, closure, entryOf, type ChunkGraph } from '../../scripts/vite/chunk-graph.ts';

const widget = '_group-finder-HASH.js';
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

describe('what a widget needs until it works', () => {
  const needed = chunksUntilInteractive(graph, entryOf(graph, 'group-finder'), closure(graph, ['src/loader.ts']));

  it('is told for each way to get a list', () => {
    assert.deepEqual([...needed.keys()].sort(), ['bmlt', 'csv', 'endpoint']);
  });

  it('counts its own chunk, those it imports, and those it fetches at once, however deep', () => {
    for (const chunks of needed.values()) for (const key of [widget, '_core', 'src/client/groups/first.ts', 'src/client/more.ts']) assert.ok(chunks.has(key), key);
  });

  it('counts one way to get a list with what it imports, and no other', () => {
    const bmlt = needed.get('bmlt') ?? new Set();
    assert.ok(bmlt.has('src/connectors/bmlt/index.ts') && bmlt.has('_dates'));
    assert.ok(!bmlt.has('src/connectors/csv/index.ts') && !bmlt.has('src/client/groups/open-endpoint.ts'));
  });

  it('leaves out views that are fetched when asked for, and what the loader has brought', () => {
    for (const chunks of needed.values()) for (const key of ['src/widgets/group-finder/parts/week.ts', '_both', 'src/loader.ts']) assert.ok(!chunks.has(key), key);
  });

  it('does not pass over a widget that nobody fetches', () => {
    assert.throws(() => entryOf(graph, 'peer-chat'), /peer-chat/);
  });
});
