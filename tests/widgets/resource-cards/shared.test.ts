import { assert } from '@open-wc/testing';
import { toBase64Url, utf8 } from '../../../src/device/bytes.ts';
import { encodeSharedList } from '../../../src/widgets/resource-cards/take-away/shared-list.ts';
import { channelOf, resourceOf } from '../../search/resource-of.ts';
import { restoreNetwork, stubNetwork } from '../group-finder/feeds.ts';
import { hearNoMore, overhear } from '../group-finder/overheard.ts';
import { leaveAll, until, wordsOf } from '../list/visitor.ts';
import { listOf, sampleResources } from './rows.ts';
import { spoken, visit, type CardsVisitor } from './visitor.ts';

const start = location.href;
const plain = (rows: unknown): string => `j${toBase64Url(utf8(JSON.stringify(rows)))}`;

describe('a page opened with a list in its address', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); history.replaceState(null, '', start); });

  const openWith = (list: string): Promise<CardsVisitor> => {
    history.replaceState(null, '', `${location.pathname}${location.search}#support-list=${list}`);
    return visit({ src: listOf(sampleResources) });
  };
  const shared = (visitor: CardsVisitor): string[] => visitor.all('[part=shared] li').map(row => wordsOf(row.querySelector('bdi')));

  it('shows it above the cards, with numbers that can be called, and sends nothing', async () => {
    const asked = stubNetwork(() => undefined);
    const visitor = await openWith(await encodeSharedList(sampleResources.slice(0, 2)) ?? '');
    await until(() => shared(visitor).length === 2, 'the list never came');
    assert.deepEqual(shared(visitor), ['Lantern Line', 'Fenwick Pantry']);
    assert.include(visitor.text, 'A list that was shared with you');
    assert.deepEqual(visitor.all('[part=shared] a').map(link => [spoken(link), link.getAttribute('href')]), [['Call Lantern Line (555) 010-0134', 'tel:5550100134'], ['Call Fenwick Pantry 555 0101', 'tel:5550101']]);
    assert.isEmpty(asked.filter(({ url, body }) => /support-list|antern/.test(url + body)));
  });

  it('drops it from the address at once, and adds no step to the history', async () => {
    const { length } = history;
    const visitor = await openWith(await encodeSharedList(sampleResources) ?? '');
    await until(() => shared(visitor).length > 0, 'the list never came');
    assert.equal(location.hash, '');
    assert.equal(location.search, new URL(start).search);
    assert.equal(history.length, length);
  });

  it('opens what is on the list, and is put away when asked', async () => {
    const visitor = await openWith(await encodeSharedList(sampleResources.slice(0, 1)) ?? '');
    await visitor.press(/^About.*Lantern Line$/);
    await visitor.opened();
    assert.equal(visitor.one('#row-name').textContent, 'Lantern Line');
    await visitor.press('Back to the list');
    await visitor.press('Close this list');
    assert.lengthOf(visitor.all('[part=shared]'), 0);
  });

  it('shows also what is not in the list of this page, and says so when it is opened', async () => {
    const visitor = await openWith(await encodeSharedList([resourceOf({ id: 'elsewhere', title: 'Elsewhere', channels: [channelOf()] })]) ?? '');
    await visitor.press(/^About.*Elsewhere$/);
    await visitor.reads('This is no longer in the list.');
  });

  const hostile: Record<string, string> = {
    'no list': plain({ a: 1 }), 'half of one': plain([['a', 'A']]).slice(0, -4), 'no letters of ours': 'd%00%ff', 'markup': plain([['', '<img src=x onerror=alert(1)>']]), 'nothing': '', 'a list without end': plain(Array.from({ length: 500 }, (_, at) => [String(at), 'A'])),
  };
  for (const [what, fragment] of Object.entries(hostile)) {
    it(`shows nothing and breaks nothing where it is ${what}`, async () => {
      const visitor = await openWith(fragment);
      await until(() => location.hash === '', 'the address was never cleared');
      await visitor.drawn();
      assert.lengthOf(visitor.all('[part=shared]'), 0);
      assert.equal(visitor.count, '8 resources');
    });
  }

  it('shows names as words and dials nothing but numbers', async () => {
    const visitor = await openWith(plain([['a', '<b>Bold</b>', 'v', 'Call', 'javascript:alert(1)'], ['b', 'Line', 'v', '555 0100', '5550100']]));
    await until(() => shared(visitor).length === 2, 'the list never came');
    assert.deepEqual(shared(visitor), ['<b>Bold</b>', 'Line']);
    assert.lengthOf(visitor.all('[part=shared] b'), 0);
    assert.deepEqual(visitor.all('[part=shared] a').map(link => link.getAttribute('href')), ['tel:5550100']);
  });

  it('leaves another fragment alone', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#here`);
    await visit({ src: listOf(sampleResources) });
    assert.equal(location.hash, '#here');
  });
});
