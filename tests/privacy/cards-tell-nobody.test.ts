import { assert } from '@open-wc/testing';
import { pageVault } from '../../src/device/vault.ts';
import { restoreNetwork, stubNetwork, type Asked } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { forgetPosition, stubPosition } from '../widgets/group-finder/position.ts';
import { endpoint } from '../widgets/list/endpoint.ts';
import { leaveAll, until, wordsOf } from '../widgets/list/visitor.ts';
import { serve } from '../widgets/resource-cards/endpoint.ts';
import { listOf, sampleResources } from '../widgets/resource-cards/rows.ts';
import { visit, type CardsVisitor } from '../widgets/resource-cards/visitor.ts';
import { traces } from './traces.ts';

/** What is nobody's business: words, places, choices and where the visitor is. */
const secret = /lantern|fenw|helpline|53\.4|grief/i;
const publicEvents = ['resource-open', 'resource-save', 'group-wanted', 'search-change', 'feed-checked'] as const;

/** Uses whatever the cards offer, with words and a position that are nobody's business. */
async function useEverything(visitor: CardsVisitor): Promise<void> {
  await visitor.searchFor('lantern');
  await visitor.sees('1 resource');
  await visitor.choose('Kind', 'Helpline');
  await visitor.choose('Topic', 'Grief');
  await visitor.press('Clear all');
  await visitor.searchFor('');
  await visitor.press('Near a place', 'button');
  await visitor.press('Near me', 'button');
  await until(() => visitor.named('Remove Near me'), 'the position was never used');
  await visitor.fill('[role=combobox]', 'Fenw');
  await visitor.press('Remove Near me');
  await visitor.sees('8 resources');
  await visitor.press('Plain words');
  await visitor.press('Plain words');
  await visitor.press('Save Lantern Line', '.save');
  await visitor.openSaved();
  await until(() => visitor.all('[part=take-away]')[0], 'nothing to take along');
  await visitor.press('Show a QR code');
  await visitor.press('Save Lantern Line', '.save');
  await visitor.press(/^Saved/, '.tools button');
  await visitor.sees('8 resources');
  await visitor.open('After the flood');
  await visitor.press('Meet the group of this story');
  await visitor.press('Back to the list');
  await visitor.open('Lantern Line');
  await visitor.press('Back to the list');
  await visitor.press('What this page sent', 'summary');
}

