import { assert } from '@open-wc/testing';
import type { OtherTab } from './other-tab.ts';
import { OwnStorage, Site, until } from './site.ts';

declare global {
  interface Window { otherTab?: OtherTab }
}

/** Opens a page of this site in a frame: code, channels, locks and connection of its own. */
async function openTab(): Promise<OtherTab> {
  const frame = document.createElement('iframe');
  frame.src = new URL('./other-tab.html', import.meta.url).href;
  document.body.append(frame);
  await until(() => frame.contentWindow?.otherTab !== undefined, 'the other page never loaded');
  const { otherTab } = frame.contentWindow ?? {};
  if (!otherTab) throw new Error('the other page is gone');
  return otherTab;
}

describe('two real windows of one site', () => {
  let site: Site;
  let first: OtherTab;
  let second: OtherTab;
  beforeEach(async () => {
    site = new Site();
    window.ownSite = { name: site.name, session: new OwnStorage(), local: site.local };
    [first, second] = await Promise.all([openTab(), openTab()]);
  });
  afterEach(async () => {
    await first.vault.forget();
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('share one key and see what the other writes', async () => {
    await first.vault.put('drafts', 'room', 'ours');
    let told = 0;
    await second.vault.open();
    second.vault.watchRecords('drafts', () => { told += 1; });
    assert.equal(await second.vault.get('drafts', 'room'), 'ours');
    assert.equal(second.vault.visit, first.vault.visit);
    await first.vault.put('drafts', 'room', 'changed');
    await until(() => told > 0, 'the other window never heard');
    assert.equal(await second.vault.get('drafts', 'room'), 'changed');
  });

  it('begin one visit, though both begin at once', async () => {
    await Promise.all([first.vault.put('things', 'a', 1), second.vault.put('things', 'b', 2)]);
    assert.equal(second.vault.visit, first.vault.visit);
    assert.equal((await first.vault.list('things')).records.length, 2);
  });

  it('keep on this device, where the engine stores keys', async () => {
    await first.vault.put('drafts', 'room', 'kept');
    await first.vault.keepOnDevice();
    first.vault.close();
    second.vault.close();
    const third = await openTab();
    assert.deepEqual(await third.vault.open(), { status: 'kept', how: 'device' });
    assert.equal(await third.vault.get('drafts', 'room'), 'kept');
    await third.vault.forget();
  });

  it('forget together when one leaves in a hurry, its window with it', async () => {
    await first.vault.put('drafts', 'room', 'ours');
    await second.vault.open();
    first.forgetNow();
    document.querySelector('iframe')?.remove();
    await until(() => second.vault.state.status === 'forgotten', 'the other window never heard');
    assert.equal(second.session.length, 0);
    first = second;
    assert.deepEqual(await second.vault.open(), { status: 'unused' });
    assert.isNull(site.local.getItem('w-cache'));
    assert.equal(await site.databases(), 0);
  });
});
