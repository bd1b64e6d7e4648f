import { assert } from '@open-wc/testing';
import { placeName } from '../../src/device/names.ts';
import { until } from '../device/site.ts';
import { groupOf } from '../search/group-of.ts';
import { ListSite, type ListFrame } from './list-frame.ts';

const kettle = groupOf({ id: 'kettle', name: 'Café Kettle' });

describe('leaving a page with a list in haste', () => {
  let own: ListSite;
  let frame: ListFrame;
  beforeEach(() => { own = new ListSite(); });
  afterEach(async () => {
    frame.close();
    await own.end();
  });

  const press = (): void => { frame.window.document.querySelector<HTMLElement>('quick-exit a')?.click(); };

  async function openFull(): Promise<ListFrame> {
    frame = await own.open();
    const { page } = frame;
    page.keepRows();
    page.saved.toggle(kettle);
    page.keep('a list', ['Zanzibar'], 1);
    await page.search('/tests/list/pages/list.html');
    await until(async () => (await own.rows()) === 1, 'nothing was stored');
    return frame;
  }

  it('leaves nothing in memory, in the tab or on the page when the press is over', async () => {
    const { page, window } = await openFull();
    assert.isNotNull(own.session.getItem(placeName));
    assert.isNotEmpty(page.receipt());
    press();
    assert.equal(page.saved.all.size, 0);
    assert.isUndefined(page.recall('a list'));
    assert.isEmpty(page.receipt());
    assert.equal(page.found, '');
    assert.equal(page.host.text, '');
    assert.isEmpty(page.host.all('input'), 'what was typed');
    assert.isNull(own.session.getItem(placeName));
    assert.equal(window.document.body.textContent, '');
    assert.isFalse(page.host.isConnected);
    assert.isTrue(await own.isForgotten(), 'neither deleted nor marked');
  });

  it('ends a search that is under way', async () => {
    const { page, window } = await openFull();
    window.fetch = async (_, init) => new Promise((_resolve, reject) => { init?.signal?.addEventListener('abort', () => { reject(new DOMException('ended', 'AbortError')); }); });
    const ended = page.search('https://support.example/groups/search');
    press();
    assert.equal(await ended, 'AbortError');
    assert.isEmpty(page.receipt());
  });

  it('forgets what is saved where nothing was there to keep it', async () => {
    frame = await own.open();
    frame.page.saved.toggle(kettle);
    press();
    assert.equal(frame.page.saved.all.size, 0);
  });

  it('drops what another page of the visit has kept, where this one never fetched the code that keeps', async () => {
    await openFull();
    frame.close();
    frame = await own.open();
    assert.isNotNull(own.session.getItem(placeName));
    press();
    assert.isFalse(frame.fetched('/vault.'), 'this page has the vault');
    assert.isNull(own.session.getItem(placeName));
    assert.isTrue(await own.isForgotten(), 'neither deleted nor marked');
  });

  it('is finished at the next visit where the browser did not get to delete', async () => {
    const { window } = await openFull();
    Object.defineProperty(window.indexedDB, 'deleteDatabase', { value: () => { throw new DOMException('gone', 'InvalidStateError'); } });
    press();
    assert.isNotNull(own.local.getItem(placeName));
    frame.close();
    frame = await own.open();
    frame.page.keepRows();
    await until(() => own.local.getItem(placeName) === null, 'nobody finished it');
    assert.equal(frame.page.saved.all.size, 0);
    assert.equal((await own.rows()), 0);
  });

  it('forgets what the page holds also when the list itself has gone from it', async () => {
    const { page } = await openFull();
    page.host.remove();
    press();
    assert.equal(page.saved.all.size, 0);
    assert.isUndefined(page.recall('a list'));
    assert.equal(page.found, 'Zanzibar', 'a widget that is gone is not told');
  });

  it('does not stop at a watcher that fails', async () => {
    const { page, window } = await openFull();
    window.onerror = () => true;
    page.saved.watch(() => { throw new Error('broken'); });
    press();
    assert.equal(page.saved.all.size, 0);
    assert.isUndefined(page.recall('a list'));
    assert.isEmpty(page.receipt());
    assert.equal(page.found, '');
    assert.isTrue(await own.isForgotten(), 'neither deleted nor marked');
  });

  it('lets go of the database, so that it is deleted while the page still stands', async () => {
    await openFull();
    press();
    await until(async () => (await own.site.databases()) === 0, 'it was not deleted');
  });
});
