import { assert } from '@open-wc/testing';
import { until as untilStored } from '../device/site.ts';
import { groupOf, meetingOf, placeOf } from '../search/group-of.ts';
import { endpoint, serve } from '../widgets/group-finder/endpoint.ts';
import { feedOf, restoreNetwork, stubNetwork } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { forgetPosition, stubPosition } from '../widgets/group-finder/position.ts';
import { sampleRows } from '../widgets/group-finder/rows.ts';
import { leaveAll, until, visit, wordsOf, type Visitor } from '../widgets/group-finder/visitor.ts';
import { sealed, traces } from './traces.ts';

const secret = 'kettle';
const publicEvents = ['group-open', 'group-save', 'search-change', 'feed-checked', 'groups-shown'] as const;

/** Uses whatever a finder offers, with words and a position that are nobody's business. */
async function useEverything(visitor: Visitor): Promise<void> {
  await visitor.searchFor(secret);
  await visitor.sees('2 groups');
  await visitor.choose('Day', 'Monday');
  await visitor.press('Clear all');
  await visitor.press('Near a place', 'button');
  await visitor.press('Near me', 'button');
  await until(() => visitor.named('Remove Near me'), 'the position was never used');
  await visitor.fill('[role=combobox]', 'Fenw');
  await visitor.press('Remove Near me');
  await visitor.press('Week', 'button');
  await visitor.reads('Thursday');
  await visitor.press('List', 'button');
  await visitor.press('Save Café Kettle', 'button');
  await visitor.press('Saved (1)', 'button');
  await visitor.press('Saved (1)', 'button');
  await visitor.press('Café Kettle', 'h3 a');
  await visitor.reads('When');
  await visitor.press('Back to the list');
  await visitor.press('What this page sent', 'summary');
  await visitor.finder.reload();
  await visitor.press('Save Café Kettle', 'button');
}

describe('what a visitor does', () => {
  beforeEach(() => { overhear(); stubPosition({ latitude: 53.41237, longitude: -1.20519 }); });
  afterEach(() => { leaveAll(); restoreNetwork(); forgetPosition(); hearNoMore(); });

  it('sends nothing but the request for the feed itself', async () => {
    const src = feedOf(sampleRows);
    const sent: string[] = [];
    const { sendBeacon } = navigator;
    navigator.sendBeacon = url => { sent.push(String(url)); return true; };
    performance.clearResourceTimings();
    const asked = stubNetwork(() => undefined);
    await useEverything(await visit({ src }));
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter(name => !name.startsWith(`${location.origin}/`));
    navigator.sendBeacon = sendBeacon;
    assert.deepEqual(asked.map(({ url, method, body }) => `${method} ${url}${body}`), [`GET ${src}`, `GET ${src}`], 'the list, and the list read again');
    assert.isEmpty(loaded.filter(name => name !== src));
    assert.isEmpty(sent);
    const words = performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name)).join(' ');
    assert.notMatch(words, /kettle|fenw|53\.4/i);
  });

  it('asks for the feed without cookies, referrer or headers of its own', async () => {
    const asked = stubNetwork(() => undefined);
    await visit({ src: feedOf(sampleRows) });
    const { credentials, referrerPolicy, headers, method } = asked[0]?.init ?? {};
    assert.deepInclude({ credentials, referrerPolicy, headers, method }, { credentials: 'omit', referrerPolicy: 'no-referrer', headers: undefined, method: undefined });
  });

  it('leaves nothing readable on the device, in the address, the history or the title', async () => {
    const before = await traces();
    const visitor = await visit({ src: feedOf(sampleRows), cache: 'list' });
    await useEverything(visitor);
    assert.deepEqual(await traces(), before);
  });

  it('is kept for the visit only as bytes that tell nothing', async () => {
    const src = feedOf(sampleRows);
    const visitor = await visit({ src });
    await visitor.press('Save Café Kettle', 'button');
    await untilStored(async () => (await sealed()).length > 200, 'nothing was kept');
    assert.notMatch(await sealed(), /kettle|tea and quiet|group|blob:/i);
    await visitor.press('Save Café Kettle', 'button');
  });

  it('is told to the page in counts and ids only', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    const heard: string[] = [];
    const types = new Set<string>();
    for (const type of publicEvents) {
      visitor.finder.addEventListener(type, event => {
        types.add(type);
        const own = Object.entries(event).filter(([name]) => name !== 'isTrusted' && name !== 'feeds' && name !== 'rejected');
        heard.push(JSON.stringify(own));
        for (const [name, value] of own) assert.isTrue(name === 'points' || ['number', 'boolean'].includes(typeof value) || name === 'id', `${type} ${name}`);
      });
    }
    await useEverything(visitor);
    assert.includeMembers([...types], ['group-open', 'group-save', 'search-change', 'groups-shown']);
    assert.notMatch(heard.join(' ').replaceAll(/"(?:id)","[^"]*"|"id":"[^"]*"/g, ''), /kettle|fenw|53\.412/i);
  });

  it('is never asked where they are before they press the button', async () => {
    const position = stubPosition({ latitude: 1, longitude: 1 });
    const visitor = await visit({ src: feedOf(sampleRows) });
    await visitor.press('Near a place', 'button');
    await until(() => visitor.named('Near me', 'button'), 'no button came');
    assert.equal(position.asked, 0);
    await visitor.press('Near me', 'button');
    assert.equal(position.asked, 1);
  });

  it('opens links in tabs that learn nothing of this one', async () => {
    const visitor = await visit({ src: feedOf(sampleRows), 'map-link': 'https://map.example/?q={latitude},{longitude}' });
    for (const name of ['Café Kettle', 'Night Owls']) {
      await visitor.press(name, 'h3 a');
      await until(() => visitor.all('#row-name')[0], 'no page opened');
      const outside = visitor.links.filter(link => /^https?:/.test(link.getAttribute('href') ?? ''));
      assert.isAbove(outside.length, 0);
      for (const link of outside) {
        assert.equal(link.target, '_blank', link.href);
        assert.equal(link.rel, 'noopener noreferrer', link.href);
      }
      await visitor.press('Back to the list');
    }
  });

  it('is listed for them to read: every request, without what was asked', async () => {
    const asked = serve([groupOf({ name: 'Kettle' })], { search: true });
    const visitor = await visit({ endpoint });
    await visitor.searchFor('kettle');
    await until(() => asked.length === 3, 'the endpoint was never asked');
    await visitor.press('What this page sent', 'summary');
    await until(() => visitor.all('[part=receipt]')[0], 'no receipt came');
    const lines = visitor.all('[part=receipt] li').map(wordsOf).filter(line => line.includes(endpoint));
    assert.deepEqual(lines.map(line => line.replace(/^.*(GET|POST)/, '$1')), [`GET ${endpoint}/index.json`, `POST ${endpoint}/groups/search`, `POST ${endpoint}/groups/search`]);
  });
});

