import { assert } from '@open-wc/testing';
import { Drafts, type Draft } from '../../../src/device/chat/drafts.ts';
import { DeviceError } from '../../../src/device/failure.ts';
import { settled, Site, until, type Tab } from '../site.ts';

const endpoint = 'https://support.example';
const draft = (body: string): Draft => ({ body, contentNotes: [] });
const soonMs = 250;

describe('what somebody is writing', () => {
  let site: Site;
  const all: Drafts[] = [];
  const draftsIn = ({ vault, surroundings }: Tab): Drafts => {
    const drafts = new Drafts({ endpoint, vault, surroundings });
    all.push(drafts);
    return drafts;
  };
  /** What a page that comes later would find. */
  const found = async (tab: Tab, room = 'lobby'): Promise<string | undefined> => (await draftsIn(tab).read(room))?.body;
  beforeEach(() => {
    site = new Site();
    site.manual = true;
  });
  afterEach(async () => {
    await Promise.all(all.splice(0).map(async drafts => drafts.close()));
    await site.end();
  });

  it('is stored soon after a key, newest words and each room for itself, unreadable on the disk', async () => {
    const tab = site.tab();
    const drafts = draftsIn(tab);
    for (const body of ['I', 'I have', 'I have not slept']) drafts.write('lobby', draft(body));
    drafts.write('circle', { ...draft('ask'), contentNotes: ['grief'], replyTo: 3, welcome: 'silence', card: { kind: 'group', id: 'g1' } });
    assert.equal(await found(tab), undefined);
    await site.pass(soonMs);
    await until(async () => (await found(tab)) === 'I have not slept', 'it was never stored');
    assert.deepEqual(await draftsIn(tab).read('circle'), { body: 'ask', contentNotes: ['grief'], replyTo: 3, welcome: 'silence', card: { kind: 'group', id: 'g1' } });
    assert.notInclude(await site.everything(), 'slept');
  });

  it('is there at once for who looks again on the same page', async () => {
    const drafts = draftsIn(site.tab());
    drafts.write('lobby', draft('half'));
    assert.deepEqual(await drafts.read('lobby'), draft('half'));
  });

  for (const [how, leave] of [
    ['as the page goes', (tab: Tab) => { tab.page.dispatchEvent(new Event('pagehide')); }],
    ['as the page goes out of sight', (tab: Tab) => { site.hidden = true; tab.page.dispatchEvent(new Event('visibilitychange')); }],
  ] as const) {
    it(`is stored ${how}`, async () => {
      const tab = site.tab();
      draftsIn(tab).write('lobby', draft('half'));
      leave(tab);
      await until(async () => (await found(tab)) === 'half', 'it was never stored');
    });
  }

  it('begins no visit by being empty, and goes with its last word', async () => {
    const tab = site.tab();
    const drafts = draftsIn(tab);
    drafts.write('lobby', draft(''));
    await drafts.store();
    assert.equal(await site.databases(), 0);
    drafts.write('lobby', draft('x'));
    await drafts.store();
    drafts.write('lobby', draft(''));
    assert.isUndefined(await drafts.read('lobby'));
    await drafts.store();
    assert.equal(await site.rows('records'), 0);
  });

  it('keeps what was typed while it was being stored', async () => {
    const tab = site.tab();
    const drafts = draftsIn(tab);
    drafts.write('lobby', draft('one'));
    const storing = drafts.store();
    drafts.write('lobby', draft('two'));
    await storing;
    assert.equal((await drafts.read('lobby'))?.body, 'two');
    await site.pass(soonMs);
    await until(async () => (await found(tab)) === 'two', 'the newer was never stored');
  });

  it('is on the screen while the disk is full, says so, and is stored once there is room', async () => {
    const tab = site.tab();
    const put = tab.vault.put.bind(tab.vault);
    tab.vault.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const drafts = draftsIn(tab);
    drafts.write('lobby', draft('half'));
    await site.pass(soonMs);
    await until(() => drafts.state.trouble === 'full', 'it never said so');
    assert.equal((await drafts.read('lobby'))?.body, 'half');
    tab.vault.put = put;
    drafts.write('lobby', draft('half a'));
    await site.pass(soonMs);
    await until(() => drafts.state.trouble === undefined, 'it never took it back');
    assert.equal(await found(tab), 'half a');
  });

  describe('under a passphrase', () => {
    let tab: Tab;
    let drafts: Drafts;
    beforeEach(async () => {
      tab = site.tab();
      drafts = draftsIn(tab);
      await tab.vault.put('things', 'a', 1);
      await tab.vault.keepOnDevice('open sesame');
    });

    it('is stored before a lock, which does not happen where it cannot be', async () => {
      const put = tab.vault.put.bind(tab.vault);
      drafts.write('lobby', draft('half'));
      tab.vault.put = () => Promise.reject(new DeviceError('full'));
      assert.isFalse(await tab.vault.lock());
      tab.vault.put = put;
      assert.isTrue(await tab.vault.lock());
      assert.isUndefined(await found(tab));
      await tab.vault.unlock('open sesame');
      assert.equal(await found(tab), 'half');
    });

    it('is refused while it is locked, which is said, and stored once it is open', async () => {
      await tab.vault.lock();
      assert.isUndefined(await drafts.read('lobby'));
      assert.deepEqual(drafts.state, { trouble: 'locked' });
      drafts.write('lobby', draft('half'));
      await site.pass(soonMs);
      assert.deepEqual(drafts.state, { trouble: 'locked' });
      await tab.vault.unlock('open sesame');
      await until(() => drafts.state.trouble === undefined, 'it was never stored');
      assert.equal(await found(tab), 'half');
    });
  });

  it('is forgotten with everything, and does not come back by itself', async () => {
    const tab = site.tab();
    const drafts = draftsIn(tab);
    drafts.write('lobby', draft('half'));
    await drafts.store();
    drafts.write('lobby', draft('half a'));
    await tab.vault.forget();
    assert.isUndefined(await drafts.read('lobby'));
    await site.pass(soonMs);
    await settled();
    assert.equal(await site.databases(), 0);
    drafts.write('lobby', draft('anew'));
    await drafts.store();
    assert.equal(await found(tab), 'anew');
  });
});
