import { assert } from '@open-wc/testing';
import { ClientError } from '../../../src/client/errors.ts';
import { openEndpoint } from '../../../src/client/groups/open-endpoint.ts';
import { openResourceEndpoint } from '../../../src/client/resources/open-endpoint.ts';
import { resourceFacets } from '../../../src/protocol/resource-facets.ts';
import type { ResourceQuery } from '../../../src/protocol/resource-search.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { now } from '../../search/group-of.ts';
import { channelOf, resourceIndexOf, resourceOf } from '../../search/resource-of.ts';
import { json, restoreNetwork, stubNetwork, type Asked } from '../../widgets/group-finder/feeds.ts';
import { asked, forever, idsOf, optionsOf } from './opened.ts';

const endpoint = 'https://support.example/v1';
const monthly = { openings: [{ time: '09:00', minutes: 60, rrule: 'FREQ=MONTHLY;BYDAY=1SA', exceptions: [], extra: [] }], closedOn: [] };
const rows = [
  resourceOf({ id: 'line', kind: 'helpline', title: 'Line', channels: [channelOf()], hours: monthly }),
  resourceOf({ id: 'pantry', title: 'Pantry', cost: { free: true }, places: [{ town: 'Riverton', approximate: false, region: ['Wyoming'], latitude: 43, longitude: -108 }] }),
];

/** Answers as an endpoint of level 0 or 1 with these rows would, with two bad rows among them. */
function serve(search: boolean, resources: readonly Resource[] = rows): Asked[] {
  const index = resourceIndexOf(resources);
  const bad = [{ id: 7 }, null];
  return stubNetwork(({ url, body, method }) => {
    const path = url.slice(endpoint.length);
    if (path === '/index.json') return json({ contract: 1, offers: { resources: { search }, places: {} }, timeZone: 'America/Denver' });
    if (path === '/resources.json' && !search) return json({ resources: [...resources, ...bad] });
    if (path === '/places/search' && method === 'POST') return json([{ label: 'Riverton', latitude: 43, longitude: -108 }, { label: 'Nowhere' }]);
    if (path === '/resources/search' && method === 'POST') {
      const answer = index.search(JSON.parse(body) as ResourceQuery, now);
      return json({ ...answer, items: [...answer.items, ...bad] });
    }
    const found = resources.find(({ id }) => path === `/resources/${encodeURIComponent(id)}`);
    return found ? json(found) : new Response('', { status: 404 });
  });
}

describe('the resources of an endpoint', () => {
  afterEach(restoreNetwork);

  for (const search of [false, true]) {
    it(`are the same with the same counts where it ${search ? 'searches itself' : 'is a folder of files'}`, async () => {
      const log = serve(search);
      const opened = await openResourceEndpoint(endpoint, optionsOf());
      assert.equal(opened.source.remote, search);
      assert.equal(opened.concerns, search ? endpoint : undefined);
      assert.sameMembers(await idsOf(opened), ['line', 'pantry']);
      assert.deepEqual(await idsOf(opened, { free: true }), ['pantry']);
      assert.deepEqual(Object.keys((await asked(opened)).facets), [...resourceFacets]);
      assert.deepEqual((await asked(opened)).facets.kinds?.map(({ value }) => value).sort(), ['helpline', 'service']);
      assert.equal((await opened.source.find('pantry', forever))?.title, 'Pantry');
      assert.isUndefined(await opened.source.find('nobody', forever));
      assert.isFalse(opened.source.isThin('line'));
      assert.equal((await opened.source.whole('line', forever))?.channels.length, 1);
      assert.closeTo((await opened.source.places('river', forever))[0]?.latitude ?? NaN, 43, 1e-9);
      assert.isFalse(log.some(({ url }) => url.includes('river')));
    });
  }

  it('say of a folder of files what was set aside, and take its zone where they name none', async () => {
    serve(false);
    const { reports, source } = await openResourceEndpoint(endpoint, optionsOf());
    assert.deepInclude(reports[0], { url: `${endpoint}/resources.json`, format: 'endpoint', shown: 2 });
    assert.deepEqual(reports[0]?.rejected.map(({ row }) => row), [3, 4]);
    assert.equal((await source.find('line', forever))?.hours?.timeZone, 'America/Denver');
    const own = await openResourceEndpoint(endpoint, optionsOf({ feedZone: 'Asia/Tokyo' }));
    assert.equal((await own.source.find('line', forever))?.hours?.timeZone, 'Asia/Tokyo');
  });

  it('are asked for with a rounded position, and in the visitor\'s language', async () => {
    const log = serve(true);
    await asked(await openResourceEndpoint(endpoint, optionsOf({ language: 'es' })), { near: { latitude: 43.123456, longitude: -108.987654 } });
    const { near, locale } = JSON.parse(log.at(-1)?.body ?? '') as ResourceQuery;
    assert.deepEqual([near, locale], [{ latitude: 43.12, longitude: -108.99 }, 'es']);
  });

  it('are not offered by every endpoint', async () => {
    stubNetwork(() => json({ contract: 1, offers: { groups: {} } }));
    const error = await openResourceEndpoint(endpoint, optionsOf()).then(() => undefined, (thrown: unknown) => thrown);
    assert.instanceOf(error, ClientError);
    assert.match(error.message, /offers no resources/);
  });

  it('are given up with the reason of whoever gives up, and fail in kinds', async () => {
    stubNetwork(({ url }) => (url.endsWith('index.json') ? json({ contract: 1, offers: { resources: {} } }) : new Response('[1', { status: 200 })));
    const error = await openResourceEndpoint(endpoint, optionsOf()).then(() => undefined, (thrown: unknown) => thrown);
    assert.instanceOf(error, ClientError);
    assert.equal(error.kind, 'malformed');
    assert.include(error.message, `${endpoint}/resources.json`);
  });
});

describe('the sample endpoints', () => {
  const address = (path: string): string => new URL(path, location.href).href;

  it('give resources and groups that are searched there', async () => {
    const opened = await openResourceEndpoint(address('/support'), optionsOf({ language: 'en' }));
    assert.equal(opened.concerns, address('/support'));
    const { items, total, next } = await asked(opened, { limit: 20 });
    assert.lengthOf(items, 20);
    assert.isAbove(total, 20);
    assert.isString(next);
    const further = await asked(opened, { limit: 20, cursor: next });
    assert.isFalse(further.items.some(({ id }) => items.some(item => item.id === id)));
    assert.deepEqual(await opened.source.whole(items[0]?.id ?? '', forever), items[0]);
    const groups = await openEndpoint(address('/support'), { ...optionsOf(), onPreview: undefined, displayZone: 'UTC' });
    assert.isTrue(groups.source.remote);
    assert.equal(groups.concerns, address('/support'));
  });

  it('give a list of groups that is searched here', async () => {
    const { source, reports, concerns } = await openEndpoint(address('/neighbours'), { ...optionsOf(), onPreview: undefined, displayZone: 'UTC' });
    assert.isFalse(source.remote);
    assert.isUndefined(concerns);
    assert.deepInclude(reports[0], { format: 'endpoint', rejected: [] });
    assert.isAbove((await source.search({ timeZone: 'UTC' }, now, forever)).total, 0);
  });
});
