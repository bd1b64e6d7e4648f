import { assert } from '@open-wc/testing';
import { DeviceError } from '../../src/device/failure.ts';
import { finishForgetting, forgettingUnfinished } from '../../src/device/finish-forgetting.ts';
import { forgetNow } from '../../src/device/forget-now.ts';
import { answer, settled, Site, until } from './site.ts';

const kindOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'no failure', (error: unknown) => (error instanceof DeviceError ? error.kind : String(error)));

describe('forgetting everything', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  it('drops the key before it returns, and then all that there was', async () => {
    const { vault, session } = site.tab();
    await vault.put('drafts', 'room', 'mine');
    const gone = vault.forget();
    assert.deepEqual(vault.state, { status: 'forgotten' });
    assert.isUndefined(vault.visit);
    assert.equal(session.length, 0);
    assert.isTrue(await gone);
    assert.equal(await site.databases(), 0);
    assert.isFalse(forgettingUnfinished(site));
    assert.equal(site.local.length, 0);
  });

  it('is heard in every other tab, which lets go of key and data', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'mine');
    const second = site.tab();
    await second.vault.open();
    assert.isTrue(await first.vault.forget());
    await until(() => second.vault.state.status === 'forgotten', 'the other tab never heard');
    assert.equal(second.session.length, 0);
    assert.isUndefined(await second.vault.get('drafts', 'room'));
    assert.equal(await site.databases(), 0);
  });

  it('is heard by a tab that hears nothing: the database itself tells it', async () => {
    const deaf = { BroadcastChannel: undefined };
    const first = site.tab({ change: deaf });
    await first.vault.put('drafts', 'room', 'mine');
    const second = site.tab({ session: first.session.copy(), change: deaf });
    await second.vault.open();
    assert.equal(second.vault.visit, first.vault.visit);
    assert.isTrue(await first.vault.forget());
    await until(() => second.vault.state.status === 'forgotten', 'the other tab never let go');
    assert.equal(second.session.length, 0);
  });

  it('is heard by a tab that has things in memory only', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'mine');
    const second = site.tab({ change: { indexedDB: undefined } });
    await second.vault.put('drafts', 'room', 'in memory');
    assert.isTrue(await first.vault.forget());
    await until(() => second.vault.state.status === 'forgotten', 'the other tab never heard');
    assert.isUndefined(await second.vault.get('drafts', 'room'));
  });

  it('stops what was on its way: nothing is written after it', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'first');
    const writing = kindOf(vault.put('drafts', 'room', 'second'));
    const waiting = kindOf(vault.put('drafts', 'other', 'third'));
    const gone = vault.forget();
    assert.equal(await writing, 'forgotten');
    assert.equal(await waiting, 'forgotten');
    assert.equal(await kindOf(vault.put('drafts', 'room', 'fourth')), 'forgotten');
    assert.isTrue(await gone);
    assert.equal(await site.databases(), 0);
  });

  it('stops a vault that is just being opened', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'mine');
    const session = site.leave(first);
    const second = site.tab({ session });
    const opening = second.vault.open();
    await second.vault.forget();
    await opening;
    assert.equal(second.vault.state.status, 'forgotten');
    assert.equal(session.length, 0);
  });

  it('lets a new visit begin when it is opened again, of which the old word is not true', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'old');
    const before = vault.visit;
    const gone = vault.forget();
    assert.deepEqual(await vault.open(), { status: 'unused' });
    await vault.put('drafts', 'room', 'new');
    await gone;
    await settled();
    await settled();
    assert.equal(vault.state.status, 'visit');
    assert.notEqual(vault.visit, before);
    assert.equal(await vault.get('drafts', 'room'), 'new');
  });

  it('forgets what is in memory only', async () => {
    const { vault } = site.tab({ change: { indexedDB: undefined } });
    await vault.put('drafts', 'room', 'mine');
    assert.isTrue(await vault.forget());
    await vault.open();
    assert.isUndefined(await vault.get('drafts', 'room'));
  });

  it('takes the kept key with it even where a tab does not let go of the database', async () => {
    const { vault } = site.tab();
    await vault.put('drafts', 'room', 'kept');
    await vault.keepOnDevice();
    const stubborn = await answer(site.indexedDB.open('w-cache'));
    const gone = vault.forget();
    await until(async () => new Promise(resolve => {
      const count = stubborn.transaction('visits').objectStore('visits').count();
      count.onsuccess = () => { resolve(count.result === 0); };
    }), 'the kept key stayed');
    stubborn.close();
    assert.isTrue(await gone);
  });
});

describe('a forgetting that was cut short', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  it('is finished at the next visit', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'kept');
    await first.vault.keepOnDevice();
    // the page ends before the browser has done anything
    forgetNow({ ...first.surroundings, indexedDB: { deleteDatabase: () => { throw new DOMException('gone', 'InvalidStateError'); } } as unknown as IDBFactory });
    assert.isTrue(forgettingUnfinished(site));
    const next = site.tab();
    assert.deepEqual(await next.vault.open(), { status: 'unused' });
    assert.isFalse(forgettingUnfinished(site));
    assert.equal(await site.databases(), 0);
  });

  it('is finished by a page that never opens the vault', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'kept');
    first.vault.close();
    site.local.setItem('w-cache', '');
    assert.isTrue(await finishForgetting(first.surroundings));
    assert.equal(await site.databases(), 0);
  });

  it('keeps things in memory while another tab still holds what is to be deleted, and says why', async () => {
    const first = site.tab();
    await first.vault.put('drafts', 'room', 'kept');
    const stubborn = await answer(site.indexedDB.open('w-cache'));
    forgetNow(first.surroundings);
    const next = site.tab();
    assert.deepEqual(await next.vault.open(), { status: 'memory', why: 'blocked' });
    await next.vault.put('drafts', 'room', 'new');
    stubborn.close();
    await until(async () => (await next.vault.open()).status === 'visit', 'it never got through');
    assert.equal(await next.vault.get('drafts', 'room'), 'new');
  });
});

describe('the quick way out', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  it('has dropped every key when it returns', async () => {
    const { vault, session, surroundings } = site.tab();
    await vault.put('drafts', 'room', 'mine');
    forgetNow(surroundings);
    assert.equal(vault.state.status, 'forgotten');
    assert.isUndefined(vault.visit);
    assert.equal(session.length, 0);
    await until(async () => (await site.databases()) === 0, 'the deletion never came');
  });

  it('goes on where a step is refused', () => {
    const refuse = (): never => { throw new DOMException('no', 'SecurityError'); };
    const { session, surroundings } = site.tab();
    session.setItem('w-cache', 'a key');
    forgetNow({
      ...surroundings,
      local: { getItem: refuse, setItem: refuse, removeItem: refuse } as unknown as Storage,
      BroadcastChannel: refuse as unknown as typeof BroadcastChannel,
      indexedDB: { deleteDatabase: refuse } as unknown as IDBFactory,
    });
    assert.equal(session.length, 0);
  });
});
