import { assert } from '@open-wc/testing';
import { restoreNetwork, stubNetwork } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { endpoint } from '../list/endpoint.ts';
import { leaveAll, until } from '../list/visitor.ts';
import { serve } from './endpoint.ts';
import { listOf, sampleResources } from './rows.ts';
import { place, visit } from './visitor.ts';

/** A card as an embedder writes it. */
function card(title: string, attributes: Record<string, string> = {}, inside = '<p>Talk.</p><a href="tel:555-0100">555-0100</a>'): HTMLElement {
  const element = document.createElement('resource-card');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = `<h3>${title}</h3>${inside}`;
  return element;
}

describe('cards that stand in the page', () => {
  let heard: ReturnType<typeof overhear>;
  const script = document.createElement('script');
  beforeEach(() => { heard = overhear(); });
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); script.remove(); });

  it('are the list, and nothing is asked of anybody', async () => {
    const asked = stubNetwork(() => undefined);
    const visitor = await visit({}, { children: [card('Lantern Line', { 'kind': 'helpline', 'free': '', 'hours': 'Mo-Su 08:00-16:00', 'time-zone': 'UTC' }), card('Pantry', { documents: 'none' })] });
    assert.equal(visitor.count, '2 resources');
    assert.deepEqual(visitor.clauses('Lantern Line').slice(0, 2), ['Open until 4 PM', 'Free']);
    assert.deepEqual(visitor.ways('Pantry'), [{ name: 'Call Pantry 555-0100', href: 'tel:5550100' }]);
    await visitor.searchFor('pantry');
    assert.deepEqual(visitor.names, ['Pantry']);
    assert.lengthOf(asked, 0);
  });

  it('can be read before the script is there, and are shown once by the widget after it', async () => {
    const own = card('Lantern Line');
    const page = document.body.appendChild(Object.assign(document.createElement('div'), { innerHTML: '<p>Waiting</p>' }));
    page.append(own);
    assert.isTrue(own.checkVisibility());
    page.remove();
    const visitor = await visit({}, { children: [own] });
    assert.isFalse(own.checkVisibility(), 'a card must not be seen twice');
    assert.deepEqual(visitor.names, ['Lantern Line']);
  });

  it('are read again when one is added or taken away', async () => {
    const first = card('Lantern Line');
    const visitor = await visit({}, { children: [first] });
    visitor.widget.append(card('Pantry'));
    await visitor.sees('2 resources');
    first.remove();
    await visitor.sees('1 resource');
    assert.deepEqual(visitor.names, ['Pantry']);
  });

  it('are read when they come late into an element that had nothing', async () => {
    const visitor = place({});
    await visitor.drawn();
    assert.lengthOf(visitor.all('[role=status]'), 0);
    visitor.widget.append(card('Lantern Line'));
    await visitor.sees('1 resource');
  });

  it('stay the list where the page names an endpoint for other widgets', async () => {
    const asked = serve(sampleResources);
    script.type = 'text/plain';
    script.dataset.endpoint = endpoint;
    document.head.append(script);
    const visitor = await visit({}, { children: [card('Lantern Line')] });
    assert.deepEqual(visitor.names, ['Lantern Line']);
    assert.lengthOf(asked, 0);
  });

  it('give way to a list that the element itself names', async () => {
    serve(sampleResources);
    for (const [name, address] of [['src', listOf(sampleResources)], ['endpoint', endpoint]] as const) {
      const visitor = await visit({ [name]: address }, { children: [card('Only If It Fails')] });
      assert.equal(visitor.count, '8 resources');
      assert.notInclude(visitor.names, 'Only If It Fails');
    }
  });

  it('are what is seen where the list that the element names cannot be had', async () => {
    stubNetwork(() => new Response('', { status: 500 }));
    const own = card('Call us');
    const visitor = place({ src: 'https://api.example.org/services' }, { children: [own] });
    await visitor.reads('The problem is on our side.');
    assert.isTrue(own.checkVisibility());
  });

  it('are left out one by one where they cannot be read, and the embedder is told which and why', async () => {
    const visitor = await visit({}, { children: [card('Good'), card('', {}, ''), card('Half', { kind: 'teapot', checked: 'yesterday' })] });
    assert.sameMembers(visitor.names, ['Good', 'Half']);
    await until(() => heard.warn.length > 0, 'the embedder was never told');
    assert.match(heard.warn.join('\n'), /1 set aside/);
    assert.deepEqual(visitor.widget.rejected.map(({ row, field }) => [row, field]), [[2, 'h3']]);
  });

  it('keep their markup to themselves: only words are shown', async () => {
    const visitor = await visit({}, { children: [card('Lantern <em>Line</em>', {}, '<p>Come <img src=x onerror="window.__pwned=1"> in</p><a href="javascript:window.__pwned=1">Press</a>')] });
    assert.deepEqual(visitor.names, ['Lantern Line']);
    assert.lengthOf(visitor.all('img, em, script'), 0);
    assert.lengthOf(visitor.links.filter(({ href }) => href.startsWith('javascript')), 0);
  });
});
