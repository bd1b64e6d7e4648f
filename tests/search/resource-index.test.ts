import { assert } from '@open-wc/testing';
import { resourceFacets } from '../../src/protocol/resource-facets.ts';
import type { Resource } from '../../src/protocol/resource.ts';
import { finesse } from '../../src/search/finesse.ts';
import { ResourceIndex } from '../../src/search/resource-index.ts';
import { ResourceLanguages } from '../../src/search/resource-languages.ts';
import { finish, now, placeOf } from './group-of.ts';
import { channelOf, countsOf, resourceIndexOf, resourceOf, titlesFound } from './resource-of.ts';

const hourMs = 3_600_000;

describe('ResourceIndex: words', () => {
  const rich = resourceOf({
    kind: 'helpline', title: 'Lantern', plain: { title: 'Somebody to call', body: 'Ring us' }, organization: { name: 'Harbour Trust' }, summary: 'At night', body: 'We listen', byline: 'Nadia',
    area: 'Northside', topics: ['eating-disorders'], audiences: ['women'], channels: [channelOf({ display: '555 0199 quay' })],
    places: [placeOf({ name: 'Quaker House', address: '5 Elm Road', town: 'Ambleside', postcode: 'LA22 9BT', region: ['Cumbria'] }), placeOf({ town: 'Kendal' })],
  });
  const index = resourceIndexOf([resourceOf({ title: 'Other' }), rich], term => (term === 'women' ? 'mujeres' : term));
  for (const text of ['lantern', 'somebody', 'ring', 'harbour', 'night', 'listen', 'nadia', 'northside', 'eating disorders', 'women', 'mujeres', '0199', 'quay', 'quaker', 'elm road', 'ambleside', 'kendal', 'la22', 'cumbria', 'helpline', 'trust women elm']) {
    it(`finds a resource by "${text}"`, () => { assert.deepEqual(titlesFound(index, { text }), ['Lantern']); });
  }

  it('puts a title before a note', () => {
    const list = resourceIndexOf([resourceOf({ title: 'One', body: 'a lantern' }), resourceOf({ title: 'Two', organization: { name: 'Lantern' } }), resourceOf({ title: 'Lantern' })]);
    assert.deepEqual(titlesFound(list, { text: 'lantern' }), ['Lantern', 'Two', 'One']);
  });

  it('searches each language by its own labels, with the facets of the terms', () => {
    const list = new ResourceLanguages({ now, languages: { en: term => (term === 'grief' ? 'Loss' : term), es: term => (term === 'grief' ? 'Duelo' : term) } });
    list.learn(finesse);
    list.add([resourceOf({ title: 'Circle', topics: ['grief'] })]);
    finish(list.build());
    assert.deepEqual(titlesFound(list, { text: 'duelo', locale: 'es-MX' }), ['Circle']);
    assert.deepEqual(titlesFound(list, { text: 'loss', locale: 'es' }), []);
    assert.deepEqual(titlesFound(list, { text: 'loss' }), ['Circle']);
    assert.deepEqual(countsOf(list, 'topics', { text: 'duelo', locale: 'es' }), { grief: 1 });
  });
});

describe('ResourceIndex: facets', () => {
  const index = resourceIndexOf([
    resourceOf({ title: 'A', kind: 'helpline', topics: ['grief'], languages: ['en'], channels: [channelOf({ languages: ['es'] }), channelOf({ type: 'chat' })], accessibility: ['captions', 'parking'], cost: { free: true } }),
    resourceOf({ title: 'B', kind: 'service', topics: ['grief', 'anxiety'], audiences: ['men'], accessibility: ['captions'], places: [placeOf({ region: ['Ohio', 'Lake'] }), placeOf({ region: ['Iowa'] })], documents: [] }),
    resourceOf({ title: 'C', kind: 'guide', topics: ['anxiety'], cost: { free: false }, documents: ['photo id'] }),
  ]);

  it('come in the order of the contract', () => { assert.deepEqual(Object.keys(index.search({ timeZone: 'UTC' }, now).facets), [...resourceFacets]); });

  it('narrow each other, widen within themselves, and need all of accessibility', () => {
    assert.deepEqual(titlesFound(index, { kinds: ['helpline', 'guide'] }), ['A', 'C']);
    assert.deepEqual(titlesFound(index, { kinds: ['helpline', 'guide'], topics: ['anxiety'] }), ['C']);
    assert.deepEqual(titlesFound(index, { accessibility: ['captions', 'parking'] }), ['A']);
    assert.deepEqual(titlesFound(index, { channels: ['chat'] }), ['A']);
    assert.deepEqual(titlesFound(index, { audiences: ['men'] }), ['B']);
  });

  it('take the languages of the ways to reach it, and the regions of all places', () => {
    assert.deepEqual(countsOf(index, 'languages'), { en: 1, es: 1 });
    assert.deepEqual(countsOf(index, 'regions'), { Ohio: 1, 'Ohio > Lake': 1, Iowa: 1 });
    assert.deepEqual(titlesFound(index, { regions: ['Iowa'] }), ['B']);
  });

  it('count what choosing them would give', () => {
    assert.deepEqual(countsOf(index, 'topics', { kinds: ['guide'] }), { anxiety: 1 });
    assert.deepEqual(countsOf(index, 'kinds', { kinds: ['guide'], topics: ['grief'] }), { helpline: 1, service: 1, guide: 0 });
  });

  it('call free only what is known to be', () => {
    assert.deepEqual(titlesFound(index, { free: true }), ['A']);
    assert.deepEqual(countsOf(index, 'free'), { true: 1 });
    assert.deepEqual(titlesFound(index, { free: false }), ['A', 'B', 'C']);
  });

  it('ask for no documents only where it is known that none are needed', () => {
    assert.deepEqual(titlesFound(index, { noDocuments: true }), ['B']);
    assert.deepEqual(countsOf(index, 'noDocuments'), { true: 1 });
  });
});