describe('what a visitor does with the cards', () => {
  beforeEach(() => { overhear(); stubPosition({ latitude: 53.41237, longitude: -1.20519 }); });
  afterEach(async () => {
    leaveAll();
    restoreNetwork();
    forgetPosition();
    await pageVault().forget();
    hearNoMore();
  });

  it('sends nothing but the request for the list itself', async () => {
    const src = listOf(sampleResources);
    const sent: string[] = [];
    const { sendBeacon } = navigator;
    navigator.sendBeacon = url => { sent.push(String(url)); return true; };
    performance.clearResourceTimings();
    const asked = stubNetwork(() => undefined);
    await useEverything(await visit({ src }));
    const loaded = performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name));
    navigator.sendBeacon = sendBeacon;
    assert.deepEqual(asked.map(({ url, method, body }) => `${method} ${url}${body}`), [`GET ${src}`]);
    assert.isEmpty(loaded.filter(name => !name.startsWith(`${location.origin}/`) && name !== src));
    assert.isEmpty(sent);
    assert.notMatch(loaded.join(' '), secret);
  });

  it('asks for the list without cookies, referrer or headers of its own', async () => {
    const asked = stubNetwork(() => undefined);
    await visit({ src: listOf(sampleResources) });
    assert.deepInclude(asked[0]?.init, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    assert.isUndefined(asked[0]?.init.headers);
  });

  it('leaves nothing that can be read on the device, in the address, the history or the title', async () => {
    const before = await traces();
    await useEverything(await visit({ src: listOf(sampleResources), cache: 'list' }));
    const after = await traces();
    for (const place of ['local', 'caches', 'cookie', 'address', 'history', 'state', 'title', 'workers']) assert.deepEqual(after[place], before[place], place);
    assert.notMatch(JSON.stringify(after), secret);
  });

  it('stores what is saved in no form that anybody can read, and nothing once it is forgotten', async () => {
    const visitor = await visit({ src: listOf(sampleResources) });
    await visitor.press('Save Lantern Line', '.save');
    await visitor.openSaved();
    await visitor.reads('What you save stays');
    assert.notMatch(JSON.stringify(await stored()), secret);
    await visitor.press('Forget everything');
    await visitor.reads('forgotten');
    assert.isEmpty(await stored());
  });

  it('is told to the page in counts and ids only', async () => {
    const visitor = await visit({ src: listOf(sampleResources) });
    const heard: string[] = [];
    const types = new Set<string>();
    for (const type of publicEvents) {
      visitor.widget.addEventListener(type, event => {
        types.add(type);
        for (const [name, value] of Object.entries(event).filter(([name]) => !['isTrusted', 'feeds', 'rejected'].includes(name))) {
          assert.isTrue(name === 'id' || ['number', 'boolean'].includes(typeof value), `${type} ${name}`);
          if (name !== 'id') heard.push(String(value));
        }
      });
    }
    await useEverything(visitor);
    assert.includeMembers([...types], ['resource-open', 'resource-save', 'group-wanted', 'search-change']);
    assert.notMatch(heard.join(' '), secret);
  });

  it('is told to an endpoint that searches in bodies that are kept nowhere, with a position to about a kilometre', async () => {
    const asked: Asked[] = serve(sampleResources, { search: true });
    const visitor = await visit({ endpoint });
    await visitor.searchFor('lantern');
    await visitor.sees('1 resource');
    await visitor.searchFor('');
    await visitor.sees('8 resources');
    await visitor.press('Near a place', 'button');
    await visitor.press('Near me', 'button');
    await until(() => asked.at(-1)?.body.includes('near'), 'the position was never sent');
    assert.deepEqual((JSON.parse(asked.at(-1)?.body ?? '') as { near: unknown }).near, { latitude: 53.41, longitude: -1.21 });
    for (const { url, method, init } of asked) {
      assert.notMatch(url, secret);
      if (method === 'POST') assert.deepInclude(init, { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
    }
  });

  it('is listed for them to read: every request, without what was asked', async () => {
    const asked = serve(sampleResources, { search: true });
    const visitor = await visit({ endpoint });
    await visitor.searchFor('lantern');
    await until(() => asked.length === 3, 'the endpoint was never asked');
    await visitor.press('What this page sent', 'summary');
    await until(() => visitor.all('[part=receipt]')[0], 'no receipt came');
    const lines = visitor.all('[part=receipt] li').map(wordsOf);
    assert.isAtLeast(lines.filter(line => line.includes(`POST ${endpoint}/resources/search`)).length, 2);
    assert.notMatch(lines.join(), secret);
  });
});

/** Every byte that the databases of this page hold, as far as it can be read. */
async function stored(): Promise<unknown[]> {
  const databases = await indexedDB.databases();
  const all = await Promise.all(databases.map(async ({ name = '' }) => rowsOf(await answer(indexedDB.open(name)))));
  return [...all.flat(), ...Object.entries(sessionStorage), ...Object.entries(localStorage)];
}

async function rowsOf(database: IDBDatabase): Promise<unknown[]> {
  const names = [...database.objectStoreNames];
  const rows = names.length === 0 ? [] : await Promise.all(names.map(async name => answer(database.transaction(name).objectStore(name).getAll())));
  database.close();
  return (rows.flat() as unknown[]).map(readable);
}

/** Bytes as a person would see them who looks for words. */
const readable = (value: unknown): unknown => JSON.stringify(value, (_, part: unknown) => (part instanceof ArrayBuffer ? new TextDecoder().decode(part) : ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : part));

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> => new Promise((resolve, reject) => {
  request.onsuccess = () => { resolve(request.result); };
  request.onerror = () => { reject(request.error ?? new Error('the database gave no answer')); };
});
