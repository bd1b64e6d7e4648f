import { assert } from '@open-wc/testing';
import { placeName } from '../../src/device/names.ts';
import { OwnStorage, settled, Site, until } from './site.ts';

const leaseMs = 120_000;

describe('the key of a visit', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  it('survives a reload within its lease', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'still here');
    const session = site.leave(first);
    site.aheadMs += leaseMs - 5_000;
    const second = site.tab({ session });
    assert.equal(await second.vault.get('drafts', 'room'), 'still here');
  });

  it('is refused and dropped once its lease has run out, and what it opened is swept', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'gone');
    const session = site.leave(first);
    site.aheadMs += leaseMs + 1;
    const reopened = site.tab({ session });
    assert.deepEqual(await reopened.vault.open(), { status: 'unused' });
    assert.isUndefined(await reopened.vault.get('drafts', 'room'));
    assert.equal(session.length, 0);
    assert.equal(await site.rows('records'), 0);
    assert.equal(await site.rows('visits'), 0);
  });

  it('is refused where the clock was set back', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'gone');
    const session = site.leave(first);
    site.aheadMs -= leaseMs + 10_000;
    assert.deepEqual(await site.tab({ session }).vault.open(), { status: 'unused' });
    assert.equal(session.length, 0);
  });

  it('has the lease that the embedder sets', async () => {
    const first = site.tab({ leaseMs: 10_000 });
    await first.vault.put('drafts', 'room', 'gone');
    const session = site.leave(first);
    site.aheadMs += 11_000;
    assert.deepEqual(await site.tab({ session, leaseMs: 10_000 }).vault.open(), { status: 'unused' });
  });

  it('is renewed for as long as the page lives', async () => {
    site.manual = true;
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'still here');
    for (let time = 0; time < 10; time++) await site.pass(leaseMs / 2);
    // the page ends without a word, as when it crashes
    const crashed = first.session.copy();
    site.manual = false;
    first.vault.close();
    assert.equal(await site.tab({ session: crashed }).vault.get('drafts', 'room'), 'still here');
  });

  it('comes back with a duplicated tab only within the lease', async () => {
    const first = site.tab({ change: { BroadcastChannel: undefined } });
    await first.vault.put('drafts', 'room', 'mine');
    const copy = first.session.copy();
    const late = first.session.copy();
    assert.equal(await site.tab({ session: copy }).vault.get('drafts', 'room'), 'mine');
    site.aheadMs += leaseMs + 1;
    assert.isUndefined(await site.tab({ session: late, change: { BroadcastChannel: undefined } }).vault.get('drafts', 'room'));
    assert.equal(late.length, 0);
  });

  it('is not taken where it does not fit, or is no key at all', async () => {
    await site.tab().vault.put('drafts', 'room', 'mine');
    for (const text of ['', 'x', `${'A'.repeat(43)} ${String(Date.now())}`, '!!! 1']) {
      const session = new OwnStorage(new Map([[placeName, text]]));
      const { vault } = site.tab({ session, change: { BroadcastChannel: undefined } });
      assert.deepEqual(await vault.open(), { status: 'unused' }, text);
      vault.close();
    }
  });

  it('is handed to a new tab, which then reads and survives a reload by itself', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'ours');
    const second = site.tab();
    assert.deepEqual(await second.vault.open(), { status: 'visit', survivesReload: true });
    assert.equal(await second.vault.get('drafts', 'room'), 'ours');
    assert.equal(second.vault.visit, first.vault.visit);
    first.vault.close();
    const session = site.leave(second);
    assert.equal(await site.tab({ session }).vault.get('drafts', 'room'), 'ours');
  });

  it('is handed over by no tab that has none, and a new visit begins', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'theirs');
    first.vault.close();
    await site.tab().vault.open();
    const third = site.tab();
    assert.isUndefined(await third.vault.get('drafts', 'room'));
    await third.vault.put('drafts', 'room', 'mine');
    assert.equal(await third.vault.get('drafts', 'room'), 'mine');
    assert.notEqual(third.vault.visit, first.vault.visit);
  });

  it('is one for two tabs that begin at the same time', async () => {
    const tabs = [site.tab(), site.tab(), site.tab()];
    await Promise.all(tabs.map(async ({ vault }, at) => vault.put('things', String(at), at)));
    assert.equal(new Set(tabs.map(({ vault }) => vault.visit)).size, 1);
    assert.equal((await tabs[0]?.vault.list('things'))?.records.length, 3);
  });

  it('is one for a tab that found nothing when another begins', async () => {
    const idle = site.tab();
    await idle.vault.open();
    let told = 0;
    idle.vault.watchRecords('things', () => { told += 1; });
    const other = site.tab();
    await other.vault.put('things', 'a', 1);
    await until(() => told === 1, 'the other tab never heard');
    assert.equal(idle.vault.visit, other.vault.visit);
    assert.equal(await idle.vault.get('things', 'a'), 1);
  });
});

