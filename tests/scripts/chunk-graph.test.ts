import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chunksUntilInteractive, closure, entryOf, type ChunkGraph } from '../../scripts/vite/chunk-graph.ts';

const widget = '_group-finder-HASH.js';
const cards = 'src/widgets/resource-cards/define.ts';
const [csv, bmlt, hsds, cardsCsv, contract] = ['csv', 'bmlt', 'hsds', 'resources/csv'].map(name => `src/connectors/${name}/index.ts`).concat('src/connectors/resources/contract.ts') as [string, string, string, string, string];
const [groupEndpoint, ownGroups, groupIndex, first] = ['open-endpoint', 'own-groups', 'groups-on-device', 'first'].map(name => `src/client/groups/${name}.ts`) as [string, string, string, string];
const [cardFeeds, cardEndpoint, cardIndex, whole] = ['open-feeds', 'open-endpoint', 'resources-on-device', 'whole-reader'].map(name => `src/client/resources/${name}.ts`) as [string, string, string, string];
const cardRows = 'src/widgets/resource-cards/markup/open-cards.ts';
const patient = 'src/connectors/reading/patient.ts';
const week = 'src/widgets/group-finder/parts/week.ts';

const graph: ChunkGraph = Object.fromEntries(Object.entries({
  'src/loader.ts': { imports: ['_both'], dynamicImports: [widget, cards] },
  _both: {},
  [widget]: { imports: ['_core', '_both'], dynamicImports: [week, first, groupIndex, groupEndpoint] },
  _core: { imports: [] },
  [groupEndpoint]: { dynamicImports: [ownGroups, groupIndex] },
  [ownGroups]: { imports: [] },
  [groupIndex]: { imports: ['_search'], dynamicImports: [csv, bmlt] },
  _search: { dynamicImports: ['src/search/list-places.ts', 'src/search/finesse.ts'] },
  [csv]: { imports: ['_reading'] },
  [bmlt]: { imports: ['_dates', '_reading'], dynamicImports: ['src/connectors/bmlt/key-codes.ts'] },
  _dates: {},
  _reading: { dynamicImports: [patient, '_json-rows-HASH.js'] },
  [first]: { dynamicImports: ['src/client/more.ts'] },
  'src/client/more.ts': {},
  [cards]: { dynamicImports: [cardFeeds, cardEndpoint, cardRows] },
  [cardFeeds]: { dynamicImports: [cardIndex] },
  [cardEndpoint]: { dynamicImports: [contract, cardIndex] },
  [cardRows]: { dynamicImports: [cardIndex] },
  [cardIndex]: { imports: ['_search'], dynamicImports: [hsds, cardsCsv, contract, whole] },
  [hsds]: { imports: ['_reading'] },
  [cardsCsv]: { imports: ['_reading'] },
  [contract]: {},
}).map(([key, chunk]) => [key, { file: `${key}.js`, ...chunk }]));

const loader = closure(graph, ['src/loader.ts']);

describe('what a widget needs until it works', () => {
  const needed = chunksUntilInteractive(graph, entryOf(graph, 'group-finder'), loader);
  const chunksOf = (way: string): ReadonlySet<string> => needed.get(way) ?? new Set();

  it('is told for each way to get a list', () => {
    assert.deepEqual([...needed.keys()].sort(), ['bmlt', 'csv', 'endpoint', 'folder']);
  });

  it('counts its own chunk, those it imports, and those it fetches at once, however deep', () => {
    for (const chunks of needed.values()) for (const key of [widget, '_core', first, 'src/client/more.ts']) assert.ok(chunks.has(key), key);
  });

  it('counts one way to get a list with what it imports, and no other', () => {
    for (const key of [bmlt, '_dates', groupIndex, '_search']) assert.ok(chunksOf('bmlt').has(key), key);
    for (const key of [csv, groupEndpoint, ownGroups]) assert.ok(!chunksOf('bmlt').has(key), key);
  });

  it('counts no index for an endpoint that searches, and one for a folder of files', () => {
    assert.deepEqual([...chunksOf('endpoint')].sort(), [widget, '_core', first, groupEndpoint, 'src/client/more.ts'].sort());
    for (const key of [groupEndpoint, ownGroups, groupIndex, '_search']) assert.ok(chunksOf('folder').has(key), key);
    for (const key of [csv, bmlt]) assert.ok(!chunksOf('folder').has(key), key);
  });

  it('leaves out views that are fetched when asked for, what few feeds need, and what the loader has brought', () => {
    const left = [week, '_both', 'src/loader.ts', patient, '_json-rows-HASH.js', 'src/connectors/bmlt/key-codes.ts', 'src/search/list-places.ts', 'src/search/finesse.ts'];
    for (const chunks of needed.values()) for (const key of left) assert.ok(!chunks.has(key), key);
  });

  it('does not pass over a widget that nobody fetches', () => {
    assert.throws(() => entryOf(graph, 'peer-chat'), /peer-chat/);
  });
});

describe('what a widget of resources needs until it works', () => {
  const needed = chunksUntilInteractive(graph, entryOf(graph, 'resource-cards'), loader);
  const chunksOf = (way: string): string[] => [...(needed.get(way) ?? [])].sort();

  it('is told for each way to get a list', () => {
    assert.deepEqual([...needed.keys()].sort(), ['contract', 'csv', 'endpoint', 'folder', 'hsds', 'rows']);
  });

  it('is all different', () => {
    assert.deepEqual(chunksOf('endpoint'), [cardEndpoint, cards].sort());
    assert.deepEqual(chunksOf('folder'), [cardEndpoint, cards, cardIndex, contract, '_search'].sort());
    assert.deepEqual(chunksOf('rows'), [cards, cardRows, cardIndex, '_search'].sort());
    assert.deepEqual(chunksOf('contract'), [cards, cardFeeds, cardIndex, contract, '_search'].sort());
  });

  it('counts the patient reader for formats that always need it', () => {
    for (const way of ['hsds', 'csv']) assert.ok(chunksOf(way).includes(patient), way);
    assert.ok(!chunksOf('contract').includes(patient));
  });
});
