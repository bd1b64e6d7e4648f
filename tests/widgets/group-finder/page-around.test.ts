import { assert } from '@open-wc/testing';
import { feedOf, restoreNetwork, stubNetwork } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { rowOf, sampleRows } from './rows.ts';
import { assertSame, leaveAll, place, told, until, visit, type Visitor, wordsOf } from './visitor.ts';

const element = (name: string, text: string, slot = ''): HTMLElement => Object.assign(document.createElement(name), { textContent: text, slot });
const block = (): HTMLScriptElement | null => document.head.querySelector('script[type="application/ld+json"]');

describe('a finder in its page', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); document.documentElement.lang = 'en'; document.documentElement.removeAttribute('dir'); });

  const sample = (attributes: Record<string, string> = {}, stage = {}): Promise<Visitor> => visit({ src: feedOf(sampleRows), ...attributes }, stage);

  it('shows the crisis slot first and in every state', async () => {
    const help = element('p', 'In danger now? Call 555-0111', 'crisis');
    const isFirst = (visitor: Visitor): void => {
      assert.isTrue(help.checkVisibility(), visitor.text);
      assertSame(visitor.one('[part=base]').firstElementChild, help.assignedSlot);
    };
    let answer = (_: Response): void => undefined;
    stubNetwork(() => new Promise(resolve => { answer = resolve; }));
    const visitor = place({ src: 'https://feed.example/' }, { children: [help] });
    await until(() => visitor.count.startsWith('Loading'), 'nothing was loading');
    isFirst(visitor);
    answer(new Response('', { status: 500 }));
    await visitor.reads('The problem is on our side.');
    isFirst(visitor);
    restoreNetwork();
    visitor.finder.src = feedOf(sampleRows);
    await visitor.sees('10 groups');
    isFirst(visitor);
    await visitor.searchFor('qqqqqqq');
    isFirst(visitor);
    await visitor.searchFor('');
    await visitor.press('Week', 'button');
    isFirst(visitor);
    await visitor.finder.openGroup('night-owls');
    await until(() => visitor.all('article')[0], 'no page opened');
    isFirst(visitor);
    visitor.finder.removeAttribute('src');
    await until(() => visitor.all('[role=status]').length === 0, 'the list never went');
    isFirst(visitor);
  });

  it('shows what stands in it while nothing is said of a feed, and hides it once the list is here', async () => {
    const list = element('a', 'The full list on paper');
    const visitor = place({}, { children: [list] });
    await visitor.drawn();
    assert.isTrue(list.checkVisibility());
    visitor.finder.src = feedOf(sampleRows);
    await visitor.sees('10 groups');
    assert.isFalse(list.checkVisibility());
  });

  it('describes its groups to search engines only where asked, and takes its words along when it goes', async () => {
    await sample();
    assert.isUndefined(block()?.textContent);
    const visitor = await sample({ 'json-ld': '' });
    await until(block, 'no block was written');
    const events = JSON.parse(block()?.textContent ?? '') as { '@type': string; name: string; startDate: string; location: { name?: string } }[];
    const breakfast = events.find(({ name }) => name === 'Saturday Breakfast');
    assert.deepInclude(breakfast, { '@type': 'Event', 'startDate': '2026-11-21T09:30:00.000Z' });
    assert.equal(breakfast?.location.name, 'Boat House');
    assert.notInclude(events.map(({ name }) => name), 'Clock Unknown');
    await visitor.searchFor('owls');
    await until(() => !block()?.textContent.includes('Breakfast'), 'the block never followed the list');
    leaveAll();
    await until(() => !block(), 'the block stayed');
  });

  it('tells a map which groups are shown and where, and opens what the map chooses', async () => {
    const map = element('div', 'A map', 'map');
    const visitor = place({ src: feedOf(sampleRows) }, { children: [map] });
    const { points } = await told('groups-shown', visitor.finder);
    assert.deepEqual(points.find(({ id }) => id === 'harbor-women'), { id: 'harbor-women', latitude: 53.6, longitude: -1.2 });
    assert.lengthOf(points, 6);
    const fewer = told('groups-shown', visitor.finder);
    await visitor.searchFor('kettle');
    assert.lengthOf((await fewer).points, 2);
    map.dispatchEvent(new CustomEvent('group-select', { bubbles: true, detail: { id: 'harbor-women' } }));
    await until(() => wordsOf(visitor.all('#row-name')[0]) === 'Harbor Women', 'the map chose in vain');
    assert.isTrue(map.checkVisibility());
  });

  it('follows the language of the page while it lives', async () => {
    const visitor = await sample();
    document.documentElement.lang = 'es';
    await visitor.sees('10 grupos');
    assert.equal(visitor.one('[part=base]').lang, 'es');
    document.documentElement.lang = 'ar';
    await until(() => visitor.one('[part=base]').dir === 'rtl', 'the direction never turned');
    document.documentElement.lang = 'en';
    await visitor.sees('10 groups');
    assert.equal(visitor.one('[part=base]').dir, 'ltr');
  });

  it('keeps the search and its filters when the language changes', async () => {
    const visitor = await sample();
    await visitor.searchFor('kettle');
    await visitor.choose('Day', 'Monday');
    document.documentElement.lang = 'es';
    await visitor.sees('1 grupo');
    assert.equal(visitor.field.value, 'kettle');
    assert.isTrue(visitor.has(/lunes/i, '[part=chip]'));
  });

  it('shares a page with others, each with a list, a language and a zone of its own', async () => {
    const [first, second, third] = await Promise.all([
      sample({ lang: 'en', label: 'Near you' }),
      sample({ 'lang': 'es', 'preset': 'attendance=online', 'visitor-zone': 'Asia/Tokyo' }),
      visit({ src: feedOf([rowOf('Only One')]), lang: 'ar' }),
    ]);
    assert.equal(first.count, '10 groups');
    assert.equal(second.count, '2 grupos');
    assert.deepEqual(third.names, ['Only One']);
    assert.equal(third.one('[part=base]').dir, 'rtl');
    await first.searchFor('owls');
    assert.equal(second.count, '2 grupos');
    assert.equal(first.one('[role=search]').getAttribute('aria-label'), 'Near you');
  });

  it('reads another list when its address changes late, and keeps what was asked', async () => {
    const visitor = await sample();
    await visitor.searchFor('solitary');
    await visitor.sees('0 groups');
    visitor.finder.setAttribute('src', feedOf([rowOf('Solitary One'), rowOf('Other')]));
    await visitor.sees('1 group');
    assert.deepEqual(visitor.names, ['Solitary One']);
  });

  it('follows attributes that come late', async () => {
    const visitor = await sample();
    visitor.finder.setAttribute('limit', '3');
    await until(() => visitor.names.length === 3, 'the limit was never heeded');
    visitor.finder.setAttribute('preset', 'days=1');
    await visitor.sees('1 group');
    visitor.finder.setAttribute('filters', 'attendance');
    await until(() => visitor.all('[data-facet]').length <= 1, 'the filters were never heeded');
    visitor.finder.removeAttribute('preset');
    await visitor.sees('10 groups');
    visitor.finder.setAttribute('visitor-zone', 'Asia/Tokyo');
    await until(() => visitor.text.includes('Tokyo'), 'the zone was never heeded');
  });

  it('makes sense of limits that make none', async () => {
    for (const limit of ['0', '-5', 'many', '1e9', '2.7']) {
      const visitor = await sample({ limit });
      assert.isAtLeast(visitor.names.length, 1, limit);
      leaveAll();
    }
  });

  it('counts in public: what fits, and what is on the page', async () => {
    const visitor = place({ src: feedOf(sampleRows), limit: '4' });
    const first = await told('search-change', visitor.finder);
    assert.deepInclude(first, { total: 10, shown: 4 });
    const next = told('search-change', visitor.finder);
    await visitor.press('Show more groups');
    assert.deepInclude(await next, { total: 10, shown: 8 });
  });
});
