import { assert } from '@open-wc/testing';
import { restoreNetwork, stubNetwork } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { assertSame, key, leaveAll, nameOf, until, wordsOf } from '../list/visitor.ts';
import { listOf, manyResources, sampleResources, sampleTotal } from './rows.ts';
import { place, spoken, visit, type CardsVisitor } from './visitor.ts';

describe('the cards, as screen readers and keyboards know them', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); });
  const sample = (attributes: Record<string, string> = {}): Promise<CardsVisitor> => visit({ src: listOf(sampleResources), ...attributes });

  it('have one status region of the list, which begins with the exact total and is the same from the list to a page and back', async () => {
    const visitor = await visit({ src: listOf(manyResources(1_234)) });
    const region = visitor.one('[role=status]');
    assert.equal(visitor.count, '1,234 resources');
    await visitor.open('Service 001');
    assertSame(visitor.one('[role=status]'), region);
    await visitor.press('Back to the list');
    assertSame(visitor.one('[role=status]'), region);
    assert.lengthOf(visitor.all('[role=status]'), 1);
  });

  it('are a list with a name, each with one heading and in it one link', async () => {
    const visitor = await sample();
    const list = visitor.one('ul[part=results]');
    assert.equal(nameOf(list), 'Resources');
    assert.equal(list.getAttribute('aria-busy'), 'false');
    assert.lengthOf(visitor.all('ul[part=results] > li'), sampleTotal);
    for (const item of visitor.all('ul[part=results] > li')) {
      assert.lengthOf(item.querySelectorAll('h1, h2, h3, h4'), 1);
      assert.lengthOf(item.querySelectorAll('h3 > a[href]'), 1);
    }
  });

  it('name every control of the list differently', async () => {
    const visitor = await sample();
    const names = visitor.all('button, a, summary, input').filter(control => control.checkVisibility()).map(control => (control instanceof HTMLInputElement ? wordsOf(control.labels?.[0]) : spoken(control)));
    assert.isEmpty(names.filter((name, at) => name === '' || names.indexOf(name) !== at));
  });

  it('take no focus and scroll nothing by themselves, also when outlines are filled in and the minute turns', async () => {
    const before = document.activeElement;
    scrollTo(0, 0);
    await sample();
    assertSame(document.activeElement, before);
    assert.equal(scrollY, 0);
  });

  it('are all reached by Tab in the order in which they are read, and none is a trap', async () => {
    const visitor = await sample();
    const stops = visitor.all('a[href], button, input, select, summary').filter(control => control.checkVisibility() && control.tabIndex >= 0);
    assert.isAbove(stops.length, 3 * sampleTotal);
    assert.isEmpty(visitor.all('[tabindex]').filter(({ tabIndex }) => tabIndex > 0), 'nothing jumps the queue');
    for (const stop of stops) {
      stop.focus();
      assertSame(visitor.root.activeElement, stop);
    }
  });

  it('can be searched, narrowed, opened and left by keyboard alone', async () => {
    const visitor = await sample();
    visitor.field.focus();
    await visitor.searchFor('a');
    assert.isFalse(key(visitor.field, 'Escape').defaultPrevented);
    await visitor.searchFor('');
    const facet = visitor.one('[data-facet=kinds]');
    facet.focus();
    facet.click();
    await visitor.drawn();
    const box = visitor.find('fieldset input', HTMLInputElement);
    box.focus();
    box.click();
    await visitor.drawn();
    assertSame(visitor.root.activeElement, box);
    key(box, 'Escape');
    await visitor.drawn();
    assertSame(visitor.root.activeElement, facet);
    const [first = ''] = visitor.names;
    await visitor.open(first);
    await until(() => visitor.root.activeElement?.id === 'row-name', 'the page never took the focus');
    await visitor.press('Back to the list');
    await until(() => wordsOf(visitor.root.activeElement) === first, 'the card never got the focus back');
  });

  it('say what failed as an alert, and are busy while they ask', async () => {
    stubNetwork(() => new Response('', { status: 500 }));
    const visitor = place({ src: 'https://api.example.org/services' });
    await visitor.reads('The problem is on our side.');
    assert.include(wordsOf(visitor.one('[role=alert]')), 'The problem is on our side.');
    assert.lengthOf(visitor.all('[role=alert]'), 1);
  });
});