describe('what an endpoint that searches is told', () => {
  const groups = [groupOf({ id: 'kettle/1', name: 'Kettle', schedule: [meetingOf('MO', '19:00')], place: placeOf({ latitude: 53.4, longitude: -1.2 }) }), groupOf({ name: 'Owls' })];
  beforeEach(() => { overhear(); stubPosition({ latitude: 53.41237, longitude: -1.20519 }); });
  afterEach(() => { leaveAll(); restoreNetwork(); forgetPosition(); hearNoMore(); });

  it('is what was typed, in a body that is not kept, never in an address', async () => {
    const asked = serve(groups, { search: true });
    const visitor = await visit({ endpoint });
    await visitor.searchFor('kettle');
    await visitor.sees('1 group');
    const { url: at = '', body = '', init = {} } = asked.at(-1) ?? {};
    assert.equal(at, `${endpoint}/groups/search`);
    assert.equal((JSON.parse(body) as { text: string }).text, 'kettle');
    assert.deepInclude(init, { method: 'POST', cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
    for (const { url } of asked) assert.notInclude(url, 'kettle');
  });

  it('is where they are to about a kilometre, and no closer', async () => {
    const asked = serve(groups, { search: true });
    const visitor = await visit({ endpoint });
    await visitor.press('Near a place', 'button');
    await visitor.press('Near me', 'button');
    await until(() => asked.at(-1)?.body.includes('near'), 'the position was never sent');
    assert.deepEqual((JSON.parse(asked.at(-1)?.body ?? '') as { near: unknown }).near, { latitude: 53.41, longitude: -1.21 });
    assert.notMatch(asked.map(({ body }) => body).join(), /53\.412/);
  });

  it('is one question when the keys pause, not one for each key', async () => {
    const asked = serve(groups, { search: true });
    const visitor = await visit({ endpoint });
    for (const text of ['k', 'ke', 'ket', 'kettle']) await visitor.searchFor(text);
    await visitor.sees('1 group');
    const texts = asked.filter(({ url }) => url.endsWith('/search')).map(({ body }) => (JSON.parse(body) as { text?: string }).text);
    assert.deepEqual(texts, [undefined, 'kettle']);
  });
});
