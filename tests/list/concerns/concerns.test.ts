import { assert } from '@open-wc/testing';
import { forgetNow } from '../../../src/device/forget-now.ts';
import { Concerns } from '../../../src/list/concerns/concerns.ts';
import type { Remark } from '../../../src/list/concerns/remark.ts';
import { OwnStorage, settled, Site, until, type Tab } from '../../device/site.ts';
import { FaultyDatabase } from '../../faults/faulty-database.ts';
import { json, restoreNetwork, stubNetwork, type Asked } from '../../widgets/group-finder/feeds.ts';

const base = 'https://support.example/v1';

/** An endpoint that takes concerns, and knows its keys. */
class Endpoint {
  /** What it answers with instead, or `offline`. */
  trouble: number | 'offline' | undefined;
  readonly asked: Asked[];
  readonly keys = new Set<string>();

  constructor() {
    this.asked = stubNetwork(asked => this.#answer(asked));
  }

  #answer({ url, init }: Asked): Response {
    if (this.trouble === 'offline') throw new TypeError('Failed to fetch');
    if (this.trouble) return new Response('', { status: this.trouble });
    if (url.startsWith(`${base}/concerns/`)) return json({ state: 'closed', at: '2026-11-20', closedAt: '2026-11-21', outcome: 'corrected', note: 'New number' });
    this.keys.add(new Headers(init.headers).get('idempotency-key') ?? '');
    return url.endsWith('/still-true') ? new Response(null, { status: 204 }) : json({ receipt: `receipt of ${String(this.keys.size)}` });
  }
}

const briefly = ({ id, parts, state }: Remark): string => `${id}: ${parts.join() || 'true'}: ${state}`;

