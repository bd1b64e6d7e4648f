import { assert } from '@open-wc/testing';
import { channelOf, resourceOf } from '../../search/resource-of.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { assertSame, key, leaveAll } from '../list/visitor.ts';
import { listOf, sampleResources, sampleTotal } from './rows.ts';
import { visit, type CardsVisitor } from './visitor.ts';

const labelled = /^(.+) \(([\d,]+)\)$/;

describe('narrowing the cards', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); hearNoMore(); });

  const sample = (attributes: Record<string, string> = {}): Promise<CardsVisitor> => visit({ src: listOf(sampleResources), ...attributes });
  const facetNames = (visitor: CardsVisitor): string[] => visitor.all('[data-facet]').map(button => button.dataset.facet ?? '');
  const quick = (visitor: CardsVisitor): string[] => visitor.all('#filters > .row button').filter(button => !button.dataset.facet).map(button => button.textContent.trim());

  it('promises with each choice exactly the number of cards that choosing it gives', async () => {
    const visitor = await sample();
    let tried = 0;
    for (const facet of facetNames(visitor)) {
      visitor.one(`[data-facet="${facet}"]`).click();
      await visitor.drawn();
      for (const choice of visitor.choices) {
        const [, value = '', count = ''] = labelled.exec(choice) ?? [];
        await visitor.press(choice, 'fieldset label');
        assert.equal(visitor.count.split(' ')[0], count, choice);
        await visitor.press(`Remove ${value}`);
        tried += 1;
      }
    }
    assert.isAbove(tried, 20);
  });

  it('offers what is open now, free, and needs no papers, a press away, and counts them rightly', async () => {
    const visitor = await sample();
    assert.deepEqual(quick(visitor), ['Open now (2)', 'Free (3)', 'No ID or papers needed (1)']);
    for (const choice of quick(visitor)) {
      const [, value = '', count = ''] = labelled.exec(choice) ?? [];
      await visitor.press(choice, '#filters button');
      await visitor.sees(new RegExp(`^${count} `));
      assert.equal(visitor.named(new RegExp(`^${value}`), '#filters button')?.getAttribute('aria-pressed'), 'true');
      await visitor.press(new RegExp(`^${value}`), '#filters button');
      await visitor.sees(`${String(sampleTotal)} resources`);
    }
  });

  it('never counts as open, free or without papers what nobody said', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ title: 'Unsaid' }), resourceOf({ title: 'Said', cost: { free: true }, documents: [] })]) });
    assert.deepEqual(quick(visitor), ['Free (1)', 'No ID or papers needed (1)']);
    await visitor.press('Free (1)', '#filters button');
    assert.deepEqual(visitor.names, ['Said']);
  });

  it('narrows by kind, topic, language, access and the way to reach somebody', async () => {
    const visitor = await sample();
    for (const [facet, value, titles] of [
      ['Kind', 'Story', ['After the flood']], ['Topic', 'Grief', ['Lantern Line']], ['Language', 'Spanish', ['Lantern Line']],
      ['Access', 'Wheelchair access', ['Fenwick Pantry']], ['How to reach', 'Text', ['Lantern Line']], ['Who it is for', 'Women', ['Harbor Advice']], ['Area', 'Coast', ['Harbor Advice', 'Tea for Carers']],
    ] as const) {
      await visitor.choose(facet, value);
      assert.sameMembers(visitor.names, [...titles], value);
      await visitor.press('Clear all');
      await visitor.sees(`${String(sampleTotal)} resources`);
    }
  });

  it('widens within a filter, narrows across filters, and shows each choice as a chip that takes it back', async () => {
    const visitor = await sample();
    await visitor.choose('Kind', 'Helpline');
    await visitor.choose('Kind', 'Service');
    await visitor.sees('3 resources');
    await visitor.choose('Topic', 'Grief');
    await visitor.sees('1 resource');
    assert.deepEqual(visitor.all('[part=chip]').map(chip => chip.getAttribute('aria-label')), ['Remove Helpline', 'Remove Service', 'Remove Grief']);
    await visitor.press('Remove Grief');
    await visitor.sees('3 resources');
  });

  it('asks for all of several access needs', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ title: 'Both', accessibility: ['wheelchair', 'sign-language'] }), resourceOf({ title: 'One', accessibility: ['wheelchair'] })]) });
    await visitor.choose('Access', 'Wheelchair access');
    await visitor.sees('2 resources');
    await visitor.choose('Access', 'Sign language');
    assert.deepEqual(visitor.names, ['Both']);
  });

  it('keeps the words when the filters are cleared', async () => {
    const visitor = await sample();
    await visitor.searchFor('lantern');
    await visitor.choose('Kind', 'Helpline');
    await visitor.press('Clear all');
    await visitor.sees('1 resource');
    assert.equal(visitor.field.value, 'lantern');
  });

  it('offers the filters that the embedder names, in that order, by any of their names', async () => {
    assert.deepEqual(facetNames(await sample({ filters: 'topics kinds' })), ['topics', 'kinds']);
    const visitor = await sample({ filters: 'reach type open' });
    assert.deepEqual(facetNames(visitor), ['channels', 'kinds']);
    assert.deepEqual(quick(visitor), ['Open now (2)']);
  });

  it('lets nobody take a preset away or widen it', async () => {
    const visitor = await sample({ preset: 'kind=service,helpline&free=true' });
    assert.sameMembers(visitor.names, ['Lantern Line', 'Fenwick Pantry']);
    assert.notInclude(facetNames(visitor), 'kinds');
    assert.notInclude(quick(visitor).join(), 'Free');
    assert.lengthOf(visitor.all('[part=chip]'), 0);
    await visitor.choose('Topic', 'Grief');
    await visitor.press('Clear all');
    await visitor.sees('2 resources');
  });

  it('tells the embedder of a preset that names no filter', async () => {
    const heard = overhear();
    await sample({ preset: 'colour=blue' });
    assert.match(heard.warn.join('\n'), /<resource-cards> preset: .*colour/);
  });

  it('offers no filter that has nothing to choose', async () => {
    const visitor = await visit({ src: listOf([resourceOf({ title: 'Plain' }), resourceOf({ title: 'Other', channels: [channelOf()] })]) });
    assert.notInclude(facetNames(visitor), 'topics');
    assert.notInclude(facetNames(visitor), 'openNow');
  });

  it('shows kinds in their usual order, whatever their counts', async () => {
    const visitor = await sample();
    await visitor.press('Kind', '[data-facet]');
    assert.deepEqual(visitor.choices.map(choice => choice.split(' ')[0]), ['Service', 'Helpline', 'Guide', 'Offer', 'Request', 'Event', 'Story']);
  });

  it('opens with a button that says so, closes on Escape and gives the focus back', async () => {
    const visitor = await sample();
    const button = visitor.one('[data-facet=topics]');
    assert.equal(button.getAttribute('aria-expanded'), 'false');
    await visitor.press('Topic', '[data-facet]');
    assert.equal(button.getAttribute('aria-expanded'), 'true');
    const box = visitor.one('fieldset input');
    box.focus();
    key(box, 'Escape');
    await visitor.drawn();
    assertSame(visitor.root.activeElement, button);
    assert.lengthOf(visitor.all('fieldset.panel'), 0);
  });
});
