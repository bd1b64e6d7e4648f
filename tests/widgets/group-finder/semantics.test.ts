import { assert } from '@open-wc/testing';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { manyRows, sampleRows, sampleTotal } from './rows.ts';
import { assertSame, leaveAll, until, visit, wordsOf } from './visitor.ts';

describe('the finder, as outside checks and screen readers know it', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); });

  it('has one status region, which begins with the exact total', async () => {
    const visitor = await visit({ src: feedOf(manyRows(1_234)) });
    assert.lengthOf(visitor.all('[role=status]'), 1);
    assert.equal(visitor.count, '1,234 groups');
  });

  it('keeps the same status region from loading to ready, to a group\'s page and back', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    const region = visitor.one('[role=status]');
    await visitor.press('Café Kettle', 'a');
    await visitor.reads('Tea and quiet talk.');
    assert.lengthOf(visitor.all('[role=status]'), 1);
    assertSame(visitor.one('[role=status]'), region);
    await visitor.press('Back to the list');
    assertSame(visitor.one('[role=status]'), region);
  });

  it('shows its groups as a list, each with one link in a heading', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    assert.lengthOf(visitor.all('ul[part=results]'), 1);
    const items = visitor.all('ul[part=results] > *');
    assert.lengthOf(items, sampleTotal);
    for (const item of items) {
      assert.equal(item.localName, 'li');
      assert.equal(item.getAttribute('part'), 'group');
      assert.lengthOf(item.querySelectorAll('a'), 1);
      assert.lengthOf(item.querySelectorAll('h2, h3, h4'), 1);
      assert.lengthOf(item.querySelectorAll('h3 > a[href]'), 1);
    }
  });

  it('has a search field with a label that can be seen', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    const field = visitor.field;
    assert.equal(wordsOf(field.labels?.[0]), 'Search groups');
    assert.isAbove(field.labels?.[0]?.getBoundingClientRect().width ?? 0, 0);
  });

  it('names every button differently', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    const names = visitor.all('[part=group] button').map(button => button.getAttribute('aria-label'));
    assert.equal(new Set(names).size, names.length);
    assert.include(names, 'Save Café Kettle');
  });

  it('shows twenty at a time, and leads on to the first of the next page', async () => {
    const visitor = await visit({ src: feedOf(manyRows(30)) });
    assert.lengthOf(visitor.names, 20);
    await visitor.press('Show more groups');
    await until(() => visitor.names.length === 30, 'the second page never came');
    assertSame(visitor.root.activeElement, visitor.all('[part=group] a')[20]);
    assert.isFalse(visitor.has('Show more groups'));
  });

  it('takes no focus and scrolls nothing by itself', async () => {
    const before = document.activeElement;
    // the page of the last test was longer: where it was scrolled to says nothing here
    scrollTo(0, 0);
    await visit({ src: feedOf(sampleRows) });
    assertSame(document.activeElement, before);
    assert.equal(scrollY, 0);
  });

  it('counts one and none in words', async () => {
    const visitor = await visit({ src: feedOf(sampleRows) });
    await visitor.searchFor('owls');
    await visitor.sees('1 group');
    await visitor.searchFor('qqqqqqq');
    await visitor.sees('0 groups');
  });
});
