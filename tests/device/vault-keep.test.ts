import { assert } from '@open-wc/testing';
import { DeviceError } from '../../src/device/failure.ts';
import { Site, until, type Tab } from './site.ts';

const kindOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'no failure', (error: unknown) => (error instanceof DeviceError ? error.kind : String(error)));

describe('keeping on this device', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  /** A tab of a later day: no storage of its own, nobody to ask. */
  function laterDay(): Tab {
    for (const { vault } of site.tabs) vault.close();
    site.aheadMs += 86_400_000;
    return site.tab();
  }

  it('outlasts the visit, and leaves no copy of the key in the tab', async () => {
    const { vault, session } = site.tab();
    await vault.put('drafts', 'room', 'kept');
    await vault.keepOnDevice();
    assert.deepEqual(vault.state, { status: 'kept', how: 'device' });
    assert.equal(session.length, 0);
    const later = laterDay();
    assert.deepEqual(await later.vault.open(), { status: 'kept', how: 'device' });
    assert.equal(await later.vault.get('drafts', 'room'), 'kept');
  });

  it('can be chosen before anything is kept', async () => {
    const { vault } = site.tab();
    await vault.keepOnDevice();
    await vault.put('drafts', 'room', 'kept');
    assert.equal(await laterDay().vault.get('drafts', 'room'), 'kept');
  });

  it('stores a key that cannot be taken out', async () => {
    const { vault } = site.tab();
    await vault.keepOnDevice();
    const [visit] = await visits(site);
    assert.isFalse(visit?.wrapping?.key?.extractable);
  });

  it('can be turned off again: then the visit ends as it did before', async () => {
    const { vault, session } = site.tab();
    await vault.put('drafts', 'room', 'kept');
    await vault.keepOnDevice();
    await vault.keepForVisit();
    assert.deepEqual(vault.state, { status: 'visit', survivesReload: true });
    assert.equal(session.length, 1);
    assert.isUndefined((await visits(site))[0]?.wrapping);
    const later = laterDay();
    assert.deepEqual(await later.vault.open(), { status: 'unused' });
    assert.isUndefined(await later.vault.get('drafts', 'room'));
  });

  it('is told to the other tabs, both ways', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'kept');
    const second = site.tab();
    await second.vault.open();
    await first.vault.keepOnDevice();
    await until(() => second.vault.state.status === 'kept', 'the other tab never heard');
    assert.equal(second.session.length, 0);
    await second.vault.keepForVisit();
    await until(() => first.vault.state.status === 'visit', 'the first tab never heard');
    assert.equal(first.session.length, 1);
  });
});

describe('keeping under a passphrase', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  function laterDay(): Tab {
    for (const { vault } of site.tabs) vault.close();
    site.aheadMs += 86_400_000;
    return site.tab();
  }

  it('is locked until it is typed, and says when another was typed', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'kept');
    await vault.keepOnDevice('café au lait');
    assert.deepEqual(vault.state, { status: 'kept', how: 'passphrase' });
    const later = laterDay();
    assert.deepEqual(await later.vault.open(), { status: 'locked', refused: false });
    assert.equal(await kindOf(later.vault.get('drafts', 'room')), 'locked');
    assert.equal(await kindOf(later.vault.put('drafts', 'room', 'x')), 'locked');
    assert.isFalse(await later.vault.unlock('cafe au lait'));
    assert.deepEqual(later.vault.state, { status: 'locked', refused: true });
    // the same word in the other spelling of Unicode
    assert.isTrue(await later.vault.unlock('cafe\u0301 au lait'));
    assert.equal(await later.vault.get('drafts', 'room'), 'kept');
  });

  it('stores at least 600,000 rounds, a salt of its own each time and nothing to try a passphrase against but the key itself', async () => {
    const { vault } = site.tab();
    await vault.keepOnDevice('one');
    const [first] = await visits(site);
    await vault.keepOnDevice('one');
    const [second] = await visits(site);
    assert.isAtLeast(first?.wrapping?.rounds ?? 0, 600_000);
    assert.equal(first?.wrapping?.salt?.length, 16);
    assert.notDeepEqual(first?.wrapping?.salt, second?.wrapping?.salt);
    assert.hasAllKeys(second?.wrapping, ['how', 'salt', 'rounds', 'wrapped']);
  });

  it('is changed without touching a record', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'kept');
    await vault.keepOnDevice('old');
    const before = await recordBytes(site);
    await vault.keepOnDevice('new');
    assert.deepEqual(await recordBytes(site), before);
    const later = laterDay();
    await later.vault.open();
    assert.isFalse(await later.vault.unlock('old'));
    assert.isTrue(await later.vault.unlock('new'));
    assert.equal(await later.vault.get('drafts', 'room'), 'kept');
  });

  it('refuses a passphrase of no letters', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'kept');
    assert.equal(await kindOf(vault.keepOnDevice('')), 'empty-passphrase');
    assert.equal(vault.state.status, 'visit');
  });

  it('is not asked for again on a reload within the lease, nor in a second tab', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'kept');
    await first.vault.keepOnDevice('word');
    const second = site.tab();
    assert.deepEqual(await second.vault.open(), { status: 'kept', how: 'passphrase' });
    second.vault.close();
    const reloaded = site.tab({ session: site.leave(first) });
    assert.equal(await reloaded.vault.get('drafts', 'room'), 'kept');
  });

  it('locks in every tab, after what was only on the screen is stored', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'old');
    await first.vault.keepOnDevice('word');
    const second = site.tab();
    await second.vault.open();
    second.vault.beforeLock(async () => second.vault.put('drafts', 'room', 'typed in the other tab', 'strict'));
    assert.isTrue(await first.vault.lock());
    assert.equal(first.session.length, 0);
    await until(() => second.vault.state.status === 'locked', 'the other tab stayed open');
    assert.equal(second.session.length, 0);
    await first.vault.unlock('word');
    assert.equal(await first.vault.get('drafts', 'room'), 'typed in the other tab');
  });

  it('does not lock while a draft cannot be stored', async () => {
    const { vault } = site.tab();
    await vault.keepOnDevice('word');
    const leave = vault.beforeLock(() => Promise.reject(new DeviceError('full')));
    assert.isFalse(await vault.lock());
    assert.equal(vault.state.status, 'kept');
    leave();
    assert.isTrue(await vault.lock());
  });

  it('has nothing to lock with where there is no passphrase', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'mine');
    assert.isFalse(await vault.lock());
    assert.equal(await vault.get('drafts', 'room'), 'mine');
  });

  it('can be forgotten without the passphrase', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'kept');
    await vault.keepOnDevice('word');
    const later = laterDay();
    await later.vault.open();
    assert.isTrue(await later.vault.forget());
    assert.equal(await site.databases(), 0);
  });
});

interface StoredVisit { wrapping?: { key?: CryptoKey; salt?: Uint8Array; rounds?: number } }

const visits = async (site: Site): Promise<StoredVisit[]> => all(site, 'visits') as Promise<StoredVisit[]>;
const recordBytes = async (site: Site): Promise<unknown[]> => all(site, 'records');

async function all(site: Site, store: string): Promise<unknown[]> {
  return new Promise(resolve => {
    const request = site.indexedDB.open('w-cache');
    request.onsuccess = () => {
      const rows = request.result.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>;
      rows.onsuccess = () => { request.result.close(); resolve(rows.result); };
    };
  });
}
