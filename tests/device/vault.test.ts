import { assert } from '@open-wc/testing';
import { Site } from './site.ts';

const words = 'I have not slept since Tuesday';

describe('the vault', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  it('leaves nothing on a device where nothing was kept', async () => {
    const { vault, session } = site.tab();
    assert.deepEqual(await vault.open(), { status: 'unused' });
    assert.isUndefined(await vault.get('drafts', 'room'));
    assert.deepEqual(await vault.list('drafts'), { records: [], damaged: 0 });
    assert.equal(await site.databases(), 0);
    assert.equal(session.length, 0);
  });

  it('gives back what was kept, the newest under one name', async () => {
    const { vault } = site.tab();
    assert.isTrue(await vault.put('drafts', 'room', { text: words }));
    assert.deepEqual(vault.state, { status: 'visit', survivesReload: true });
    await vault.put('drafts', 'room', { text: 'shorter' });
    assert.deepEqual(await vault.get('drafts', 'room'), { text: 'shorter' });
    assert.equal(await site.rows('records'), 1);
    await vault.delete('drafts', 'room');
    assert.isUndefined(await vault.get('drafts', 'room'));
    assert.equal(await site.rows('records'), 0);
  });

  it('lists a collection in the order in which it was first written', async () => {
    const { vault } = site.tab();
    await Promise.all(['b', 'c', 'a'].map(async name => vault.put('things', name, name)));
    await vault.put('things', 'b', 'again');
    await vault.put('others', 'x', 1);
    assert.deepEqual((await vault.list('things')).records, [{ name: 'b', value: 'again' }, { name: 'c', value: 'c' }, { name: 'a', value: 'a' }]);
  });

  it('leaves nothing readable: no word, no name, no collection', async () => {
    const { vault } = site.tab();
    await vault.put('a room of ours', 'Riverton', { text: words }, 'strict');
    await vault.keepOnDevice('correct horse');
    const all = await site.everything();
    assert.isAbove(all.length, 200);
    for (const plain of [words, 'slept', 'a room of ours', 'Riverton', 'correct horse', 'support', 'peer']) {
      assert.notInclude(all.toLowerCase(), plain.toLowerCase());
    }
  });

  it('would show a word that was stored as it is', async () => {
    // the test before this one can only be trusted if its search finds something
    const database = await new Promise<IDBDatabase>(resolve => {
      const request = site.indexedDB.open('w-cache', 1);
      request.onupgradeneeded = () => { request.result.createObjectStore('records', { autoIncrement: true }).add({ data: new TextEncoder().encode(words) }); };
      request.onsuccess = () => { resolve(request.result); };
    });
    database.close();
    assert.include(await site.everything(), words);
  });

  it('never uses an initialisation vector twice', async () => {
    const { vault } = site.tab();
    for (let time = 0; time < 20; time++) await vault.put('drafts', String(time), 'the same');
    const data = await storedRecords(site);
    const first = data.map(({ data: bytes }) => String(bytes.slice(0, 12)));
    assert.equal(new Set(first).size, 20);
    assert.isTrue(data.every(({ data: bytes }) => bytes.length > 28));
  });

  it('refuses a record that was put in the place of another, and goes on with the rest', async () => {
    const { vault } = site.tab();
    await vault.put('rooms', 'mine', 'one');
    await vault.put('rooms', 'yours', 'two');
    await swapData(site);
    assert.deepEqual(await vault.list('rooms'), { records: [], damaged: 2 });
    assert.isUndefined(await vault.get('rooms', 'mine'));
    await vault.put('rooms', 'mine', 'three');
    assert.deepEqual(await vault.list('rooms'), { records: [{ name: 'mine', value: 'three' }], damaged: 1 });
  });

  it('keeps two writes in a row in their order', async () => {
    const { vault } = site.tab();
    const long = 'x'.repeat(400_000);
    await Promise.all([vault.put('drafts', 'room', long), vault.put('drafts', 'room', 'last')]);
    assert.equal(await vault.get('drafts', 'room'), 'last');
  });
});

interface Row { data: Uint8Array }

async function open(site: Site): Promise<IDBObjectStore> {
  const database = await new Promise<IDBDatabase>(resolve => {
    const request = site.indexedDB.open('w-cache');
    request.onsuccess = () => { resolve(request.result); };
  });
  const store = database.transaction('records', 'readwrite').objectStore('records');
  store.transaction.addEventListener('complete', () => { database.close(); });
  return store;
}

async function storedRecords(site: Site): Promise<Row[]> {
  const store = await open(site);
  return new Promise(resolve => {
    const request = store.getAll() as IDBRequest<Row[]>;
    request.onsuccess = () => { resolve(request.result); };
  });
}

async function swapData(site: Site): Promise<void> {
  const [one, two] = await storedRecords(site);
  const store = await open(site);
  await new Promise(resolve => {
    store.put({ ...one, data: two?.data }, 1);
    store.put({ ...two, data: one?.data }, 2);
    store.transaction.oncomplete = resolve;
  });
}
