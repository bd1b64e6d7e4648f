import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Random } from '../../../demo/feeds/seeds/random.ts';
import { timesUsual } from '../../../demo/server/http/allowances.ts';
import { seedGroups } from '../../../demo/server/seed/groups.ts';
import { seedResources } from '../../../demo/server/seed/resources.ts';
import { DeviceSource } from '../../../src/client/lists/device-source.ts';
import { terms as spanish } from '../../../src/i18n/terms/es.ts';
import { terms as english } from '../../../src/i18n/terms/en.ts';
import { termLabel } from '../../../src/i18n/terms/index.ts';
import { groupFacets } from '../../../src/protocol/group-facets.ts';
import type { GroupAnswer, GroupQuery } from '../../../src/protocol/group-search.ts';
import type { Group } from '../../../src/protocol/group.ts';
import { resourceFacets, resourceKinds } from '../../../src/protocol/resource-facets.ts';
import type { ResourceAnswer, ResourceQuery } from '../../../src/protocol/resource-search.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { finesse } from '../../../src/search/finesse.ts';
import { GroupIndex } from '../../../src/search/group-index.ts';
import { ResourceIndex } from '../../../src/search/resource-index.ts';
import { finish } from '../../search/group-of.ts';
import { now, run, type Running } from './running.ts';

const queries = 300;
const zones = ['America/Chicago', 'Europe/London', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];

type Facets = Record<string, { value: string }[]>;

/** Searches as people might make them: words from the rows themselves, cut short, misspelt or in quotes, and any values of any facets. */
class Asking {
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #facets: Facets;

  constructor(seed: number, texts: readonly string[], facets: Facets) {
    this.#random = new Random(seed);
    this.#words = texts.flatMap(text => text.split(/\s+/)).filter(word => word.length > 2);
    this.#facets = facets;
  }

  shared(): Partial<GroupQuery & ResourceQuery> {
    const random = this.#random;
    const near = { latitude: 25 + random.next() * 30, longitude: -100 + random.next() * 110 };
    return {
      timeZone: random.pick(zones), limit: 1 + random.below(30),
      ...(random.percent(50) && { text: this.#text() }),
      ...(random.percent(25) && { near, ...(random.percent(60) && { radiusKm: random.below(900) }) }),
      ...(random.percent(15) && { sort: 'name' as const }),
    };
  }

  /** Values for a few of these facets. */
  choose(names: readonly string[]): Record<string, string[]> {
    const chosen = names.filter(() => this.#random.percent(12)).map(name => [name, Array.from({ length: 1 + this.#random.below(2) }, () => this.#value(name))] as const);
    return Object.fromEntries(chosen.filter(([, values]) => !values.includes('')));
  }

  percent(share: number): boolean {
    return this.#random.percent(share);
  }

  below(end: number): number {
    return this.#random.below(end);
  }

  #value(name: string): string {
    const values = this.#facets[name] ?? [];
    return values[this.#random.below(values.length)]?.value ?? '';
  }

  #text(): string {
    const random = this.#random;
    const words = Array.from({ length: 1 + random.below(3) }, () => random.pick(this.#words));
    const [first = ''] = words;
    if (random.percent(20)) return `"${words.join(' ')}"`;
    if (random.percent(30)) words[0] = first.slice(0, 2 + random.below(first.length));
    else if (random.percent(20)) words[0] = `${first.slice(0, 2)}${first.slice(3)}`;
    return words.join(' ');
  }
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

for (const [locale, labels] of [['en', english], ['es', spanish]] as const) {
  describe(`the server and a device, in ${locale}`, () => {
    const words = (term: string): string => termLabel(term, labels);
    let here: Running;
    before(async () => { here = await run({ groups: seedGroups(now), resources: seedResources(now), allowances: timesUsual(100) }); });
    after(() => here.stop());

    const asked = async <Answer>(path: string, query: unknown): Promise<Answer> => {
      const response = await here.ask(path, query);
      assert.equal(response.status, 200, JSON.stringify(query));
      return (await response.json()) as Answer;
    };

    it('give the same groups in the same order, with the same counts', async () => {
      const rows = (await (await here.ask('/groups')).json()) as Group[];
      const index = new GroupIndex({ timeZone: 'UTC', now });
      index.add(rows, words);
      finish(index.build());
      const device = new DeviceSource(index, index);
      const { facets } = await asked<GroupAnswer>('/groups/search', { timeZone: 'UTC', locale });
      const asking = new Asking(7, rows.map(({ name }) => name), facets);
      const facetNames = groupFacets.filter(name => name !== 'days' && name !== 'free');
      let withResults = 0;
      for (let at = 0; at < queries; at += 1) {
        const query = {
          ...asking.shared(), ...asking.choose(facetNames),
          ...(asking.percent(20) && { days: [asking.below(7), asking.below(7)] }),
          ...(asking.percent(10) && { free: true }), ...(asking.percent(8) && { now: true }), ...(asking.percent(8) && { within: asking.below(600) }),
          ...(asking.percent(8) && { between: ['17:00', '02:30'] as [string, string] }),
        } as GroupQuery;
        const here = await device.search(query, now, new AbortController().signal);
        const there = await asked<GroupAnswer>('/groups/search', { ...query, locale });
        assert.deepEqual([there.total, idsOf(there.items), there.facets], [here.total, idsOf(here.items), here.facets], JSON.stringify(query));
        assert.equal(there.next === undefined, here.next === undefined);
        if (there.next !== undefined && here.next !== undefined) {
          const [nextHere, nextThere] = [await device.search({ ...query, cursor: here.next }, now, new AbortController().signal), await asked<GroupAnswer>('/groups/search', { ...query, locale, cursor: there.next })];
          assert.deepEqual(idsOf(nextThere.items), idsOf(nextHere.items), `the second page of ${JSON.stringify(query)}`);
        }
        if (there.total > 0) withResults += 1;
      }
      assert.ok(withResults > queries / 4, `only ${withResults} found anything`);
    });

    it('give the same resources in the same order, with the same counts', async () => {
      const rows = (await (await here.ask('/resources')).json()) as Resource[];
      const index = new ResourceIndex({ now });
      index.learn(finesse);
      index.add(rows, words);
      finish(index.build());
      const { facets } = await asked<ResourceAnswer>('/resources/search', { timeZone: 'UTC', locale });
      const asking = new Asking(11, rows.map(({ title }) => title), facets);
      const facetNames = resourceFacets.filter(name => !['kinds', 'openNow', 'free', 'noDocuments'].includes(name));
      for (let at = 0; at < queries; at += 1) {
        const query = {
          ...asking.shared(), ...asking.choose(facetNames),
          ...(asking.percent(25) && { kinds: [resourceKinds[asking.below(resourceKinds.length)]] }),
          ...(asking.percent(20) && { openNow: true }), ...(asking.percent(10) && { free: true }), ...(asking.percent(10) && { noDocuments: true }),
        } as ResourceQuery;
        const here = index.search(query, now);
        const there = await asked<ResourceAnswer>('/resources/search', { ...query, locale });
        assert.deepEqual([there.total, idsOf(there.items), there.facets], [here.total, idsOf(here.items), here.facets], JSON.stringify(query));
      }
    });
  });
}
