import { assert } from '@open-wc/testing';
import { Outbox } from '../../src/device/outbox.ts';
import { keepSaved } from '../../src/device/saved-keeper.ts';
import { Saved } from '../../src/device/saved.ts';
import { answer, Site, until } from '../device/site.ts';
import { FaultyDatabase } from './faulty-database.ts';

const kindOf = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no failure', (error: unknown) => (error as { kind: string }).kind);

describe('a disk that is full', () => {
  let site: Site;
  let disk: FaultyDatabase;
  beforeEach(() => {
    site = new Site();
    disk = new FaultyDatabase(site.indexedDB);
  });
  afterEach(() => site.end());

  it('is said, and what was stored before is unharmed', async () => {
    const { vault } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('drafts', 'room', 'good');
    disk.full = true;
    assert.equal(await kindOf(vault.put('drafts', 'room', 'too much')), 'full');
    assert.deepEqual(vault.state, { status: 'visit', survivesReload: true, trouble: 'full' });
    assert.equal(await vault.get('drafts', 'room'), 'good');
    disk.full = false;
    await vault.put('drafts', 'room', 'fits again');
    assert.deepEqual(vault.state, { status: 'visit', survivesReload: true, trouble: undefined });
  });

  it('keeps things in memory where it is full before the first', async () => {
    disk.full = true;
    const { vault } = site.tab({ change: { indexedDB: disk.factory } });
    assert.isFalse(await vault.put('drafts', 'room', 'mine'));
    assert.deepEqual(vault.state, { status: 'memory', why: 'full' });
    disk.full = false;
    assert.equal((await vault.open()).status, 'visit');
    assert.equal(await vault.get('drafts', 'room'), 'mine');
    assert.equal(await site.rows('records'), 1);
  });

  it('keeps nobody from sending: the item says that it is not stored', async () => {
    const { vault, surroundings } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('drafts', 'room', 'good');
    disk.full = true;
    const sent: string[] = [];
    let ready = (): void => undefined;
    const box = new Outbox<string>({
      vault, surroundings, name: 'a room',
      send: async ({ content }) => { await new Promise<void>(resolve => { ready = resolve; }); sent.push(content); return { outcome: 'sent' }; },
    });
    await box.add('one');
    assert.include(box.state[0], { stored: false, trouble: 'full' });
    await until(() => { ready(); return sent.length === 1; }, 'it was not sent');
    box.close();
  });

  it('leaves a saved thing saved for the page, and says which', async () => {
    const { vault } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('drafts', 'room', 'good');
    disk.full = true;
    const saved = new Saved<{ id: string }>();
    const keeper = await keepSaved(saved, { kind: 'group', list: 'a list', vault, read: record => record as { id: string } });
    saved.toggle({ id: 'k' });
    await until(() => keeper.unstored.has('k'), 'it was not said');
    assert.isTrue(saved.all.has('k'));
    keeper.stop();
  });

  it('is not found too late: what was written by a person is on the disk before it counts, what can be fetched again need not be', async () => {
    const { vault, surroundings } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('feeds', 'list', []);
    disk.durabilities.length = 0;
    await vault.put('feeds', 'list', []);
    assert.deepEqual(disk.durabilities, ['relaxed']);
    const box = new Outbox<string>({ vault, surroundings, name: 'a room', send: () => new Promise(() => undefined) });
    await box.add('one');
    assert.deepEqual(disk.durabilities, ['relaxed', 'strict']);
    box.close();
  });

  it('leaves the choice to keep as it was', async () => {
    const { vault } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('drafts', 'room', 'good');
    disk.full = true;
    assert.equal(await kindOf(vault.keepOnDevice()), 'full');
    assert.equal(vault.state.status, 'visit');
    assert.equal(await vault.get('drafts', 'room'), 'good');
  });
});

describe('a connection that the browser ends', () => {
  let site: Site;
  let disk: FaultyDatabase;
  beforeEach(() => {
    site = new Site();
    disk = new FaultyDatabase(site.indexedDB);
  });
  afterEach(() => site.end());

  it('is opened again once, and nothing is lost', async () => {
    const { vault } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('drafts', 'room', 'mine');
    disk.end();
    assert.equal(await vault.get('drafts', 'room'), 'mine');
    disk.end();
    await vault.put('drafts', 'room', 'newer');
    assert.equal(await vault.get('drafts', 'room'), 'newer');
    assert.equal(vault.state.status, 'visit');
    assert.equal(disk.connections, 3);
  });

  it('leaves memory when it is ended again at once, and says why', async () => {
    const { vault } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('drafts', 'room', 'mine');
    disk.ended = true;
    assert.isFalse(await vault.put('drafts', 'other', 'in memory'));
    assert.deepEqual(vault.state, { status: 'memory', why: 'terminated' });
    assert.equal(disk.connections, 2);
    disk.ended = false;
    assert.equal((await vault.open()).status, 'visit');
    assert.equal(await vault.get('drafts', 'room'), 'mine');
    assert.equal(await vault.get('drafts', 'other'), 'in memory');
  });

  it('goes on where the data was cleared meanwhile: the visit is entered again', async () => {
    const { vault, session } = site.tab({ change: { indexedDB: disk.factory } });
    await vault.put('drafts', 'room', 'mine');
    disk.end();
    await answer(site.indexedDB.deleteDatabase('w-cache'));
    await vault.put('drafts', 'room', 'after');
    assert.equal(await vault.get('drafts', 'room'), 'after');
    vault.close();
    assert.equal(await site.tab({ session }).vault.get('drafts', 'room'), 'after');
  });
});

describe('two versions of the page', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  /** The next version of the data: the same stores under a higher number. */
  const newer = (real: IDBFactory): IDBFactory =>
    ({ open: (name: string, version = 1) => real.open(name, version + 1), deleteDatabase: (name: string) => real.deleteDatabase(name) }) as IDBFactory;

  it('say so while an older one does not let go, and use memory', async () => {
    const old = site.tab();
    await old.vault.put('drafts', 'room', 'mine');
    old.vault.close();
    const stubborn = await answer(site.indexedDB.open('w-cache', 1));
    const { vault } = site.tab({ session: old.session, change: { indexedDB: newer(site.indexedDB) } });
    assert.deepEqual(await vault.open(), { status: 'memory', why: 'blocked' });
    await vault.put('drafts', 'other', 'meanwhile');
    stubborn.close();
    await until(async () => (await vault.open()).status === 'visit', 'it never got through');
    assert.equal(await vault.get('drafts', 'room'), 'mine');
    assert.equal(await vault.get('drafts', 'other'), 'meanwhile');
  });

  it('give way to the newer one: the older says so, and uses memory', async () => {
    const old = site.tab();
    await old.vault.put('drafts', 'room', 'mine');
    const { vault } = site.tab({ change: { indexedDB: newer(site.indexedDB) } });
    assert.equal((await vault.open()).status, 'visit');
    assert.equal(await vault.get('drafts', 'room'), 'mine');
    assert.deepEqual(old.vault.state, { status: 'memory', why: 'outdated' });
    assert.isFalse(await old.vault.put('drafts', 'room', 'old page'));
    assert.deepEqual(await old.vault.open(), { status: 'memory', why: 'outdated' });
  });
});
