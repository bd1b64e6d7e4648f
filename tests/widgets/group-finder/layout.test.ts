import { assert } from '@open-wc/testing';
import { feedOf, json, restoreNetwork, stubNetwork } from './feeds.ts';
import { hearNoMore, overhear } from './overheard.ts';
import { manyRows, sampleRows } from './rows.ts';
import { leaveAll, place, until, visit } from './visitor.ts';

interface LayoutShift extends PerformanceEntry { value: number; sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] }

const painted = (): Promise<void> => new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(); }); }); });

describe('the page around a finder', () => {
  beforeEach(() => overhear());
  afterEach(() => { leaveAll(); restoreNetwork(); hearNoMore(); });

  it('does not shift while the list loads, comes and is narrowed, when the documented snippet reserves its height', async function () {
    // only Chromium measures layout shifts
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return this.skip();
    const snippet = document.head.appendChild(document.createElement('style'));
    snippet.textContent = 'group-finder { display: block; min-block-size: 40rem }';
    const room = document.body.appendChild(document.createElement('div'));
    const below = document.body.appendChild(Object.assign(document.createElement('p'), { textContent: 'Words of the page below the finder.' }));
    const visitor = place({}, { parent: room });
    scrollTo(0, 0);
    await painted();
    const shifts: LayoutShift[] = [];
    const observer = new PerformanceObserver(list => { shifts.push(...(list.getEntries() as LayoutShift[])); });
    observer.observe({ type: 'layout-shift' });
    let answer = (_: Response): void => undefined;
    stubNetwork(() => new Promise(resolve => { answer = resolve; }));
    visitor.finder.src = 'https://feed.example/';
    await until(() => visitor.count, 'nothing was loading');
    await painted();
    answer(json(manyRows(30)));
    await visitor.sees('30 groups');
    await painted();
    shifts.push(...(observer.takeRecords() as LayoutShift[]));
    observer.disconnect();
    const moved = shifts.filter(shift => shift.sources.some(({ node }) => node && !visitor.finder.contains(node) && node.getRootNode() !== visitor.root));
    snippet.remove();
    room.remove();
    below.remove();
    assert.deepEqual(moved.map(({ value, sources }) => `${String(value)} ${sources.map(({ node, previousRect: from, currentRect: to }) => `${node?.nodeName ?? '?'} ${String(from.top)}+${String(from.height)} to ${String(to.top)}+${String(to.height)}`).join(', ')}`), []);
  });

  it('is never wider than a phone of 320 px needs', async () => {
    const phone = document.body.appendChild(document.createElement('div'));
    phone.style.inlineSize = '320px';
    const visitor = await visit({ src: feedOf([...sampleRows, { name: 'W'.repeat(200), day: 1, time: '10:00', location: 'V'.repeat(200) }]) }, { parent: phone });
    assert.isAtMost(visitor.finder.scrollWidth, 320);
    visitor.one('.narrow-only').click();
    await visitor.drawn();
    for (const facet of visitor.all('[data-facet]')) {
      facet.click();
      await visitor.drawn();
      assert.isAtMost(visitor.finder.scrollWidth, 320, facet.dataset.facet);
    }
    await visitor.press(/^W+$/, 'h3 a');
    await until(() => visitor.all('article')[0], 'no page opened');
    assert.isAtMost(visitor.finder.scrollWidth, 320);
    phone.remove();
  });

  it('gives it width in a host that shrinks to fit', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.style.display = 'inline-block';
    const visitor = await visit({ src: feedOf(sampleRows) }, { parent: host });
    assert.isAtLeast(visitor.finder.getBoundingClientRect().width, 200);
    host.remove();
  });

  it('gives every control a target of 44 px', async () => {
    const visitor = await visit({ src: feedOf(manyRows(30)) });
    for (const control of visitor.all('button, input[type=search], summary')) {
      if (control.checkVisibility()) assert.isAtLeast(control.getBoundingClientRect().height, 43.9, control.outerHTML);
    }
  });
});
