import { assert } from '@open-wc/testing';
import { feedOf } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { rowOf, sampleRows, sampleTotal } from './rows.ts';
import { assertSame, key, leaveAll, visit, type Visitor, wordsOf } from './visitor.ts';

const labelled = /^(.+) \(([\d,]+)\)$/;

describe('narrowing the list', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); });

  const sample = (attributes: Record<string, string> = {}): Promise<Visitor> => visit({ src: feedOf(sampleRows), ...attributes });
  const facetNames = (visitor: Visitor): string[] => visitor.all('[data-facet]').map(button => button.dataset.facet ?? '');
  const openFacet = async (visitor: Visitor, name: string): Promise<void> => {
    const button = visitor.one(`[data-facet="${name}"]`);
    if (button.getAttribute('aria-expanded') !== 'true') button.click();
    await visitor.drawn();
  };

  it('promises with each choice exactly the number of groups that choosing it gives', async () => {
    const visitor = await sample();
    let tried = 0;
    for (const facet of facetNames(visitor)) {
      await openFacet(visitor, facet);
      for (const choice of visitor.choices) {
        const [, value = '', count = ''] = labelled.exec(choice) ?? [];
        await visitor.press(choice, 'fieldset label');
        assert.equal(visitor.count.split(' ')[0], count, choice);
        await visitor.press(`Remove ${value}`);
        tried += 1;
      }
    }
    assert.isAbove(tried, 15);
  });

  it('keeps the promise while words and other filters narrow the list', async () => {
    const visitor = await sample();
    await visitor.searchFor('kettle');
    await visitor.choose('Day', 'Monday');
    await openFacet(visitor, 'days');
    assert.includeMembers(visitor.choices, ['Monday (1)', 'Thursday (1)']);
    assert.notInclude(visitor.choices.join(), 'Tuesday (1)');
  });

  it('widens within a filter and narrows across filters', async () => {
    const visitor = await sample();
    await visitor.choose('Day', 'Monday');
    await visitor.sees('1 group');
    await visitor.choose('Day', 'Tuesday');
    await visitor.sees('2 groups');
    await visitor.choose('Who it is for', 'Women');
    await visitor.sees('1 group');
    assert.deepEqual(visitor.names, ['Harbor Women']);
  });

  it('asks for all of several accessibility needs', async () => {
    const rows = [rowOf('Both', { types: ['X', 'ASL'] }), rowOf('One', { types: ['X'] })];
    const visitor = await visit({ src: feedOf(rows) });
    await visitor.choose('Access', 'Wheelchair access');
    await visitor.sees('2 groups');
    await visitor.choose('Access', 'Sign language');
    assert.deepEqual(visitor.names, ['Both']);
  });

  it('shows what is chosen as chips, each with a way to take it back', async () => {
    const visitor = await sample();
    await visitor.choose('Day', 'Monday');
    await visitor.choose('Day', 'Tuesday');
    assert.deepEqual(visitor.all('[part=chip]').map(chip => chip.getAttribute('aria-label')), ['Remove Monday', 'Remove Tuesday']);
    await visitor.press('Remove Monday');
    assert.deepEqual(visitor.names, ['Harbor Women']);
    await visitor.press('Clear all');
    await visitor.sees(`${String(sampleTotal)} groups`);
    assert.lengthOf(visitor.all('[part=chip]'), 0);
  });

  it('keeps the words when the filters are cleared', async () => {
    const visitor = await sample();
    await visitor.searchFor('kettle');
    await visitor.choose('Day', 'Monday');
    await visitor.press('Clear all');
    await visitor.sees('2 groups');
  });

  it('offers the filters that the embedder names, in that order', async () => {
    assert.deepEqual(facetNames(await sample({ filters: 'attendance days' })), ['attendance', 'days']);
    const visitor = await sample({ filters: 'cost region day' });
    assert.deepEqual(facetNames(visitor), ['regions', 'days']);
    assert.isFalse(visitor.has('On now', 'button'));
    assert.isTrue((await sample({ filters: 'days now' })).has('On now', 'button'));
  });

  it('lets no one take a preset away or widen it', async () => {
    const visitor = await sample({ preset: 'attendance=online' });
    await visitor.sees('2 groups');
    assert.notInclude(facetNames(visitor), 'attendance');
    assert.lengthOf(visitor.all('[part=chip]'), 0);
    await visitor.choose('Day', 'Saturday');
    await visitor.press('Clear all');
    await visitor.sees('2 groups');
    assert.sameMembers(visitor.names, ['Night Owls', 'Círculo Abierto']);
  });

  it('tells the embedder of a preset that names no filter', async () => {
    const heard = overhear();
    await sample({ preset: 'colour=blue' });
    assert.match(heard.warn.join('\n'), /colour/);
  });

  it('lists days in the order of the week and other choices from most groups to fewest', async () => {
    const visitor = await sample();
    await openFacet(visitor, 'days');
    const days = visitor.choices.map(choice => choice.split(' ')[0] ?? '');
    const week = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    assert.deepEqual(days, week.filter(day => days.includes(day)));
    await openFacet(visitor, 'regions');
    const counts = visitor.choices.map(choice => Number(labelled.exec(choice)?.[2]));
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  });

  it('shows a long list of choices on demand', async () => {
    const visitor = await visit({ src: feedOf(Array.from({ length: 20 }, (_, at) => rowOf(`G ${String(at)}`, { region: `Region ${String(at)}` }))) });
    await openFacet(visitor, 'regions');
    assert.lengthOf(visitor.choices, 12);
    await visitor.press('Show all 20');
    assert.lengthOf(visitor.choices, 20);
  });

  it('opens with a button that says so, closes on Escape and gives the focus back', async () => {
    const visitor = await sample();
    const button = visitor.one('[data-facet=days]');
    assert.equal(button.getAttribute('aria-expanded'), 'false');
    await visitor.press('Day', '[data-facet]');
    assert.equal(button.getAttribute('aria-expanded'), 'true');
    assert.equal(wordsOf(visitor.one('fieldset legend')), 'Day');
    const box = visitor.one('fieldset input');
    box.focus();
    key(box, 'Escape');
    await visitor.drawn();
    assert.equal(button.getAttribute('aria-expanded'), 'false');
    assertSame(visitor.root.activeElement, button);
    assert.lengthOf(visitor.all('fieldset.panel'), 0);
  });

  it('keeps the focus on a choice while its counts change', async () => {
    const visitor = await sample();
    await openFacet(visitor, 'days');
    const box = visitor.find('fieldset input', HTMLInputElement);
    box.focus();
    box.click();
    await visitor.drawn();
    assertSame(visitor.root.activeElement, box);
    assert.isTrue(box.checked);
  });
});
