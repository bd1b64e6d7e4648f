import { assert } from '@open-wc/testing';
import { AutoLock, LockEvent, LockWarningEvent, type AutoLockOptions } from '../../src/device/auto-lock.ts';
import { settled, Site, until, type Tab } from './site.ts';

describe('locking by itself', () => {
  let site: Site;
  const locks: AutoLock[] = [];
  beforeEach(() => {
    site = new Site();
    site.manual = true;
  });
  afterEach(() => {
    for (const lock of locks.splice(0)) lock.stop();
    return site.end();
  });

  function lockIn({ vault, surroundings }: Tab, options: Partial<AutoLockOptions> = {}): { lock: AutoLock; heard: string[] } {
    const lock = new AutoLock({ vault, surroundings, when: 'idle', afterMs: 300_000, ...options });
    const heard: string[] = [];
    lock.addEventListener('lock-warning', event => { if (event instanceof LockWarningEvent) heard.push(`warning ${event.inMs}`); });
    lock.addEventListener('lock-off', () => { heard.push('off'); });
    lock.addEventListener('lock', event => { if (event instanceof LockEvent) heard.push(`lock ${String(event.locked)}`); });
    lock.start();
    locks.push(lock);
    return { lock, heard };
  }

  async function withPassphrase(): Promise<Tab> {
    const tab = site.tab();
    await tab.vault.keepOnDevice('word');
    return tab;
  }

  it('warns 20 seconds before, whatever less is asked for, then stores the draft and locks', async () => {
    const tab = await withPassphrase();
    const { heard } = lockIn(tab, { warnMs: 5_000 });
    tab.vault.beforeLock(async () => tab.vault.put('drafts', 'room', 'half a sentence', 'strict'));
    await site.pass(279_000);
    assert.deepEqual(heard, []);
    await site.pass(1_500);
    assert.deepEqual(heard, ['warning 20000']);
    await site.pass(19_000);
    assert.equal(tab.vault.state.status, 'kept');
    await site.pass(1_500);
    await until(() => heard.length === 2, 'it never locked');
    assert.deepEqual(heard, ['warning 20000', 'lock true']);
    assert.equal(tab.vault.state.status, 'locked');
    await tab.vault.unlock('word');
    assert.equal(await tab.vault.get('drafts', 'room'), 'half a sentence');
  });

  it('is called off by any sign of life, and begins to count again', async () => {
    const tab = await withPassphrase();
    const { heard } = lockIn(tab);
    await site.pass(281_000);
    tab.page.dispatchEvent(new Event('keydown'));
    assert.deepEqual(heard, ['warning 20000', 'off']);
    await site.pass(270_000);
    assert.deepEqual(heard, ['warning 20000', 'off']);
    assert.equal(tab.vault.state.status, 'kept');
  });

  it('is called off by a sign of life in another tab', async () => {
    const tab = await withPassphrase();
    const { heard } = lockIn(tab);
    const other = site.tab();
    lockIn(other);
    await site.pass(281_000);
    other.page.dispatchEvent(new Event('pointerdown'));
    await until(() => heard.at(-1) === 'off', 'the other tab was not heard');
  });

  it('counts only while no tab is in sight, where that is asked for', async () => {
    const tab = await withPassphrase();
    const { heard } = lockIn(tab, { when: 'hidden', afterMs: 60_000 });
    for (let time = 0; time < 4; time++) await site.pass(40_000);
    assert.deepEqual(heard, []);
    site.hidden = true;
    tab.page.dispatchEvent(new Event('visibilitychange'));
    await site.pass(39_000);
    assert.deepEqual(heard, []);
    await site.pass(1_500);
    assert.deepEqual(heard, ['warning 20000']);
    await site.pass(21_000);
    await until(() => tab.vault.state.status === 'locked', 'it never locked');
  });

  it('only says that it is time where there is no passphrase', async () => {
    const tab = site.tab();
    await tab.vault.put('drafts', 'room', 'mine');
    const { heard } = lockIn(tab, { afterMs: 0 });
    await site.pass(1);
    await site.pass(21_000);
    await until(() => heard.length === 2, 'it never said so');
    assert.deepEqual(heard, ['warning 20000', 'lock false']);
    assert.equal(await tab.vault.get('drafts', 'room'), 'mine');
  });

  it('leaves nothing running after a stop', async () => {
    const tab = await withPassphrase();
    const { lock, heard } = lockIn(tab);
    lock.stop();
    await site.pass(400_000);
    await settled();
    assert.deepEqual(heard, []);
  });
});