describe('ResourceIndex: what is over', () => {
  const soon = new Date(now + hourMs).toISOString();
  const done = (kind: Resource['kind'], status: Resource['status']): Resource => resourceOf({ title: `${kind} ${String(status)}`, kind, status });
  const index = resourceIndexOf([
    resourceOf({ title: 'Soon over', kind: 'offer', expiresAt: soon }), resourceOf({ title: 'Over', kind: 'request', expiresAt: new Date(now).toISOString() }), resourceOf({ title: 'A day', expiresAt: '2026-11-22' }),
    resourceOf({ title: 'In 2110', expiresAt: '2110-01-01' }), done('offer', 'met'), done('request', 'met'), done('offer', 'closed'), done('request', 'closed'), done('offer', 'paused'), done('service', 'closed'),
  ]);
  const lasting = ['In 2110', 'offer paused', 'service closed'];

  it('is neither found nor counted, but is there for who has its id', () => {
    assert.deepEqual(titlesFound(index), ['Soon over', 'A day', ...lasting]);
    assert.deepEqual(countsOf(index, 'kinds'), { service: 3, offer: 2 });
    assert.equal(index.search({ timeZone: 'UTC' }, now).total, 5);
    assert.equal(index.find(index.at(1).id)?.title, 'Over');
  });

  it('goes as time moves on, without another build', () => {
    assert.deepEqual(titlesFound(index, {}, now + hourMs - 1), ['Soon over', 'A day', ...lasting]);
    assert.deepEqual(titlesFound(index, {}, now + hourMs), ['A day', ...lasting]);
    assert.deepEqual(titlesFound(index, {}, Date.UTC(2026, 10, 22)), lasting);
    assert.deepEqual(titlesFound(index, {}, now), ['Soon over', 'A day', ...lasting]);
  });
});

describe('ResourceIndex: order and pages', () => {
  const at = (title: string, latitude?: number): Resource => resourceOf({ title, places: latitude === undefined ? [] : [placeOf({}), placeOf({ latitude, longitude: 0 })] });
  const index = resourceIndexOf([at('Pear', 2), at('Apple'), at('Fig', 1), at('Date', 30)]);
  const near = { latitude: 0, longitude: 0 };

  it('is that of the list, by distance near a place, by name on demand', () => {
    assert.deepEqual(titlesFound(index), ['Pear', 'Apple', 'Fig', 'Date']);
    assert.deepEqual(titlesFound(index, { near }), ['Fig', 'Pear', 'Date', 'Apple']);
    assert.deepEqual(titlesFound(index, { sort: 'name' }), ['Apple', 'Date', 'Fig', 'Pear']);
    assert.deepEqual(titlesFound(index, { near, sort: 'name' }), ['Apple', 'Date', 'Fig', 'Pear']);
  });

  it('takes in what is added later', () => {
    const list = resourceIndexOf([resourceOf({ title: 'Beech' })]);
    assert.deepEqual(titlesFound(list, { sort: 'name' }), ['Beech']);
    list.add([resourceOf({ title: 'Ash' })]);
    finish(list.build());
    assert.deepEqual(titlesFound(list, { sort: 'name' }), ['Ash', 'Beech']);
  });

  it('knows what lies within a radius', () => { assert.deepEqual(titlesFound(index, { near, radiusKm: 250 }), ['Fig', 'Pear']); });

  it('counts the distance to the nearest place of a row', () => {
    const spread = resourceOf({ title: 'Spread', places: [placeOf({ latitude: 50, longitude: 0 }), placeOf({}), placeOf({ latitude: 0.5, longitude: 0 }), placeOf({ latitude: 40, longitude: 0 })] });
    const list = resourceIndexOf([at('Pear', 2), spread, at('Fig', 1), at('Apple')]);
    assert.deepEqual(titlesFound(list, { near }), ['Spread', 'Fig', 'Pear', 'Apple']);
    assert.deepEqual(titlesFound(list, { near, radiusKm: 60 }), ['Spread']);
  });

  it('gives every row on one page', () => {
    for (const query of [{}, { sort: 'name' }, { near }] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = index.search({ timeZone: 'UTC', ...query, limit: 1, ...(cursor !== undefined && { cursor }) }, now);
        assert.equal(page.total, 4);
        seen.push(...page.items.map(({ title }) => title));
        cursor = page.next;
      } while (cursor !== undefined);
      assert.deepEqual(seen, titlesFound(index, query));
    }
  });

  it('wants finesse for a place, a quote, an unknown word and the order by name, until it is learnt', () => {
    const list = new ResourceIndex({ now });
    list.add([resourceOf({ title: 'Recovery hope', places: [placeOf({ latitude: 1, longitude: 1 })] })]);
    finish(list.build());
    const queries = [{ near }, { text: '"recovery hope"' }, { text: 'recobery' }, { sort: 'name' }] as const;
    for (const query of queries) assert.isTrue(list.search({ timeZone: 'UTC', ...query }, now).wantsFinesse);
    assert.isFalse(list.search({ timeZone: 'UTC' }, now).wantsFinesse);
    list.learn(finesse);
    for (const query of queries) assert.isFalse(list.search({ timeZone: 'UTC', ...query }, now).wantsFinesse);
  });

  it('counts no facets where nobody looks at them', () => {
    const { facets, total } = index.search({ timeZone: 'UTC' }, now, false);
    assert.deepEqual([facets.kinds, total], [[], 4]);
  });
});
