import { assert } from '@open-wc/testing';
import { ClientError } from '../../../src/client/errors.ts';
import { until } from '../../device/site.ts';
import type { LogInHand } from './log-in-hand.ts';
import { lobby, TabsInHand, type TabInHand } from './tabs-in-hand.ts';

describe('one stream for all tabs of a browser', () => {
  let here: TabsInHand;
  let log: LogInHand;
  let tabs: TabInHand[];
  const open: TabsInHand['open'] = (...how) => here.open(...how);
  const pass = async (ms?: number): Promise<void> => here.pass(ms);
  const live = async (): Promise<void> => here.live();
  beforeEach(() => {
    here = new TabsInHand();
    ({ log, tabs } = here);
  });
  afterEach(() => here.end());

  it('brings every event to every tab, once', async () => {
    for (let count = 0; count < 3; count += 1) open();
    await live();
    for (let count = 0; count < 3; count += 1) log.say();
    await pass();
    assert.deepEqual(tabs.map(({ got }) => got), [lobby(1, 3), lobby(1, 3), lobby(1, 3)]);
    assert.equal(log.begun.length, 1);
  });

  it('brings a sign to every tab, and to none that comes later', async () => {
    for (let count = 0; count < 2; count += 1) open();
    await live();
    log.sign({ room: 'lobby', sign: 'typing', author: { id: 'ben', words: [] } });
    await pass();
    open();
    await live();
    assert.deepEqual(tabs.map(({ signs }) => signs), [['typing in lobby'], ['typing in lobby'], []]);
  });

  it('is two for two people', async () => {
    open();
    open({ name: 'ben' });
    await live();
    assert.equal(log.open.length, 2);
  });

  it('brings a tab that is behind what it missed, and the others nothing twice', async () => {
    log.last.lobby = 5;
    open({ rooms: { lobby: 5 } });
    await live();
    const late = open({ rooms: { lobby: 2 } });
    await live();
    log.say();
    await pass();
    assert.deepEqual([tabs[0]?.got, late.got], [lobby(6, 6), lobby(3, 6)]);
    assert.deepEqual(log.begun, [{ lobby: 5 }, { lobby: 2 }]);
    assert.equal(log.open.length, 1);
  });

  it('begins where the tab is that is least far', async () => {
    log.last.lobby = 5;
    open({ rooms: { lobby: 4 } });
    open({ rooms: { lobby: 1 } });
    await live();
    assert.deepEqual(log.begun, [{ lobby: 1 }]);
    assert.deepEqual(tabs.map(({ got }) => got.length), [1, 4]);
  });

  it('is begun anew for rooms that a tab wants besides', async () => {
    open();
    const other = open();
    await live();
    log.say();
    log.last.circle = 3;
    await pass();
    other.stream.want({ circle: 1, lobby: 0 });
    await pass();
    tabs[0]?.stream.want({ circle: 3 });
    await pass();
    log.say('circle');
    await pass();
    assert.deepEqual([tabs[0]?.got, other.got], [['lobby 1', 'circle 4'], ['lobby 1', 'circle 2', 'circle 3', 'circle 4']]);
    assert.equal(log.open.length, 1);
  });

  it('passes on when its tab lets go, with nothing lost meanwhile', async () => {
    for (let count = 0; count < 3; count += 1) open();
    await live();
    tabs[0]?.stream.close();
    log.say();
    await pass(300);
    assert.deepEqual([here.leaders, log.open.length], [[1], 1]);
    assert.deepEqual(tabs[2]?.got, lobby(1, 1));
  });

  it('lets go as the page is put aside, and takes up what it missed when it comes back', async () => {
    const [first, second] = [open(), open()];
    await live();
    first.page.dispatchEvent(new Event('pagehide'));
    log.say();
    await pass();
    assert.deepEqual([here.leaders, first.got, second.got], [[1], [], lobby(1, 1)]);
    first.page.dispatchEvent(new Event('pageshow'));
    await pass();
    assert.deepEqual([here.leaders, first.got, second.got], [[1], lobby(1, 1), lobby(1, 1)]);
  });

  describe('whose leader is frozen', () => {
    it('passes to a tab in sight within 5 s, and the thawed one follows', async () => {
      const [first, second] = [open(), open()];
      await live();
      await pass(1_500);
      first.freeze();
      await pass(5_000);
      assert.isTrue(second.stream.leads);
      first.thaw();
      await pass();
      log.say();
      await pass();
      assert.deepEqual([here.leaders, log.open.length, first.got, second.got], [[1], 1, lobby(1, 1), lobby(1, 1)]);
    });

    it('passes on though the clock of the device was set back meanwhile', async () => {
      let backMs = 0;
      const now = (): number => here.site.now - backMs;
      const [first, second] = [open({}, { now }), open({}, { now })];
      await live();
      await pass(1_500);
      first.freeze();
      backMs = 86_400_000;
      await pass(7_000);
      assert.isTrue(second.stream.leads);
      first.thaw();
    });

    it('stays with it while nobody looks', async () => {
      const first = open();
      open();
      await live();
      await pass(1_500);
      first.freeze();
      here.site.hidden = true;
      await pass(8_000);
      assert.deepEqual(here.leaders, [0]);
    });

    it('is not taken from one that beats', async () => {
      open();
      open();
      await pass(12_000);
      assert.deepEqual([here.leaders, log.begun.length], [[0], 1]);
    });

    it('is not taken by one that has slept itself', async () => {
      open();
      const second = open();
      await live();
      await pass(1_500);
      second.freeze();
      second.setDeaf(true);
      await pass(20_000);
      second.setDeaf(false);
      second.thaw();
      await pass(3_000);
      assert.deepEqual(here.leaders, [0]);
    });
  });

  it('asks for what got lost between the tabs', async () => {
    const [first, second] = [open(), open()];
    await live();
    second.setDeaf(true);
    log.say();
    await pass();
    second.setDeaf(false);
    log.say();
    await pass();
    assert.deepEqual([first.got, second.got], [lobby(1, 2), lobby(1, 2)]);
  });

  it('is over for every tab where the endpoint takes the token no more', async () => {
    open();
    open();
    await live();
    log.open[0]?.fail(new ClientError('denied', 'the token has ended'));
    await pass();
    assert.deepEqual(tabs.map(({ over }) => [over?.kind, over?.message]), tabs.map(() => ['denied', 'the token has ended']));
    assert.deepEqual(here.leaders, []);
  });

  it('tells a tab that comes later how far the rooms go by now', async () => {
    open();
    await live();
    log.say();
    await pass();
    let rooms: unknown;
    open({ rooms: { lobby: 1 }, onState: state => { if (state.status === 'live') ({ rooms } = state.hello); } });
    await pass();
    assert.deepEqual(rooms, { lobby: 1 });
  });

  it('says in every tab that it waits, and why', async () => {
    const seen: string[] = [];
    for (let count = 0; count < 2; count += 1) open({ onState: state => { seen.push(state.status === 'live' ? 'live' : state.failure.kind); } });
    await pass(1_000);
    log.open[0]?.options.onState({ status: 'waiting', failure: new ClientError('offline', 'no network') });
    await pass();
    assert.deepEqual(seen.slice(-2), ['offline', 'offline']);
  });

  describe('is one for each tab', () => {
    const refused = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } as unknown as LockManager;
    for (const [why, change] of [['there are no locks', { locks: undefined }], ['there are no channels', { BroadcastChannel: undefined }], ['locks are refused', { locks: refused }]] as const) {
      it(`where ${why}`, async () => {
        open({}, change);
        open({}, change);
        await live();
        log.say();
        await pass();
        assert.deepEqual([log.open.length, tabs[0]?.got, tabs[1]?.got], [2, lobby(1, 1), lobby(1, 1)]);
      });
    }
  });

  it('leaves nothing behind', async () => {
    for (let count = 0; count < 10; count += 1) {
      const tab = open();
      await pass(200);
      tab.stream.close();
    }
    await pass();
    const { held = [], pending = [] } = await navigator.locks.query();
    assert.equal(log.open.length, 0);
    assert.isEmpty([...held, ...pending].filter(({ name }) => name?.startsWith(here.site.name)));
    await until(() => log.begun.length > 0, 'no stream was ever begun');
    const { length } = log.begun;
    await pass(12_000);
    assert.equal(log.begun.length, length);
  });
});
