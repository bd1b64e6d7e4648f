import { assert } from '@open-wc/testing';
import { pageVault } from '../../../src/device/vault.ts';
import { json, restoreNetwork, stubNetwork } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { endpoint } from '../list/endpoint.ts';
import { leaveAll, until } from '../list/visitor.ts';
import { serve } from './endpoint.ts';
import { listOf, sampleResources } from './rows.ts';
import { seen, visit, type CardsVisitor } from './visitor.ts';

describe('cards that are saved', () => {
  beforeEach(() => overhear());
  afterEach(async () => {
    leaveAll();
    restoreNetwork();
    await pageVault().forget();
    hearNoMore();
  });
  const sample = (attributes: Record<string, string> = {}): Promise<CardsVisitor> => visit({ src: listOf(sampleResources), ...attributes });

  it('are kept for as long as the page lives, shared by the widgets of one list, and told to the page', async () => {
    const src = listOf(sampleResources);
    const [visitor, other] = [await visit({ src }), await visit({ src })];
    const saves: [string, boolean][] = [];
    visitor.widget.addEventListener('resource-save', ({ id, saved }) => { saves.push([id, saved]); });
    assert.isFalse(visitor.has(/^Saved/));
    await visitor.press('Save Winter coats');
    assert.equal(visitor.named('Save Winter coats')?.getAttribute('aria-pressed'), 'true');
    await until(() => other.named('Saved (1)'), 'the other widget never heard of it');
    await other.openSaved();
    assert.deepEqual(other.names, ['Winter coats']);
    await visitor.press('Save Winter coats');
    await other.sees('0 resources');
    await other.reads('You have saved nothing.');
    assert.deepEqual(saves, [['offer', true], ['offer', false]]);
  });

  it('say how long they last, and how to take them along', async () => {
    const visitor = await sample();
    await visitor.press('Save Lantern Line');
    await visitor.press('Save Fenwick Pantry');
    await visitor.openSaved();
    await visitor.reads('What you save stays for this visit.');
    await until(() => visitor.all('[part=take-away]')[0], 'nothing to take along');
    assert.include(visitor.text, 'This all happens on your device. We do not send your list or see it.');
    for (const name of ['Copy as text', 'Save as a text file', 'Print in large type', 'Show a QR code', 'Print a pocket card']) assert.isTrue(visitor.has(name), name);
    assert.isTrue(visitor.has('Keep on this device'));
  });

  it('are shown without what nobody can do with nothing saved', async () => {
    const visitor = await sample();
    await visitor.press('Save Lantern Line');
    await visitor.openSaved();
    await visitor.press('Save Lantern Line');
    await visitor.sees('0 resources');
    assert.lengthOf(visitor.all('[part=take-away]'), 0);
  });

  it('are copied with their numbers and hours', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } } });
    const visitor = await sample();
    await visitor.press('Save Lantern Line');
    await visitor.openSaved();
    await visitor.press('Copy as text');
    await until(() => copied.length === 1, 'nothing was copied');
    Reflect.deleteProperty(navigator, 'clipboard');
    assert.include(copied[0], 'Lantern Line');
    assert.include(copied[0], '(555) 010-0134');
    assert.match(copied[0] ?? '', /Text HOME to 741741/);
  });

  it('leave as soon as the visitor searches on', async () => {
    const visitor = await sample();
    await visitor.press('Save Lantern Line');
    await visitor.openSaved();
    await visitor.searchFor('coats');
    await until(() => visitor.named('Saved (1)')?.getAttribute('aria-pressed') === 'false', 'the saved list stayed');
    assert.deepEqual(visitor.names, ['Winter coats']);
  });

  it('open when the network has gone', async () => {
    serve(sampleResources, { search: true });
    const visitor = await visit({ endpoint });
    await visitor.press('Save Lantern Line');
    stubNetwork(() => Promise.reject(new TypeError('gone')));
    await visitor.openSaved();
    const page = await visitor.open('Lantern Line');
    assert.include(seen(page), '(555) 010-0134');
  });

  it('are forgotten, all of them, when asked', async () => {
    const visitor = await sample();
    await visitor.press('Save Lantern Line');
    await visitor.openSaved();
    await visitor.press('Forget everything');
    await visitor.reads('Done. All that you saved here is forgotten.');
    await visitor.sees('0 resources');
  });

  it('go, with all that is shown, in the moment in which the visitor leaves in haste', async () => {
    const visitor = await sample();
    await visitor.searchFor('lantern');
    await visitor.press('Save Lantern Line');
    await visitor.open('Lantern Line');
    document.dispatchEvent(new Event('quick-exit'));
    assert.equal(visitor.root.textContent.trim(), '');
    assert.notInclude(visitor.root.innerHTML, 'antern');
  });
});

describe('what a visitor says of a card', () => {
  beforeEach(() => overhear());
  afterEach(async () => {
    leaveAll();
    restoreNetwork();
    await pageVault().forget();
    hearNoMore();
  });

  /** Opens a page and says that its cost is wrong. */
  async function complain(visitor: CardsVisitor, words?: string): Promise<void> {
    await visitor.press(/^This is wrong/, 'summary');
    await visitor.press('Cost', 'form label');
    if (words) visitor.find('form textarea', HTMLTextAreaElement).value = words;
    await visitor.press('Send', 'form button');
  }

  it('is taken by the real endpoint: "this is wrong" with a receipt, "still true", and the next visitor sees it', async () => {
    const visitor = await visit({ endpoint: '/support' });
    const title = visitor.names.find((_, at) => visitor.all('[part=card]')[at]?.dataset.kind === 'service') ?? '';
    await visitor.open(title);
    await complain(visitor, 'It costs money now.');
    await visitor.reads('Sent: Cost. Thank you. The next person will see it.');
    await visitor.press(/^Still true/);
    await visitor.reads('You said this is still true. Thank you.');
    await visitor.press(/^What came of it\?/);
    await visitor.reads('Nobody has looked at it yet.');
    leaveAll();
    const next = await visit({ endpoint: '/support' });
    await next.searchFor(`"${title}"`);
    await until(() => next.names.length < visitor.names.length || next.names[0] === title, 'the next visitor never found it');
    await next.open(title);
    assert.match(next.text, /says? this is wrong: cost/);
    assert.notInclude(next.text, 'It costs money now.');
  });

  it('waits while there is no network, says so, and goes out when there is', async () => {
    const asked = serve(sampleResources, { search: true });
    const visitor = await visit({ endpoint });
    await visitor.open('Lantern Line');
    const { fetch: served } = globalThis;
    globalThis.fetch = () => Promise.reject(new TypeError('gone'));
    await complain(visitor);
    await visitor.reads('Not sent yet: Cost. It goes out as soon as it can.');
    globalThis.fetch = served;
    asked.length = 0;
    const sent: string[] = [];
    stubNetwork(({ url, method, body }) => {
      if (method !== 'POST') return undefined;
      sent.push(`${url} ${body}`);
      return json({ receipt: 'r1' });
    });
    dispatchEvent(new Event('online'));
    await visitor.reads('Sent: Cost.');
    assert.lengthOf(sent, 1);
    assert.include(sent[0], `${endpoint}/resources/line/concerns`);
  });

  it('cannot be said where nobody takes it', async () => {
    const visitor = await visit({ src: listOf(sampleResources) });
    await visitor.open('Lantern Line');
    await visitor.reads('How do we know this?');
    assert.isFalse(visitor.has(/^This is wrong/, 'summary'));
    assert.isFalse(visitor.has(/^Still true/));
  });
});
