import { assert } from '@open-wc/testing';
import { feedOf, never, restoreNetwork, stubNetwork } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { sampleRows } from '../widgets/group-finder/rows.ts';
import { leaveAll, place, told, until, visit } from '../widgets/group-finder/visitor.ts';
import { afterLeaving, Ledger } from './ledger.ts';

describe('a finder that is added and removed ten times', () => {
  const src = feedOf(sampleRows);
  let ledger: Ledger;

  before(async () => {
    // what is made once for a page and not once for a finder is there already
    overhear();
    await useEverything();
    leaveAll();
    hearNoMore();
  });
  beforeEach(() => { overhear(); ledger = new Ledger(); });
  afterEach(() => { ledger.close(); leaveAll(); restoreNetwork(); hearNoMore(); });

  async function useEverything(): Promise<void> {
    const visitor = await visit({ src, 'url-state': '', 'json-ld': '', cache: 'list' });
    await visitor.searchFor('kettle');
    await visitor.choose('Day', 'Monday');
    await visitor.press('Clear all');
    await visitor.press('Near a place', 'button');
    await visitor.fill('[role=combobox]', 'fen');
    await visitor.press('Week', 'button');
    await visitor.reads('No groups');
    await visitor.press('List', 'button');
    await visitor.press('Café Kettle', 'h3 a');
    await visitor.reads('Tea and quiet talk.');
    await visitor.press('Back to the list');
    await visitor.press('What this page sent', 'summary');
    await until(() => document.head.querySelector('[type="application/ld+json"]'), 'no words for search engines');
  }

  it('leaves no listener, timer, observer, style or script behind', async () => {
    const { childElementCount: inHead } = document.head;
    const { childElementCount: inBody } = document.body;
    const sheets = document.adoptedStyleSheets.length + document.styleSheets.length;
    for (let time = 0; time < 10; time++) {
      await useEverything();
      leaveAll();
    }
    await afterLeaving();
    history.replaceState(null, '', location.pathname + location.search.replace(/&?groups\.[^&]*/g, ''));
    ledger.assertEven();
    assert.equal(document.head.childElementCount, inHead, 'elements in head');
    assert.equal(document.body.childElementCount, inBody, 'elements in body');
    assert.equal(document.adoptedStyleSheets.length + document.styleSheets.length, sheets, 'style sheets');
  });

  it('leaves nothing behind when it goes while its list is on the way', async () => {
    const asked = stubNetwork(never);
    for (let time = 0; time < 10; time++) {
      place({ src: 'https://feed.example/list.json' });
      await until(() => asked.length === time + 1, 'the list was never asked for');
      leaveAll();
      await afterLeaving();
      assert.isTrue(asked[time]?.init.signal?.aborted, 'the request is given up');
    }
    ledger.assertEven();
  });

  it('leaves nothing behind when its code is still on the way', async () => {
    for (let time = 0; time < 10; time++) {
      place({ src, 'url-state': '', 'json-ld': '' });
      leaveAll();
    }
    await afterLeaving();
    await afterLeaving();
    ledger.assertEven();
  });

  it('can be collected', async function () {
    const { gc } = globalThis as { gc?: () => void };
    if (!gc) return this.skip(); // only an engine started with --expose-gc lets a page ask
    const finder = await comeAndGo();
    for (let turn = 0; turn < 20 && finder.deref(); turn++) {
      await afterLeaving();
      gc();
    }
    assert.isUndefined(finder.deref()?.localName);
  });

  /** Nothing of the finder stays in this test's own hands: waiting by clock would keep it for as long as the patience lasts. */
  async function comeAndGo(): Promise<WeakRef<Element>> {
    const finder = document.createElement('group-finder');
    const read = told('feed-checked', finder);
    finder.src = src;
    document.body.append(finder);
    await read;
    finder.remove();
    return new WeakRef(finder);
  }

  it('is moved without reading its list again', async () => {
    const visitor = await visit({ src });
    const asked = stubNetwork(() => undefined);
    await visitor.searchFor('kettle');
    const other = document.body.appendChild(document.createElement('div'));
    other.append(visitor.finder);
    await afterLeaving();
    await visitor.drawn();
    assert.lengthOf(asked, 0);
    assert.equal(visitor.count, '2 groups');
    await visitor.searchFor('owls');
    assert.equal(visitor.count, '1 group');
    leaveAll();
    other.remove();
  });

  it('works as before when it comes back after a real leave', async () => {
    const visitor = await visit({ src });
    visitor.finder.remove();
    await afterLeaving();
    document.body.append(visitor.finder);
    await visitor.sees('10 groups');
    await visitor.searchFor('owls');
    assert.equal(visitor.count, '1 group');
  });
});
