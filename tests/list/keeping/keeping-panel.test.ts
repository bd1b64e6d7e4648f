import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { keep, recall } from '../../../src/device/page-cache.ts';
import { savedIn } from '../../../src/device/saved.ts';
import type { Surroundings } from '../../../src/device/surroundings.ts';
import { keepingPart } from '../../../src/list/keeping/keeping-part.ts';
import { Site, until, type Tab } from '../../device/site.ts';
import { FaultyDatabase } from '../../faults/faulty-database.ts';
import { ListHost } from '../list-host.ts';

describe('how saved things are kept', () => {
  let site: Site;
  let host: ListHost;

  async function show(tab: Tab, lang = 'en'): Promise<Tab> {
    const { KeepingPanel, more, styles } = await keepingPart(lang);
    let panel: InstanceType<typeof KeepingPanel> | undefined;
    host = await ListHost.place(drawn => {
      panel ??= new KeepingPanel(drawn, { vault: tab.vault, surroundings: tab.surroundings });
      return html`${panel.warning(more)}${panel.render(more)}`;
    }, { lang, styles });
    return tab;
  }

  const tabWith = (change: Partial<Surroundings> = {}): Tab => site.tab({ change });
  const says = async (words: string): Promise<void> => until(() => host.one('.keeping [role=status]').textContent.includes(words), `it never said "${words}" but: ${host.text}`);
  const type = (words: string): void => { host.find('input', HTMLInputElement).value = words; };

  beforeEach(() => { site = new Site(); });
  afterEach(async () => {
    host.remove();
    await site.end();
  });

  it('is told from the first look, and nothing is stored for that', async () => {
    await show(tabWith());
    await says('You have saved nothing here. What you save will stay for this visit.');
    assert.equal(await site.databases(), 0);
    assert.isNull(host.root.activeElement);
  });

  it('goes from the visit to the device, to a passphrase, to a lock, and back', async () => {
    const { vault } = await show(tabWith());
    await vault.put('saved', 'soup', 'Zanzibar');
    await says('What you save stays for this visit. It goes away soon after you close the page.');
    host.press('Keep on this device');
    await says('What you save stays on this device until you have it forgotten. All who use this browser can see it.');
    type('open sesame');
    host.press('Add a passphrase');
    await says('It opens only with your passphrase.');
    assert.notMatch(await site.everything(), /sesame|zanzibar/i);
    host.press('Lock now');
    await says('What you saved is locked.');
    type('open barley');
    host.press('Unlock');
    await says('That was not the right passphrase. Please try again.');
    assert.equal(host.find('input', HTMLInputElement).value, '', 'what was typed stays for nobody');
    type('open sesame');
    host.press('Unlock');
    await says('It opens only with your passphrase.');
    assert.equal(await vault.get('saved', 'soup'), 'Zanzibar');
    host.press('Only for this visit');
    await says('What you save stays for this visit.');
  });

  it('is kept under a passphrase at once where one is typed', async () => {
    const { vault } = await show(tabWith());
    await says('You have saved nothing here.');
    type('word');
    host.press('Keep on this device');
    await says('It opens only with your passphrase.');
    assert.deepEqual(vault.state, { status: 'kept', how: 'passphrase' });
  });

  it('keeps the focus in the panel when what was pressed is gone', async () => {
    await show(tabWith());
    await says('You have saved nothing here.');
    host.press('Keep on this device');
    await says('on this device until');
    await until(() => host.root.activeElement !== null, 'the focus was lost');
    assert.isTrue(host.one('.keeping').matches(':focus-within'));
  });

  it('asks for a passphrase where none was typed', async () => {
    const tab = tabWith();
    await tab.vault.keepOnDevice();
    await show(tab);
    await says('on this device until');
    host.press('Add a passphrase');
    await until(() => host.text.includes('Type a passphrase first.'), 'nothing was said');
  });

  it('forgets everything at one press, in every state, and says so', async () => {
    const saved = savedIn<{ id: string }>('a list of this test');
    for (const prepare of [
      async () => Promise.resolve(),
      async ({ vault }: Tab) => { await vault.put('saved', 'soup', 1); },
      async ({ vault }: Tab) => { await vault.keepOnDevice('word'); await vault.lock(); },
    ]) {
      const tab = tabWith();
      await prepare(tab);
      await show(tab);
      await until(() => tab.vault.state.status !== 'closed', 'nobody looked');
      saved.toggle({ id: 'soup' });
      keep('a list', 1, 1);
      host.press('Forget everything');
      assert.equal(saved.all.size, 0);
      assert.isUndefined(recall('a list'));
      assert.equal(tab.vault.state.status, 'forgotten');
      assert.equal(tab.session.length, 0);
      await says('Done. All that you saved here is forgotten.');
      await until(async () => (await site.databases()) === 0, 'it was not deleted');
      assert.isDefined(host.named('Forget everything'));
      host.remove();
    }
  });

  it('says where the last of it goes only later', async () => {
    const tab = tabWith();
    await tab.vault.put('saved', 'soup', 1);
    tab.surroundings.indexedDB = { deleteDatabase: () => { throw new DOMException('no', 'InvalidStateError'); } } as unknown as IDBFactory;
    await show(tab);
    host.press('Forget everything');
    await says('No one can read it now. The last of it goes when this page is next opened.');
  });

  for (const [what, change, words] of [
    ['without a secure connection', { subtle: undefined }, 'This page has no safe connection, so it stores nothing.'],
    ['without a database', { indexedDB: undefined }, 'This browser has no place to store it.'],
    ['where storage is refused', { indexedDB: undefined, denied: true }, 'Your browser does not let this page store anything.'],
  ] as const) {
    it(`is for the page ${what}, and offers no more than there is`, async () => {
      await show(tabWith(change));
      await says(`What you save stays until you close or reload this page. ${words}`);
      assert.isUndefined(host.named('Keep on this device'));
      assert.isDefined(host.named('Forget everything'));
      assert.equal(host.named('Try again') !== undefined, 'denied' in change);
    });
  }

  it('says that the device is full, and that what was there is safe', async () => {
    const faulty = new FaultyDatabase(site.indexedDB);
    const { vault } = await show(tabWith({ indexedDB: faulty.factory }));
    await vault.put('saved', 'soup', 1);
    faulty.full = true;
    await vault.put('saved', 'line', 2).catch(() => undefined);
    await says('The last thing could not be stored. It stays until you close this page. This device is full. What you saved before is safe.');
    host.press('Keep on this device');
    await until(() => host.one('.keeping [role=alert]').textContent.includes('This device is full.'), 'the failure was not said');
  });

  it('warns before it locks by itself, and stays open for who says so', async () => {
    site.manual = true;
    const tab = tabWith();
    await tab.vault.keepOnDevice('word');
    await show(tab);
    await says('It opens only with your passphrase.');
    await site.pass(279_000);
    await host.updateComplete;
    assert.notInclude(host.text, 'This locks in');
    await site.pass(2_000);
    await host.updateComplete;
    assert.include(host.text, 'This locks in 20 seconds.');
    await assert.isAccessible(host);
    host.press('Stay unlocked');
    await host.updateComplete;
    assert.notInclude(host.text, 'This locks in');
    await site.pass(281_000);
    await site.pass(21_000);
    await says('What you saved is locked.');
    assert.notInclude(host.text, 'This locks in');
  });

  it('leaves nothing running when its widget goes', async () => {
    site.manual = true;
    const tab = tabWith();
    await tab.vault.keepOnDevice('word');
    await show(tab);
    await says('It opens only with your passphrase.');
    host.remove();
    for (const ms of [281_000, 21_000, 600_000]) await site.pass(ms);
    assert.equal(tab.vault.state.status, 'kept');
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`has no fault that axe knows in any state, and room for a thumb: ${lang}`, async () => {
      for (const prepare of [
        async () => Promise.resolve(),
        async ({ vault }: Tab) => vault.keepOnDevice(),
        async ({ vault }: Tab) => vault.keepOnDevice('word'),
        async ({ vault }: Tab) => { await vault.keepOnDevice('word'); await vault.lock(); },
        async ({ vault }: Tab) => { await vault.forget(); },
      ]) {
        const own = new Site();
        const tab = own.tab();
        await prepare(tab);
        await show(tab, lang);
        await until(() => tab.vault.state.status !== 'closed', 'nobody looked');
        await host.updateComplete;
        await assert.isAccessible(host);
        for (const target of host.all('button, input')) assert.isAtLeast(target.getBoundingClientRect().height, 43.9);
        assert.notMatch(host.text, lang === 'ar' ? /[a-z]/i : /undefined|\[object/);
        host.remove();
        await own.end();
      }
    });
  }
});
