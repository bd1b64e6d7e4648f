import { assert } from '@open-wc/testing';
import type { LogInHand } from './log-in-hand.ts';
import { lobby, TabsInHand, type TabInHand } from './tabs-in-hand.ts';

describe('one stream for all tabs, of a log that began a new life', () => {
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

  it('has every tab read it anew, once, and goes on', async () => {
    for (let count = 0; count < 3; count += 1) open();
    await live();
    log.say();
    await pass();
    log.beginAnew('life-2', 0);
    await pass();
    log.say();
    await pass();
    assert.deepEqual(tabs.map(({ resets, got }) => [resets, got]), tabs.map(() => [['life-2'], [...lobby(1, 1), ...lobby(1, 1)]]));
  });

  it('has a tab that comes with an older life read it anew, and no other', async () => {
    log.last.lobby = 4;
    open({ epoch: 'life-1', rooms: { lobby: 4 } });
    await live();
    const late = open({ epoch: 'life-0', rooms: { lobby: 2 } });
    await live();
    log.say();
    await pass();
    assert.deepEqual([tabs[0]?.resets, late.resets, late.got, log.begun.length], [[], ['life-1'], lobby(5, 5), 1]);
  });

  it('has a tab try again that could not read it', async () => {
    open();
    const second = open();
    await live();
    log.say();
    await pass();
    second.failures = 4;
    log.beginAnew('life-2', 3);
    await pass(20_000);
    assert.equal(second.resets.length, 5);
    log.say();
    await pass();
    assert.deepEqual(second.got, [...lobby(1, 1), ...lobby(4, 4)]);
  });

  it('has a tab read it once, however often it hears of it meanwhile', async () => {
    open();
    const second = open();
    await live();
    let go = (): void => undefined;
    second.reading = new Promise(resolve => { go = resolve; });
    log.beginAnew('life-2', 3);
    await pass();
    open({ rooms: { lobby: 3 } });
    await pass();
    log.say();
    await pass();
    go();
    await pass();
    assert.deepEqual([second.resets, second.got], [['life-2'], []]);
    log.say();
    await pass();
    assert.deepEqual(second.got, lobby(5, 5));
  });

  it('hears of one that goes less far than before, though it has the same name', async () => {
    for (let count = 0; count < 2; count += 1) open();
    await live();
    for (let count = 0; count < 3; count += 1) log.say();
    await pass();
    log.beginAnew('life-1', 1);
    await pass();
    log.say();
    await pass();
    assert.deepEqual(tabs.map(({ resets, got }) => [resets, got.at(-1), got.length]), tabs.map(() => [['life-1'], 'lobby 2', 4]));
  });
});
