import { assert } from '@open-wc/testing';
import { Outbox } from '../../src/device/outbox.ts';
import type { Surroundings } from '../../src/device/surroundings.ts';
import type { VaultState } from '../../src/device/vault-state.ts';
import { Site, until } from '../device/site.ts';

/** A factory whose `open` fails as a browser's does: with an event, or by throwing. */
function failing(name: string, how: 'event' | 'throw' = 'event'): IDBFactory {
  const error = new DOMException('no', name);
  return {
    open: () => {
      if (how === 'throw') throw error;
      const request = { error, onerror: (): void => undefined };
      queueMicrotask(() => { request.onerror(); });
      return request;
    },
    deleteDatabase: () => { throw error; },
  } as unknown as IDBFactory;
}

const refuse = (): never => { throw new DOMException('no', 'SecurityError'); };

const lacks: [what: string, change: Partial<Surroundings>, state: VaultState][] = [
  ['no secure context', { subtle: undefined }, { status: 'memory', why: 'insecure' }],
  ['no database', { indexedDB: undefined }, { status: 'memory', why: 'no-database' }],
  ['a database that must not even be looked at', { indexedDB: undefined, denied: true }, { status: 'memory', why: 'denied' }],
  ['storage refused', { indexedDB: failing('SecurityError') }, { status: 'memory', why: 'denied' }],
  ['storage refused at the first touch', { indexedDB: failing('SecurityError', 'throw') }, { status: 'memory', why: 'denied' }],
  ['a private window that takes no data', { indexedDB: failing('InvalidStateError') }, { status: 'memory', why: 'private' }],
  ['a full disk from the start', { indexedDB: failing('QuotaExceededError') }, { status: 'memory', why: 'full' }],
  ['data of a newer version', { indexedDB: failing('VersionError') }, { status: 'memory', why: 'outdated' }],
  ['a browser that gives no reason', { indexedDB: failing('UnknownError') }, { status: 'memory', why: 'broken' }],
];

describe('a device that offers less', () => {
  let site: Site;
  beforeEach(() => { site = new Site(); });
  afterEach(() => site.end());

  for (const [what, change, state] of lacks) {
    it(`keeps things for the page and says why: ${what}`, async () => {
      const { vault, session } = site.tab({ change });
      assert.deepEqual(await vault.open(), state);
      assert.isFalse(await vault.put('drafts', 'room', 'mine'));
      await vault.put('drafts', 'room', 'mine, again');
      assert.equal(await vault.get('drafts', 'room'), 'mine, again');
      assert.deepEqual((await vault.list('drafts')).records, [{ name: 'room', value: 'mine, again' }]);
      await vault.delete('drafts', 'room');
      assert.isUndefined(await vault.get('drafts', 'room'));
      assert.deepEqual(vault.state, state);
      assert.isUndefined(vault.visit);
      assert.equal(session.length, 0);
    });
  }

  it('says so when a choice to keep cannot be met', async () => {
    const { vault } = site.tab({ change: { subtle: undefined } });
    const failure: unknown = await vault.keepOnDevice().catch((error: unknown) => error);
    assert.propertyVal(failure as object, 'kind', 'cannot-keep');
  });

  it('sends what is to be sent all the same', async () => {
    const { vault, surroundings } = site.tab({ change: { subtle: undefined, indexedDB: undefined, locks: undefined, BroadcastChannel: undefined } });
    const sent: string[] = [];
    const box = new Outbox<string>({ vault, surroundings, name: 'a room', send: ({ content }) => { sent.push(content); return Promise.resolve({ outcome: 'sent' }); } });
    await box.add('one');
    await until(() => sent.length === 1, 'it was not sent');
    assert.isFalse(box.state[0]?.stored);
    box.close();
  });

  it('works in one tab without channels and locks', async () => {
    const change = { locks: undefined, BroadcastChannel: undefined };
    const first = site.tab({ change });
    await first.vault.put('drafts', 'room', 'mine');
    assert.equal(await site.tab({ session: site.leave(first), change }).vault.get('drafts', 'room'), 'mine');
    const alone = site.tab({ change });
    assert.isUndefined(await alone.vault.get('drafts', 'room'));
  });

  it('says that a reload will not find the key where the tab has no storage', async () => {
    const broken = { getItem: refuse, setItem: refuse, removeItem: refuse } as unknown as Storage;
    for (const session of [undefined, broken]) {
      const { vault } = site.tab({ change: { session, local: broken } });
      await vault.put('drafts', 'room', 'mine');
      assert.deepEqual(vault.state, { status: 'visit', survivesReload: false });
      assert.equal(await vault.get('drafts', 'room'), 'mine');
      assert.isTrue(await vault.forget());
      vault.close();
    }
  });

  it('does nothing when its code is only loaded', async () => {
    const before = (await indexedDB.databases()).map(({ name }) => name);
    await Promise.all(['vault', 'outbox', 'saved-keeper', 'auto-lock', 'forget-now'].map(async name => import(`../../src/device/${name}.ts`) as Promise<unknown>));
    assert.notInclude(before, 'w-cache');
    assert.isNull(sessionStorage.getItem('w-cache'));
    assert.isNull(localStorage.getItem('w-cache'));
  });
});
