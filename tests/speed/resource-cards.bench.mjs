// npm run bench -- resource-cards [--sizes 500,10000] [--json]: how the cards do with made-up lists of all kinds, of our own (an endpoint of plain files) and of Open Referral (HSDS 3.1), in a headless Chromium.
import { parseArgs } from 'node:util';
import { makeResources } from './endpoint/resources.ts';
import { runListBench, sizesOf } from './list/run.mjs';
import { makeServices } from './resource-cards/services.ts';
import { typing } from './resource-cards/typing.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '500,10000' }, json: { type: 'boolean', default: false } } });
const sizes = sizesOf(values.sizes);

/** Goals for lists of this size. */
const goals = { 10_000: { firstRowMs: 500, longestTaskMs: 50, keyCpuMs: 8, nodes: 1500 } };
const cards = { tag: 'resource-cards', row: '[part="card"]', noun: 'resource', typing, facets: ['kinds', 'topics', 'channels', 'accessibility', 'regions'] };

const cases = sizes.flatMap(total => {
  const [own, services] = [`/own-${total}`, `/hsds-${total}.json`];
  const count = total.toLocaleString('en');
  return [
    {
      label: `${count}, own list`, total, goals: goals[total], leaks: total === Math.min(...sizes),
      widget: { ...cards, attributes: { endpoint: own }, feed: `${own}/resources.json`, facts: ['id', 'title', 'summary', 'body', 'kind'] },
      files: { [`${own}/index.json`]: () => JSON.stringify({ contract: 1, offers: { resources: {} } }), [`${own}/resources.json`]: () => makeResources(total) },
    },
    {
      label: `${count}, HSDS`, total, goals: goals[total], leaks: false,
      widget: { ...cards, attributes: { src: services }, feed: services, facts: ['id', 'name', 'description', 'fees_description', 'status'] },
      files: { [services]: () => makeServices(total) },
    },
  ];
});
await runListBench('resource-cards', cases, values);
