import { assert } from '@open-wc/testing';
import { RoomCache } from '../../../src/device/chat/room-cache.ts';
import { Site, type Tab } from '../site.ts';

const endpoint = 'https://support.example';
const event = (seq: number, more: object = {}): { room: string; seq: number } => ({ room: 'lobby', seq, ...more });
const run = (from: number, to: number): { room: string; seq: number }[] => Array.from({ length: to - from + 1 }, (_, at) => event(from + at));

describe('the rooms kept on a device', () => {
  let site: Site;
  let tab: Tab;
  let cache: RoomCache;
  const seqs = async (of = cache): Promise<number[] | undefined> => (await of.read('lobby'))?.events.map(({ seq }) => seq);
  beforeEach(() => {
    site = new Site();
    tab = site.tab();
    cache = new RoomCache({ endpoint, vault: tab.vault });
  });
  afterEach(() => site.end());

  it('are nothing until something is kept', async () => {
    assert.isUndefined(await cache.read('lobby'));
    assert.equal(await site.databases(), 0);
  });

  it('are there for another page, unreadable on the disk', async () => {
    await cache.keep('lobby', { epoch: 'a', events: [event(1, { kind: 'message', body: 'I have not slept' })] });
    const other = new RoomCache({ endpoint, vault: site.tab().vault });
    assert.deepEqual(await other.read('lobby'), { epoch: 'a', events: [event(1, { kind: 'message', body: 'I have not slept' })] });
    assert.notInclude(await site.everything(), 'slept');
  });

  it('hold the newest events only, with none missing between them', async () => {
    await cache.keep('lobby', { epoch: 'a', events: run(1, 450) });
    assert.deepEqual(await seqs(), run(251, 450).map(({ seq }) => seq));
    await cache.keep('lobby', { epoch: 'b', events: [...run(1, 5), ...run(8, 9), ...run(11, 13)] });
    assert.deepEqual(await seqs(), [11, 12, 13]);
    await cache.keep('lobby', { epoch: 'c', events: [] });
    assert.deepEqual(await seqs(), []);
  });

  it('hold no word of what was erased since', async () => {
    await cache.keep('lobby', { epoch: 'a', events: [event(1, { body: 'secret' })] });
    await cache.keep('lobby', { epoch: 'a', events: [event(1, { kind: 'erased' }), event(2, { kind: 'erase', target: 1 })] });
    assert.notInclude(JSON.stringify(await cache.read('lobby')), 'secret');
    assert.equal(await site.rows('records'), 1);
  });

  it('are let go of where what was erased cannot be overwritten', async () => {
    await cache.keep('lobby', { epoch: 'a', events: [event(1, { body: 'secret' })] });
    const put = tab.vault.put.bind(tab.vault);
    tab.vault.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await cache.keep('lobby', { epoch: 'a', events: [event(1, { kind: 'erased' }), event(2)] });
    tab.vault.put = put;
    assert.isUndefined(await cache.read('lobby'));
    assert.equal(await site.rows('records'), 0);
  });

  it('are not set back by a tab that slept', async () => {
    await cache.keep('lobby', { epoch: 'a', events: run(1, 9) });
    await new RoomCache({ endpoint, vault: site.tab().vault }).keep('lobby', { epoch: 'a', events: run(1, 4) });
    assert.equal((await seqs())?.at(-1), 9);
    await cache.keep('lobby', { epoch: 'b', events: run(1, 2) });
    assert.deepEqual(await seqs(), [1, 2]);
  });

  it('are written once for all that comes while they are being written', async () => {
    let writes = 0;
    const put = tab.vault.put.bind(tab.vault);
    tab.vault.put = async (...what) => { writes += 1; return put(...what); };
    const first = cache.keep('lobby', { epoch: 'a', events: run(1, 1) });
    for (let last = 2; last <= 20; last += 1) void cache.keep('lobby', { epoch: 'a', events: run(1, last) });
    await first;
    assert.deepEqual([writes, (await seqs())?.at(-1)], [2, 20]);
  });

  it('are gone once a room is left, though a writing was on its way', async () => {
    const first = cache.keep('lobby', { epoch: 'a', events: run(1, 1) });
    void cache.keep('lobby', { epoch: 'a', events: run(1, 2) });
    await cache.drop('lobby');
    await first;
    assert.isUndefined(await cache.read('lobby'));
    assert.equal(await site.rows('records'), 0);
  });

  it('do not come back after everything was forgotten', async () => {
    await cache.keep('lobby', { epoch: 'a', events: run(1, 1) });
    await tab.vault.forget();
    await cache.keep('lobby', { epoch: 'a', events: run(1, 2) });
    assert.isUndefined(await cache.read('lobby'));
    assert.equal(await site.databases(), 0);
  });
});
