import { assert } from '@open-wc/testing';
import { html } from 'lit';
import { concernPart } from '../../../src/list/concerns/concern-part.ts';
import { Concerns } from '../../../src/list/concerns/concerns.ts';
import { concernParts } from '../../../src/protocol/concern.ts';
import { Site, until } from '../../device/site.ts';
import { json, restoreNetwork, stubNetwork, type Asked } from '../../widgets/group-finder/feeds.ts';
import { ListHost } from '../list-host.ts';

const base = 'https://support.example/v1';
const soup = { id: 'soup', name: 'Hot soup' };
const parts = concernParts.filter(part => part !== 'time');

describe('saying that something is wrong', () => {
  let site: Site;
  let concerns: Concerns;
  let host: ListHost;
  let asked: Asked[];
  let status = 200;

  async function show(lang = 'en', change = {}): Promise<void> {
    const { vault, surroundings } = site.tab({ change });
    concerns = new Concerns({ base, kind: 'resources', vault, surroundings });
    const part = await concernPart(lang);
    host = await ListHost.place(() => {
      const setting = { concerns, more: part.more, parts };
      return html`${part.stillTrue(soup, setting)}${part.concernForm(soup, setting)}`;
    }, { lang, styles: part.styles });
    concerns.watch(() => { host.requestUpdate(); });
    await concerns.open();
  }

  const box = (value: string): HTMLInputElement => host.find(`input[value="${value}"]`, HTMLInputElement);
  const said = (): string => host.one('[role=status]').textContent.replace(/\s+/g, ' ').trim();
  const alert = (): string => host.one('form [role=alert]').textContent;
  const hears = async (words: string): Promise<void> => until(() => said().includes(words), `it never said "${words}" but: ${said()}`);

  beforeEach(() => {
    site = new Site();
    status = 200;
    asked = stubNetwork(({ url }) => {
      if (status !== 200) return new Response('', { status });
      return url.includes('/concerns/') ? json({ state: 'closed', at: '2026-11-20', outcome: 'was-right', note: 'It is true.' }) : json({ receipt: 'r' });
    });
  });
  afterEach(async () => {
    host.remove();
    concerns.close();
    restoreNetwork();
    await site.end();
  });

  it('opens in its place, offers the parts that a row has, and sends those that are ticked with the words', async () => {
    await show();
    assert.isFalse(host.find('details', HTMLDetailsElement).open);
    host.press('This is wrong');
    assert.deepEqual(host.all('input').map(input => input.getAttribute('value')), parts);
    box('cost').click();
    box('hours').click();
    host.find('textarea', HTMLTextAreaElement).value = '  It is not free.\n';
    host.press('Send');
    await hears('Sent: Cost, Open hours. Thank you.');
    assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { parts: ['cost', 'hours'], text: 'It is not free.' });
    assert.isFalse(host.find('details', HTMLDetailsElement).open);
    assert.isFalse(box('cost').checked);
    assert.equal(host.find('textarea', HTMLTextAreaElement).value, '');
    assert.equal(host.root.activeElement?.localName, 'summary');
  });

  it('says that something must be ticked, and goes there', async () => {
    await show();
    host.press('This is wrong');
    host.find('textarea', HTMLTextAreaElement).value = 'words';
    host.press('Send');
    assert.equal(alert(), 'Choose what is wrong first.');
    assert.equal(host.root.activeElement, box('name'));
    assert.isEmpty(asked);
  });

  it('ends with Escape, back where it was opened, with the words still there', async () => {
    await show();
    let heard = 0;
    host.addEventListener('keydown', () => { heard++; });
    host.press('This is wrong');
    const field = host.find('textarea', HTMLTextAreaElement);
    field.focus();
    field.value = 'half a sentence';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    assert.isFalse(host.find('details', HTMLDetailsElement).open);
    assert.equal(host.root.activeElement?.localName, 'summary');
    assert.equal(field.value, 'half a sentence');
    assert.equal(heard, 0, 'the widget would have closed too');
  });

  it('is sent once, however often it is pressed', async () => {
    await show();
    host.press('This is wrong');
    box('cost').click();
    for (let press = 0; press < 4; press++) host.press('Send');
    await hears('Sent: Cost');
    assert.lengthOf(concerns.state, 1);
    assert.lengthOf(asked, 1);
  });

  it('keeps the words where they cannot be taken, and says why', async () => {
    await show();
    const { vault } = site.tabs[0] ?? site.tab();
    await vault.keepOnDevice('word');
    await vault.lock();
    host.press('This is wrong');
    box('cost').click();
    host.find('textarea', HTMLTextAreaElement).value = 'mine';
    host.press('Send');
    await until(() => alert() !== '', 'nothing was said');
    assert.equal(alert(), 'What you keep here is locked. Unlock it first. Your words are still here.');
    assert.equal(host.find('textarea', HTMLTextAreaElement).value, 'mine');
    assert.isTrue(host.find('details', HTMLDetailsElement).open);
  });

  it('says that it waits, that it would be lost, that it was refused and what can be done', async () => {
    status = 500;
    await show('en', { subtle: undefined });
    host.press('This is wrong');
    box('place').click();
    host.press('Send');
    await hears('Not sent yet: Place. It goes out as soon as it can. Keep this page open until then.');
    status = 404;
    site.tabs[0]?.page.dispatchEvent(new Event('online'));
    await hears('Not sent: Place. This is no longer in the list.');
    status = 200;
    host.press('Try again: Place');
    await hears('Sent: Place');
  });

  it('tells what came of it', async () => {
    await show();
    host.press('This is wrong');
    box('name').click();
    host.press('Send');
    await hears('Sent: Name');
    host.press('What came of it?');
    await hears('We checked. It was right. It is true.');
  });

  it('says still true in one tap', async () => {
    await show();
    const button = host.named('Still true');
    assert.equal(button?.getAttribute('aria-pressed'), 'false');
    host.press('Still true');
    host.press('Still true');
    await hears('You said this is still true. Thank you.');
    assert.equal(button?.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(asked.map(({ url }) => url), [`${base}/resources/soup/still-true`]);
  });

  for (const lang of ['en', 'es', 'ar']) {
    it(`has no fault that axe knows, and room for a thumb: ${lang}`, async () => {
      await show(lang);
      await assert.isAccessible(host);
      host.one('summary').click();
      await assert.isAccessible(host);
      host.one('form button').click();
      await assert.isAccessible(host);
      for (const target of host.all('button, summary, label.choice')) assert.isAtLeast(target.getBoundingClientRect().height, 43.9, target.textContent);
      box('cost').click();
      host.one('form button').click();
      await until(() => concerns.state[0]?.state === 'sent', 'it was never sent');
      await host.updateComplete;
      await assert.isAccessible(host);
      assert.notMatch(host.text.replace('Hot soup', ''), /undefined|\[object/);
      if (lang === 'ar') assert.notMatch(host.text.replaceAll('Hot soup', ''), /[a-z]/i);
    });
  }
});
