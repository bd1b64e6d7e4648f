import { assert } from '@open-wc/testing';
import { ChatSession, type Session, type SessionConfig } from '../../../src/device/chat/chat-session.ts';
import { settled, Site, until, type Tab } from '../site.ts';

const endpoint = 'https://support.example';
const ada: Session = { person: { id: 'p1', name: 'Ada', words: [], experiences: [], languages: [] }, token: 'secret-token' };
const ben: Session = { person: { ...ada.person, id: 'p2', name: 'Ben' }, token: 'other-token' };

describe('who somebody is in a chat', () => {
  let site: Site;
  const sessions: ChatSession[] = [];
  const sessionIn = ({ vault, surroundings }: Tab, config: Partial<SessionConfig> = {}): ChatSession => {
    const session = new ChatSession({ endpoint, vault, surroundings, ...config });
    sessions.push(session);
    return session;
  };
  beforeEach(() => { site = new Site(); });
  afterEach(() => {
    for (const session of sessions.splice(0)) session.close();
    return site.end();
  });

  it('is nobody, and nothing is stored, before they come in', async () => {
    const session = sessionIn(site.tab());
    assert.deepEqual(session.state, { status: 'closed' });
    assert.deepEqual(await session.open(), { status: 'none' });
    assert.equal(await site.databases(), 0);
  });

  it('is found again by a reload and by a new tab, and cannot be read on the disk', async () => {
    const tab = site.tab();
    assert.deepEqual(await sessionIn(tab).arrive(() => Promise.resolve(ada)), { status: 'in', stored: true, ...ada });
    assert.deepEqual(await sessionIn(site.tab()).open(), { status: 'in', stored: true, ...ada });
    assert.notInclude(await site.everything(), ada.token);
    assert.notInclude(await site.everything(), 'support.example');
    const reloaded = site.tab({ session: site.leave(tab) });
    assert.deepEqual(await sessionIn(reloaded).open(), { status: 'in', stored: true, ...ada });
  });

  it('is one person, though two tabs come in at once', async () => {
    let made = 0;
    const make = async (): Promise<Session> => { made += 1; await settled(); return made === 1 ? ada : ben; };
    const both = await Promise.all([sessionIn(site.tab()).arrive(make), sessionIn(site.tab()).arrive(make)]);
    assert.deepEqual([made, both[0]], [1, both[1]]);
  });

  it('comes in where locks are refused or missing', async () => {
    const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } as unknown as LockManager;
    for (const surroundings of [{ locks }, {}]) {
      const state = await sessionIn(site.tab(), { surroundings, endpoint: endpoint + String(Object.keys(surroundings).length) }).arrive(() => Promise.resolve(ada));
      assert.propertyVal(state, 'status', 'in');
    }
  });

  it('says what went wrong while coming in, once, and may try again', async () => {
    const session = sessionIn(site.tab());
    let tries = 0;
    const failed = await session.arrive(() => { tries += 1; return Promise.reject(new Error('offline')); }).catch((error: unknown) => error);
    assert.deepEqual([tries, (failed as Error).message, session.state.status], [1, 'offline', 'none']);
    assert.equal((await session.arrive(() => Promise.resolve(ada))).status, 'in');
  });

  it('is another at another endpoint', async () => {
    const tab = site.tab();
    await sessionIn(tab).arrive(() => Promise.resolve(ada));
    assert.deepEqual(await sessionIn(tab, { endpoint: 'https://other.example' }).open(), { status: 'none' });
  });

  it('hears in every tab of a new token, and of leaving', async () => {
    const here = sessionIn(site.tab());
    const there = sessionIn(site.tab());
    await here.arrive(() => Promise.resolve(ada));
    await there.open();
    await here.keep({ ...ada, token: 'newer' });
    await until(() => there.state.status === 'in' && there.state.token === 'newer', 'the other tab never heard of the token');
    await here.drop();
    await until(() => there.state.status === 'none', 'the other tab never heard of leaving');
    assert.deepEqual(await sessionIn(site.tab()).open(), { status: 'none' });
  });

  it('lasts for as long as the page where nothing can be stored, and says so', async () => {
    const session = sessionIn(site.tab({ change: { indexedDB: undefined } }));
    assert.deepEqual(await session.arrive(() => Promise.resolve(ada)), { status: 'in', stored: false, ...ada });
    assert.deepEqual(await session.open(), { status: 'in', stored: false, ...ada });
  });

  it('stays though the disk is full, until a look finds it stored', async () => {
    const tab = site.tab();
    const put = tab.vault.put.bind(tab.vault);
    tab.vault.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const session = sessionIn(tab);
    assert.deepEqual(await session.arrive(() => Promise.resolve(ada)), { status: 'in', stored: false, ...ada });
    assert.deepEqual(await session.open(), { status: 'in', stored: false, ...ada });
    tab.vault.put = put;
    await session.keep(ada);
    assert.propertyVal(session.state, 'stored', true);
  });

  it('is forgotten with everything, in every tab, and comes in anew', async () => {
    const [one, other] = [site.tab(), site.tab()];
    const here = sessionIn(one);
    const there = sessionIn(other);
    await here.arrive(() => Promise.resolve(ada));
    await there.open();
    await one.vault.forget();
    assert.deepEqual(here.state, { status: 'none' });
    await until(() => there.state.status === 'none', 'the other tab never heard');
    assert.deepEqual(await here.arrive(() => Promise.resolve(ben)), { status: 'in', stored: true, ...ben });
  });

  it('waits behind a passphrase', async () => {
    const tab = site.tab();
    const session = sessionIn(tab);
    await session.arrive(() => Promise.resolve(ada));
    await tab.vault.keepOnDevice('open sesame');
    await tab.vault.lock();
    await until(() => session.state.status === 'locked', 'it never said so');
    let made = 0;
    await session.arrive(() => { made += 1; return Promise.resolve(ben); });
    assert.equal(made, 0);
    await tab.vault.unlock('open sesame');
    await until(() => session.state.status === 'in', 'it never came back');
  });
});
