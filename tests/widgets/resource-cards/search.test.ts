import { assert } from '@open-wc/testing';
import { json, restoreNetwork, stubNetwork } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { forgetPosition, stubPosition } from '../group-finder/position.ts';
import { endpoint } from '../list/endpoint.ts';
import { assertSame, leaveAll, told, until, wordsOf } from '../list/visitor.ts';
import { serve } from './endpoint.ts';
import { listOf, manyResources, sampleResources, sampleTotal } from './rows.ts';
import { place, visit, type CardsVisitor } from './visitor.ts';

const start = location.href;
const said = (): Record<string, string> => Object.fromEntries([...new URL(location.href).searchParams].filter(([name]) => name.includes('.')));
const addressWith = (words: string): string => `${start}${start.includes('?') ? '&' : '?'}${words}`;

describe('searching the cards', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); forgetPosition(); hearNoMore(); history.replaceState(null, '', start); });
  const sample = (attributes: Record<string, string> = {}): Promise<CardsVisitor> => visit({ src: listOf(sampleResources), ...attributes });

  it('finds by title, words, topic, place and organisation, also with a slip of the finger', async () => {
    const visitor = await sample();
    for (const [text, title] of [['coats', 'Winter coats'], ['same time', 'How to sleep again'], ['housing', 'Harbor Advice'], ['boat house', 'Harbor Advice'], ['lantern house', 'Lantern Line'], ['pantri', 'Fenwick Pantry']] as const) {
      await visitor.searchFor(text);
      await until(() => visitor.names.includes(title) && visitor.names.length < sampleTotal, `"${text}" never found ${title}; it found ${visitor.names.join()}`);
    }
    await visitor.searchFor('qqqqqqq');
    await visitor.sees('0 resources');
    await visitor.searchFor('');
    await visitor.sees(`${String(sampleTotal)} resources`);
  });

  it('finds a term by its name in the language of the page', async () => {
    const visitor = await sample({ lang: 'es' });
    await visitor.searchFor('duelo');
    await visitor.sees('1 recurso');
    assert.deepEqual(visitor.names, ['Lantern Line']);
  });

  it('has a search field with a label that can be seen, and a name of its own where the page has several', async () => {
    const visitor = await sample({ label: 'Near the clinic' });
    assert.equal(visitor.field.labels?.[0]?.textContent.trim(), 'Search for help');
    assert.equal(visitor.one('[role=search]').getAttribute('aria-label'), 'Near the clinic');
  });

  it('looks around the visitor once they press the button, nearest first, with the distance', async () => {
    const position = stubPosition({ latitude: 53.61, longitude: -1.2 });
    const visitor = await sample();
    assert.equal(position.asked, 0);
    await visitor.press('Near a place', 'button');
    await visitor.press('Near me', 'button');
    await until(() => visitor.named('Remove Near me'), 'the position was never used');
    assert.equal(position.asked, 1);
    const radius = visitor.find('#radius', HTMLSelectElement);
    radius.value = '';
    radius.dispatchEvent(new Event('change', { bubbles: true }));
    // distances are a part of the search that is fetched when first asked for
    await until(() => ['Harbor Advice', 'Tea for Carers'].every(name => visitor.names.slice(0, 2).includes(name)), 'the nearest did not come first');
    await until(() => /1\d mi away/.test(visitor.part('Fenwick Pantry', 'kind')), 'no distance was shown');
  });

  it('says where the position was not given, and looks around a place that is typed', async () => {
    stubPosition({ code: 1 });
    const visitor = await sample();
    await visitor.press('Near a place', 'button');
    await visitor.press('Near me', 'button');
    await visitor.reads('Your browser did not share where you are.');
    await visitor.fill('[role=combobox]', 'fenw');
    await until(() => visitor.all('[role=option]')[0], 'no place came');
    visitor.one('[role=option]').click();
    await until(() => visitor.named(/^Remove Fenwick/), 'the place was never chosen');
    assert.include(visitor.names, 'Fenwick Pantry');
  });

  it('offers ways out where nothing fits, each with the number it gives, and goes there', async () => {
    const visitor = await sample();
    await visitor.choose('Kind', 'Helpline');
    await visitor.choose('Topic', 'Grief');
    await visitor.searchFor('coats');
    await visitor.reads('Nothing fits your search.');
    await until(() => visitor.named(/^Without/), 'nothing was offered');
    assert.deepEqual(visitor.all('[part=empty] .row button').map(wordsOf), ['Without the search words: 1 resource'], 'what finds nothing is no way out');
    await visitor.press('Without the search words: 1 resource', '[part=empty] button');
    await visitor.sees('1 resource');
    assert.deepEqual(visitor.names, ['Lantern Line']);
  });

  it('offers only ways that find something, and otherwise to take all back', async () => {
    const visitor = await sample();
    await visitor.choose('Kind', 'Guide');
    await visitor.searchFor('coats');
    await visitor.press('Without “Guide”: 1 resource', '[part=empty] button');
    assert.deepEqual(visitor.names, ['Winter coats']);
    await visitor.searchFor('qqqqqqq');
    await visitor.sees('0 resources');
    await visitor.press('Clear all', '[part=empty] button');
    await visitor.sees(`${String(sampleTotal)} resources`);
    assert.equal(visitor.field.value, '');
  });

  for (const search of [false, true]) {
    it(`shows twenty at a time, and leads on to the first of the next ones (${search ? 'searched there' : 'searched here'})`, async () => {
      serve(manyResources(45), { search });
      const visitor = await visit({ endpoint });
      assert.lengthOf(visitor.names, 20);
      await visitor.press('Show more');
      await until(() => visitor.names.length === 40, 'the second page never came');
      assertSame(visitor.root.activeElement, visitor.all('[part=card] h3 a')[20]);
      await visitor.press('Show more');
      await until(() => visitor.names.length === 45, 'the last page never came');
      assert.isFalse(visitor.has('Show more'));
      assert.equal(new Set(visitor.names).size, 45);
    });
  }

  it('keeps what is shown where the next page cannot be had, and says so', async () => {
    serve(manyResources(45), { search: true });
    const visitor = await visit({ endpoint });
    stubNetwork(() => new Response('', { status: 503 }));
    await visitor.press('Show more');
    await visitor.reads('Too many people are asking at once.');
    assert.lengthOf(visitor.names, 20);
  });

  it('asks an endpoint once when the keys pause, in a body and never in an address', async () => {
    const asked = serve(sampleResources, { search: true });
    const visitor = await visit({ endpoint });
    for (const text of ['l', 'lan', 'lantern']) await visitor.searchFor(text);
    await visitor.sees('1 resource');
    const questions = asked.filter(({ url }) => url.endsWith('/search'));
    assert.deepEqual(questions.map(({ body }) => (JSON.parse(body) as { text?: string }).text), [undefined, 'lantern']);
    assert.notInclude(asked.map(({ url }) => url).join(), 'lantern');
  });

  it('keeps the newest answer when an older one comes late', async () => {
    serve(sampleResources, { search: true });
    const visitor = await visit({ endpoint });
    const answers: ((response: Response) => void)[] = [];
    stubNetwork(() => new Promise(resolve => { answers.push(resolve); }));
    await visitor.searchFor('first');
    await until(() => answers.length === 1, 'the first question was never asked');
    await visitor.searchFor('second');
    await until(() => answers.length === 2, 'the second question was never asked');
    answers[1]?.(json({ items: [sampleResources[1]], total: 1, facets: {} }));
    await visitor.sees('1 resource');
    answers[0]?.(json({ items: [], total: 0, facets: {} }));
    await visitor.drawn();
    assert.deepEqual(visitor.names, ['Fenwick Pantry']);
  });

  it('tells the page counts, and never words', async () => {
    const visitor = place({ src: listOf(sampleResources), limit: '4' });
    const first = await told('search-change', visitor.widget);
    assert.deepInclude(first, { total: sampleTotal, shown: 4 });
    const next = told('search-change', visitor.widget);
    await visitor.searchFor('coats');
    assert.notInclude(JSON.stringify(Object.entries(await next)), 'coats');
  });

  it('leaves the address alone unless asked, and then writes filters and what is open, never text', async () => {
    const visitor = await sample();
    await visitor.choose('Kind', 'Helpline');
    await visitor.open('Lantern Line');
    assert.equal(location.href, start);
    leaveAll();
    const keeping = await sample({ 'url-state': '' });
    await keeping.searchFor('lantern');
    await keeping.choose('Kind', 'Helpline');
    await keeping.open('Lantern Line');
    assert.deepEqual(said(), { 'resources.kinds': 'helpline', 'resources.resource': 'line' });
    assert.notInclude(location.href, 'lantern');
  });

  it('begins where the address says, and believes nothing that makes no sense', async () => {
    history.replaceState(null, '', addressWith('resources.kinds=helpline,guide'));
    const visitor = await sample({ 'url-state': '' });
    assert.sameMembers(visitor.names, ['Lantern Line', 'How to sleep again']);
    assert.isTrue(visitor.has('Remove Helpline'));
    leaveAll();
    history.replaceState(null, '', addressWith('resources.kinds=teapot&resources.when=yesterday&resources.radius=-5&resources.free=maybe'));
    assert.match((await sample({ 'url-state': 'text place' })).count, /^\d+ resources?$/);
  });

  it('takes a page as a step: "back" returns to the list as it was, "forward" to the page', async () => {
    const visitor = await sample({ 'url-state': '' });
    await visitor.choose('Kind', 'Helpline');
    await visitor.open('Lantern Line');
    history.back();
    await until(() => visitor.names.length === 1, '"back" never showed the list');
    assert.isTrue(visitor.has('Remove Helpline'));
    history.forward();
    await visitor.opened();
    assert.equal(visitor.one('#row-name').textContent, 'Lantern Line');
  });

  it('links each card to an address that opens it, also for another visitor', async () => {
    const visitor = await sample({ 'url-state': '' });
    const { href = '' } = visitor.card('Winter coats').querySelector('a') ?? {};
    assert.include(href, 'resources.resource=offer');
    leaveAll();
    history.replaceState(null, '', href);
    const again = await sample({ 'url-state': '' });
    await again.opened();
    assert.equal(again.one('#row-name').textContent, 'Winter coats');
  });

  it('says that what the address opens is gone, and leads back to the list', async () => {
    const visitor = await sample();
    await visitor.widget.openResource('nobody');
    await visitor.reads('This is no longer in the list.');
    await visitor.press('Back to the list');
    assert.lengthOf(visitor.names, sampleTotal);
  });
});