describe('what a visitor says of a list', () => {
  let site: Site;
  let endpoint: Endpoint;
  const all: Concerns[] = [];
  const concernsIn = ({ vault, surroundings }: Tab): Concerns => {
    const concerns = new Concerns({ base, kind: 'resources', vault, surroundings });
    all.push(concerns);
    return concerns;
  };
  const online = ({ page }: Tab): boolean => page.dispatchEvent(new Event('online'));
  beforeEach(() => {
    site = new Site();
    endpoint = new Endpoint();
  });
  afterEach(() => {
    for (const concerns of all.splice(0)) concerns.close();
    restoreNetwork();
    return site.end();
  });

  it('is sent, with a receipt that asks what came of it', async () => {
    const concerns = concernsIn(site.tab());
    await concerns.report('soup', { parts: ['cost', 'hours'], text: 'It moved.' });
    await concerns.confirm('line');
    await until(() => concerns.state.every(({ state }) => state === 'sent'), 'it was never sent');
    assert.deepEqual(concerns.state.map(briefly), ['soup: cost,hours: sent', 'line: true: sent']);
    const [remark] = concerns.about('soup');
    await concerns.ask(remark?.key ?? '');
    assert.deepInclude(concerns.about('soup')[0]?.outcome, { state: 'closed', outcome: 'corrected', note: 'New number' });
    endpoint.trouble = 'offline';
    await concerns.ask(remark?.key ?? '');
    assert.deepEqual(concerns.about('soup')[0]?.outcome, { state: 'failed' });
  });

  it('waits while there is no network, through a reload, and then goes out once', async () => {
    const tab = site.tab();
    endpoint.trouble = 'offline';
    const first = concernsIn(tab);
    await first.report('soup', { parts: ['closed'], text: 'Zanzibar' });
    await until(() => endpoint.asked.length === 1, 'it was never tried');
    assert.deepEqual(first.state.map(briefly), ['soup: closed: waiting']);
    assert.notMatch(await site.everything(), /zanzibar|soup|closed|support\.example/i);
    first.close();
    const again = site.tab({ session: site.leave(tab) });
    const second = concernsIn(again);
    await second.open();
    assert.deepEqual(second.state.map(({ id, state, stored }) => ({ id, state, stored })), [{ id: 'soup', state: 'waiting', stored: true }]);
    endpoint.trouble = undefined;
    online(again);
    await until(() => second.state[0]?.state === 'sent', 'it never went out');
    assert.equal(endpoint.keys.size, 1);
    assert.match(endpoint.asked.at(-1)?.body ?? '', /Zanzibar/);
  });

  it('keeps its receipt for the visit, and the words no longer than they are needed', async () => {
    const tab = site.tab();
    const first = concernsIn(tab);
    await first.report('soup', { parts: ['place'], text: 'Zanzibar' });
    await until(() => first.state[0]?.state === 'sent', 'it was never sent');
    first.close();
    const second = concernsIn(site.tab({ session: site.leave(tab) }));
    await second.open();
    assert.deepEqual(second.state.map(briefly), ['soup: place: sent']);
    assert.equal(second.state[0]?.receipt, 'receipt of 1');
    assert.notMatch(JSON.stringify(await site.tabs.at(-1)?.vault.list(`arrived concerns ${base}/resources`)), /zanzibar/i);
  });

  for (const [status, why] of [[403, 'denied'], [404, 'not-found'], [409, 'malformed']] as const) {
    it(`says that it was refused, and why, and can be tried again or taken back: ${String(status)}`, async () => {
      endpoint.trouble = status;
      const concerns = concernsIn(site.tab());
      await concerns.report('soup', { parts: ['name'] });
      await concerns.confirm('soup');
      await until(() => concerns.state.every(({ state }) => state === 'refused'), 'it was never refused');
      assert.deepEqual(concerns.state.map(remark => remark.why), [why, why]);
      const [wrong, still] = concerns.state;
      await concerns.discard(still?.key ?? '');
      endpoint.trouble = undefined;
      await concerns.retry(wrong?.key ?? '');
      await until(() => concerns.state[0]?.state === 'sent', 'it was not tried again');
      assert.deepEqual(concerns.state.map(briefly), ['soup: name: sent']);
    });
  }

  for (const status of [429, 500, 503]) {
    it(`is not refused by a server that only cannot now: ${String(status)}`, async () => {
      endpoint.trouble = status;
      const concerns = concernsIn(site.tab());
      await concerns.report('soup', { parts: ['name'] });
      await until(() => endpoint.asked.length === 1, 'it was never tried');
      await settled();
      assert.deepEqual(concerns.state.map(briefly), ['soup: name: waiting']);
    });
  }

  it('is still true once, however often it is pressed', async () => {
    const concerns = concernsIn(site.tab());
    await Promise.all([concerns.confirm('soup'), concerns.confirm('soup'), concerns.confirm('line')]);
    await until(() => concerns.state.every(({ state }) => state === 'sent'), 'it was never sent');
    await concerns.confirm('soup');
    assert.deepEqual(concerns.state.map(briefly), ['soup: true: sent', 'line: true: sent']);
    assert.equal(endpoint.keys.size, 2);
  });

  it('is sent from where nothing can be stored, and says that it would be lost', async () => {
    const tab = site.tab({ change: { subtle: undefined } });
    endpoint.trouble = 'offline';
    const concerns = concernsIn(tab);
    await concerns.report('soup', { parts: ['cost'] });
    assert.deepEqual(concerns.state.map(({ state, stored }) => ({ state, stored })), [{ state: 'waiting', stored: false }]);
    endpoint.trouble = undefined;
    online(tab);
    await until(() => concerns.state[0]?.state === 'sent', 'it never went out');
  });

  it('is sent from a device that is full', async () => {
    const faulty = new FaultyDatabase(site.indexedDB);
    const tab = site.tab({ change: { indexedDB: faulty.factory } });
    await tab.vault.put('something', 'before', 1);
    faulty.full = true;
    const concerns = concernsIn(tab);
    await concerns.report('soup', { parts: ['cost'] });
    await until(() => concerns.state[0]?.state === 'sent', 'it never went out');
  });

  it('goes with a forgetting, also on its way, and does not come back', async () => {
    const tab = site.tab();
    const concerns = concernsIn(tab);
    await concerns.report('soup', { parts: ['cost'] });
    await until(() => concerns.state[0]?.state === 'sent', 'it was never sent');
    endpoint.trouble = 'offline';
    await concerns.report('line', { parts: ['hours'] });
    const gone = tab.vault.forget();
    assert.deepEqual(concerns.state, []);
    await gone;
    endpoint.trouble = undefined;
    const { length } = endpoint.asked;
    online(tab);
    await settled();
    assert.equal(endpoint.asked.length, length);
    assert.deepEqual(concerns.state, []);
    await concerns.report('soup', { parts: ['name'] });
    await until(() => concerns.state[0]?.state === 'sent', 'nothing could be said after it');
    assert.deepEqual(concerns.state.map(briefly), ['soup: name: sent']);
  });

  it('goes at once with the quick way out, also where nothing is stored', async () => {
    for (const change of [{}, { subtle: undefined }]) {
      const tab = site.tab({ change });
      const concerns = concernsIn(tab);
      await concerns.report('soup', { parts: ['cost'] });
      await until(() => concerns.state[0]?.state === 'sent', 'it was never sent');
      forgetNow(tab.surroundings);
      assert.deepEqual(concerns.state, []);
    }
  });

  it('is out of sight behind a lock, where nothing new is taken, and comes back', async () => {
    const tab = site.tab();
    const concerns = concernsIn(tab);
    await concerns.report('soup', { parts: ['cost'] });
    await until(() => concerns.state[0]?.state === 'sent', 'it was never sent');
    await tab.vault.keepOnDevice('word');
    await tab.vault.lock();
    assert.deepEqual(concerns.state, []);
    assert.match(String(await concerns.report('soup', { parts: ['name'] }).catch((error: unknown) => error)), /locked/);
    await tab.vault.unlock('word');
    await until(() => concerns.state.length === 1, 'it did not come back');
    assert.deepEqual(concerns.state.map(briefly), ['soup: cost: sent']);
  });

  it('is known in another tab, and sent by one', async () => {
    const one = site.tab();
    const first = concernsIn(one);
    const second = concernsIn(site.tab({ session: new OwnStorage() }));
    await second.open();
    await first.report('soup', { parts: ['cost'] });
    await until(() => second.state[0]?.state === 'sent', 'the other tab never heard');
    assert.equal(endpoint.keys.size, 1);
    assert.equal(second.state[0]?.receipt, 'receipt of 1');
  });
});