describe('a page between two addresses', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  it('finds its records again though a new tab was opened meanwhile and nobody answered it', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'mine');
    const session = site.leave(first);
    const meanwhile = site.tab();
    await meanwhile.vault.put('drafts', 'room', 'another');
    const back = site.tab({ session });
    assert.equal(await back.vault.get('drafts', 'room'), 'mine');
    assert.equal(await meanwhile.vault.get('drafts', 'room'), 'another');
  });

  it('is given up by the second that finds nobody', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'stale');
    first.vault.close();
    await site.tab().vault.open();
    assert.equal(await site.rows('records'), 1);
    await site.tab().vault.open();
    assert.equal(await site.rows('records'), 0);
  });

  it('is given up when a lease has passed without a sign of life, and not while it lives', async () => {
    site.manual = true;
    const lives = site.tab({ change: { BroadcastChannel: undefined } });
    await lives.vault.put('drafts', 'room', 'theirs');
    const session = site.leave(lives);
    const watcher = site.tab({ change: { BroadcastChannel: undefined } });
    await watcher.vault.open();
    const back = site.tab({ session: session.copy() });
    await back.vault.open();
    back.vault.close();
    assert.equal(await site.rows('records'), 1);
    await site.pass(leaseMs + 1);
    await until(async () => (await site.rows('records')) === 0, 'what was stale was never swept');
  });
});

describe('a page out of the back/forward cache', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  const returned = (): Event => new PageTransitionEvent('pageshow', { persisted: true });

  it('goes on within the lease', async () => {
    const { vault, page } = site.tab();
    await vault.put('drafts', 'room', 'mine');
    page.dispatchEvent(new Event('pagehide'));
    site.aheadMs += leaseMs - 5_000;
    page.dispatchEvent(returned());
    assert.equal(await vault.get('drafts', 'room'), 'mine');
  });

  it('has lost its key after it, before anything else can run', async () => {
    const { vault, page, session } = site.tab();
    await vault.put('drafts', 'room', 'mine');
    page.dispatchEvent(new Event('pagehide'));
    site.aheadMs += leaseMs + 1;
    page.dispatchEvent(returned());
    assert.equal(vault.state.status, 'closed');
    assert.equal(session.length, 0);
    assert.isUndefined(await vault.get('drafts', 'room'));
  });

  it('has lost what it kept in memory only, too', async () => {
    const { vault, page } = site.tab({ change: { subtle: undefined } });
    await vault.put('drafts', 'room', 'mine');
    page.dispatchEvent(new Event('pagehide'));
    site.aheadMs += leaseMs + 1;
    page.dispatchEvent(returned());
    assert.isUndefined(await vault.get('drafts', 'room'));
  });

  it('has lost its key where everything was forgotten meanwhile', async () => {
    const deaf = site.tab({ change: { BroadcastChannel: undefined } });
    await deaf.vault.put('drafts', 'room', 'mine');
    deaf.page.dispatchEvent(new Event('pagehide'));
    // nothing reaches a page that is put aside, but what it holds is gone
    const other = site.tab({ session: deaf.session.copy() });
    await other.vault.open();
    await clearVisits(site);
    deaf.page.dispatchEvent(returned());
    await until(() => deaf.vault.state.status === 'forgotten', 'it never noticed');
    assert.equal(deaf.session.length, 0);
    await settled();
  });
});

async function clearVisits(site: Site): Promise<void> {
  await new Promise<void>(resolve => {
    const request = site.indexedDB.open('w-cache');
    request.onsuccess = () => {
      const transaction = request.result.transaction('visits', 'readwrite');
      transaction.objectStore('visits').clear();
      transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
  });
}
