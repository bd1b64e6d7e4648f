import { assert } from '@open-wc/testing';
import { keepSaved, type SavedKeeper } from '../../src/device/saved-keeper.ts';
import { Saved } from '../../src/device/saved.ts';
import { Site, until, type Tab } from './site.ts';

interface Group { id: string; name: string }

const read = (record: unknown): Group | undefined =>
  (typeof record === 'object' && record !== null && 'id' in record && 'name' in record ? (record as Group) : undefined);
const kettle = { id: 'k', name: 'Kettle' };
const owls = { id: 'o', name: 'Night Owls' };

describe('saved things in the vault', () => {
  let site: Site;
  const keepers: SavedKeeper<Group>[] = [];
  beforeEach(() => { site = new Site(); });
  afterEach(() => {
    for (const keeper of keepers.splice(0)) keeper.stop();
    return site.end();
  });

  async function savedOf({ vault }: Tab, saved = new Saved<Group>(), list = 'a list'): Promise<Saved<Group>> {
    keepers.push(await keepSaved(saved, { kind: 'group', list, read, vault }));
    return saved;
  }

  it('store nothing where nothing was saved', async () => {
    await savedOf(site.tab());
    assert.equal(await site.databases(), 0);
  });

  it('come back after a reload, whole, and no longer when taken out', async () => {
    const tab = site.tab();
    const saved = await savedOf(tab);
    saved.toggle(kettle);
    saved.toggle(owls);
    saved.toggle(kettle);
    await until(async () => (await tab.vault.list('saved group a list')).records.length === 1, 'it was not stored');
    assert.notInclude(await site.everything(), 'Owls');
    const again = await savedOf(site.tab({ session: site.leave(tab) }));
    assert.deepEqual([...again.all], [['o', owls]]);
    const other = await savedOf(site.tabs.at(-1) ?? tab, new Saved<Group>(), 'another list');
    assert.equal(other.all.size, 0);
  });

  it('include what was saved before they were kept', async () => {
    const tab = site.tab();
    const saved = new Saved<Group>();
    saved.toggle(kettle);
    await savedOf(tab, saved);
    assert.deepEqual([...saved.all.keys()], ['k']);
    assert.equal((await tab.vault.list('saved group a list')).records.length, 1);
  });

  it('are shared with another tab as they change', async () => {
    const one = await savedOf(site.tab());
    const two = await savedOf(site.tab());
    one.toggle(kettle);
    await until(() => two.all.has('k'), 'the other tab never heard');
    two.toggle(owls);
    await until(() => one.all.has('o'), 'the first tab never heard');
    two.toggle(kettle);
    await until(() => !one.all.has('k'), 'it stayed saved in the first tab');
    assert.deepEqual([...one.all.keys()], ['o']);
  });

  it('end as the last tap says, however quick the taps', async () => {
    const tab = site.tab();
    const saved = await savedOf(tab);
    for (let tap = 0; tap < 7; tap++) saved.toggle(kettle);
    saved.toggle(owls);
    saved.toggle(owls);
    assert.deepEqual((await tab.vault.list('saved group a list')).records.map(({ name }) => name), ['k']);
    assert.deepEqual([...saved.all.keys()], ['k']);
  });

  it('leave out a record that is no such thing', async () => {
    const tab = site.tab();
    await tab.vault.put('saved group a list', 'x', 'nonsense');
    await tab.vault.put('saved group a list', 'k', kettle);
    assert.deepEqual([...(await savedOf(tab)).all.keys()], ['k']);
  });

  it('go with a forgetting, and can be saved anew after it', async () => {
    const tab = site.tab();
    const saved = await savedOf(tab);
    saved.toggle(kettle);
    await until(async () => (await site.rows('records')) === 1, 'it was not stored');
    const gone = tab.vault.forget();
    assert.equal(saved.all.size, 0);
    await gone;
    saved.toggle(owls);
    const seen = new Set<string>();
    saved.watch(() => { seen.add([...saved.all.keys()].join()); });
    await until(async () => (await site.rows('records')) === 1, 'it was not stored anew');
    await tab.vault.list('saved group a list');
    assert.deepEqual([...saved.all.keys()], ['o']);
    assert.notInclude([...seen], '', 'it was gone for a moment');
  });

  it('are out of sight behind a lock, and not lost', async () => {
    const tab = site.tab();
    const saved = await savedOf(tab);
    saved.toggle(kettle);
    await tab.vault.keepOnDevice('word');
    await tab.vault.lock();
    assert.equal(saved.all.size, 0);
    await tab.vault.unlock('word');
    await until(() => saved.all.has('k'), 'it did not come back');
  });

  it('last for the page where nothing can be kept', async () => {
    const tab = site.tab({ change: { subtle: undefined } });
    const saved = await savedOf(tab);
    saved.toggle(kettle);
    assert.isTrue(saved.all.has('k'));
    assert.deepEqual(tab.vault.state, { status: 'memory', why: 'insecure' });
  });
});
