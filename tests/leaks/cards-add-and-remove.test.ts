import { assert } from '@open-wc/testing';
import { pageVault } from '../../src/device/vault.ts';
import { serviceRow } from '../connectors/resources/service-row.ts';
import { json, never, restoreNetwork, stubNetwork } from '../widgets/group-finder/feeds.ts';
import { hearNoMore, overhear } from '../widgets/group-finder/overheard.ts';
import { endpoint } from '../widgets/list/endpoint.ts';
import { leaveAll, until } from '../widgets/list/visitor.ts';
import { serve } from '../widgets/resource-cards/endpoint.ts';
import { listOf, sampleResources } from '../widgets/resource-cards/rows.ts';
import { place, visit } from '../widgets/resource-cards/visitor.ts';
import { afterLeaving, Ledger } from './ledger.ts';

const list = 'https://api.example.org/services';

/** Uses what the cards offer. What is saved is taken out again: it is kept for the page, and not for the widget. */
async function useEverything(src: string): Promise<void> {
  const visitor = await visit({ src, 'url-state': '', 'cache': 'list' });
  await visitor.searchFor('lantern');
  await visitor.choose('Kind', 'Helpline');
  await visitor.press('Clear all');
  await visitor.searchFor('');
  await visitor.press('Near a place', 'button');
  await visitor.fill('[role=combobox]', 'fen');
  await visitor.press('Plain words');
  await visitor.press('Save Lantern Line');
  await visitor.openSaved();
  await until(() => visitor.all('[part=take-away]')[0], 'nothing to take along');
  await visitor.press('Save Lantern Line');
  await visitor.sees('0 resources');
  await visitor.searchFor('tea');
  await visitor.open('Tea for Carers');
  await visitor.press('Back to the list');
  await visitor.press('What this page sent', 'summary');
}

describe('cards that are added and removed ten times', function () {
  // everything that cards offer, ten times over
  this.timeout(60_000);
  const src = listOf(sampleResources);
  let ledger: Ledger;

  before(async () => {
    // what is made once for a page and not once for a widget is there already
    overhear();
    await useEverything(src);
    leaveAll();
    hearNoMore();
  });
  beforeEach(() => { overhear(); ledger = new Ledger(); });
  afterEach(() => { ledger.close(); leaveAll(); restoreNetwork(); hearNoMore(); });

  it('leave no listener, timer, observer, style or element behind', async () => {
    const { childElementCount: inHead } = document.head;
    const { childElementCount: inBody } = document.body;
    const sheets = document.adoptedStyleSheets.length + document.styleSheets.length;
    for (let time = 0; time < 10; time++) {
      await useEverything(src);
      leaveAll();
    }
    // what holds the saved things belongs to the page, and keeps its visit alive by a timer of its own
    await pageVault().forget();
    await afterLeaving();
    history.replaceState(null, '', location.pathname + location.search.replace(/&?resources\.[^&]*/g, ''));
    ledger.assertEven();
    assert.equal(document.head.childElementCount, inHead, 'elements in head');
    assert.equal(document.body.childElementCount, inBody, 'elements in body');
    assert.equal(document.adoptedStyleSheets.length + document.styleSheets.length, sheets, 'style sheets');
  });

  it('leave nothing behind when they go while outlines are being filled in', async () => {
    const details: (AbortSignal | null | undefined)[] = [];
    stubNetwork(asked => {
      if (asked.url === list) return json({ contents: Array.from({ length: 12 }, (_, at) => serviceRow({ id: `s${String(at)}` })) });
      details.push(asked.init.signal);
      return never(asked);
    });
    for (let time = 0; time < 10; time++) {
      const visitor = await visit({ src: list });
      void visitor.widget.openResource('s1');
      await until(() => details.length > 0, 'no outline was ever filled in');
      leaveAll();
      await afterLeaving();
      assert.isTrue(details.splice(0).every(signal => signal?.aborted), 'the requests are given up');
    }
    ledger.assertEven();
  });

  it('leave nothing behind when their code is still on the way', async () => {
    for (let time = 0; time < 10; time++) {
      place({ src, 'url-state': '' });
      place({}, { children: [Object.assign(document.createElement('resource-card'), { innerHTML: '<h3>Line</h3>' })] });
      leaveAll();
    }
    await afterLeaving();
    await afterLeaving();
    ledger.assertEven();
  });

  it('leave nothing of a page with a form to say that it is wrong', async () => {
    serve(sampleResources, { search: true });
    const open = async (): Promise<void> => {
      const visitor = await visit({ endpoint });
      await visitor.open('Lantern Line');
      await until(() => visitor.named(/^This is wrong/, 'summary'), 'no form came');
      leaveAll();
    };
    await open();
    await afterLeaving();
    // one outbox for the page and its list, however many widgets show it
    const { length } = ledger.listeners;
    for (let time = 0; time < 10; time++) await open();
    await afterLeaving();
    assert.lengthOf(ledger.listeners, length);
    assert.equal(ledger.observers, 0, 'observers');
  });

  it('are moved without reading their list again', async () => {
    const visitor = await visit({ src });
    const asked = stubNetwork(() => undefined);
    await visitor.searchFor('lantern');
    const other = document.body.appendChild(document.createElement('div'));
    other.append(visitor.widget);
    await afterLeaving();
    await visitor.drawn();
    assert.lengthOf(asked, 0);
    assert.equal(visitor.count, '1 resource');
    leaveAll();
    other.remove();
  });

  it('work as before when they come back after a real leave', async () => {
    const visitor = await visit({ src });
    visitor.widget.remove();
    await afterLeaving();
    document.body.append(visitor.widget);
    await visitor.sees('8 resources');
    await visitor.searchFor('lantern');
    await visitor.sees('1 resource');
  });
});
