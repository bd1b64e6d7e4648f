import { assert } from '@open-wc/testing';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { closeAll, giveBack, Panel, replace, sample, without } from './panel.ts';

interface Printed {
  root: ShadowRoot;
  title: string;
  host: Element;
  sheets: number;
  scroll: number[];
}

/** Stands for a printer: what it would have printed, the moment that it was asked to. */
function printer(): Printed[] {
  const printed: Printed[] = [];
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  replace(HTMLDivElement.prototype, 'attachShadow', function (this: Element, init: ShadowRootInit) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  });
  replace(window, 'print', () => {
    const root = roots.at(-1);
    if (root) printed.push({ root, title: document.title, host: root.host, sheets: document.adoptedStyleSheets.length, scroll: scrollSize() });
  });
  return printed;
}

const scrollSize = (): number[] => [document.documentElement.scrollWidth, document.documentElement.scrollHeight];

const linesOf = (element: Element | undefined): string[] => [...(element?.querySelectorAll('h1, h2, p') ?? [])].map(line => line.textContent);
const done = (): unknown => dispatchEvent(new Event('afterprint'));

describe('a list on paper', () => {
  const before = { title: document.title, sheets: document.adoptedStyleSheets.length };
  beforeEach(() => { document.title = 'Riverside Clinic'; });
  afterEach(() => {
    done();
    closeAll();
    giveBack();
    document.title = before.title;
  });

  it('in large type is black, eighteen points and more, and a resource stays on one page', async () => {
    const [printed, panel] = [printer(), await Panel.over(sample)];
    panel.press('Print in large type');
    const [{ root } = { root: undefined }] = printed;
    const lines = linesOf(root?.querySelector('main') ?? undefined);
    assert.deepEqual(lines.slice(0, 4), ['My list', 'Riverton Line', 'Call: 555 0100 (Day and night, every day)', 'Text HOME to 741741']);
    assert.equal(lines.at(-1), 'Made on November 21, 2026. Check before you go.');
    for (const line of root?.querySelectorAll('h1, h2, p') ?? []) {
      const { fontSize, color } = getComputedStyle(line);
      assert.isAtLeast(Number.parseFloat(fontSize), 24, '18 pt are 24 px');
      assert.equal(color, 'rgb(0, 0, 0)');
    }
    for (const section of root?.querySelectorAll('section') ?? []) assert.equal(getComputedStyle(section).breakInside, 'avoid');
    assert.equal(panel.said, 'The page is ready. Choose a printer.');
  });

  it('is printed under a title that tells nothing, and gone when it is printed', async () => {
    const [printed, panel] = [printer(), await Panel.over(sample)];
    const nodes = document.documentElement.childElementCount;
    panel.press('Print in large type');
    const [{ title, host, sheets } = { title: '', host: undefined, sheets: 0 }] = printed;
    assert.equal(title, 'My list');
    assert.equal(sheets, before.sheets + 1);
    assert.equal(host?.shadowRoot, null, 'what records the page cannot read it');
    done();
    assert.isFalse(host?.isConnected);
    assert.equal(document.title, 'Riverside Clinic');
    assert.equal(document.adoptedStyleSheets.length, before.sheets);
    assert.equal(document.documentElement.childElementCount, nodes);
  });

  it('is one sheet at a time, also where the browser never tells that it is done', async () => {
    const [printed, panel] = [printer(), await Panel.over(sample)];
    panel.press('Print in large type');
    panel.press('Print a pocket card');
    assert.deepEqual(printed.map(({ host }) => host.isConnected), [false, true]);
    done();
    assert.equal(document.title, 'Riverside Clinic');
    panel.press('Print in large type');
    dispatchEvent(new Event('pagehide'));
    assert.isFalse(printed[2]?.host.isConnected, 'a page that is left takes it along');
  });

  it('takes no room on the screen, and cannot be seen or read out', async () => {
    const [printed, panel] = [printer(), await Panel.over(sample)];
    const before = scrollSize();
    panel.press('Print in large type');
    const { host, scroll } = printed[0] ?? {};
    assert.equal(host && getComputedStyle(host).visibility, 'hidden');
    assert.deepEqual(scroll, before);
  });

  it('is a card of eight panels with a title of their own, to which each resource brings what is short', async () => {
    const [printed, panel] = [printer(), await Panel.over(sample)];
    const field = panel.root.querySelector<HTMLInputElement>('[name=card-title]');
    assert.equal(field?.value, 'My list');
    if (field) field.value = ' Groceries ';
    panel.press('Print a pocket card');
    const [{ root, title } = { root: undefined, title: '' }] = printed;
    assert.equal(title, 'My list', 'what they wrote is not the title of the page');
    const panels = [...(root?.querySelectorAll('.panel') ?? [])];
    assert.lengthOf(panels, 8);
    assert.deepEqual(linesOf(panels[0]), ['Groceries', 'Made on November 21, 2026. Check before you go.']);
    assert.deepEqual(linesOf(panels[1]), ['Riverton Line', 'Call: 555 0100', 'Text HOME to 741741', 'Food Pantry', 'Website: pantry.example', 'St Mary Hall, 3 Mill Street', 'Tea for Carers', 'Carers Centre, 9 High Street']);
    assert.equal(panel.said, '3 of 3 items fit on the card.');
  });

  it('folds: the upper row stands on its head and runs back, whatever way the language runs', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const [printed, panel] = [printer(), await Panel.over(sample, { dir })];
      panel.press('Print a pocket card');
      const places = [...(printed[0]?.root.querySelectorAll('.panel') ?? [])].map(one => one.getBoundingClientRect());
      const lower = places.slice(0, 4).map(({ left }) => left);
      places.slice(4).forEach(({ left }, at) => { assert.closeTo(left, lower[3 - at] ?? NaN, 1); });
      assert.equal((lower[1] ?? 0) > (lower[0] ?? 0), dir === 'ltr');
      for (const { top } of places.slice(4)) assert.isBelow(top, places[0]?.top ?? 0);
      for (const { width, height } of places) {
        assert.closeTo(width, 297 / 4 * 96 / 25.4, 1);
        assert.closeTo(height, 209.5 / 2 * 96 / 25.4, 1);
      }
      done();
      closeAll();
      giveBack();
    }
  });

  it('says what is not on the card', async () => {
    const many = Array.from({ length: 80 }, (_, at) => resourceOf({ title: `Place ${String(at + 1)}`, channels: [channelOf(), channelOf(), channelOf()] }));
    const [printed, panel] = [printer(), await Panel.over([resourceOf({ title: 'Endless '.repeat(400) }), ...many])];
    panel.press('Print a pocket card');
    const { root } = printed[0] ?? {};
    const there = [...(root?.querySelectorAll('h2') ?? [])].map(title => title.textContent);
    const left = [...panel.root.querySelectorAll('.foot li')].map(item => item.textContent);
    assert.isAbove(there.length, 20);
    assert.equal(there.length + left.length, 81);
    assert.match(left[0] ?? '', /^Endless/, 'what fits no panel keeps nothing else from it');
    assert.equal(panel.said, `${String(there.length)} of 81 items fit on the card.`);
    for (const inside of root?.querySelectorAll('.inside') ?? []) assert.isAtMost(inside.scrollHeight, inside.clientHeight);
  });

  it('is on the paper of the place, and on another where they choose it', async () => {
    const [printed, panel] = [printer(), await Panel.over(sample, { displayZone: 'America/Chicago' })];
    const paper = panel.root.querySelector('select');
    assert.equal(paper?.value, 'letter');
    panel.press('Print a pocket card');
    assert.closeTo(printed[0]?.root.querySelector('main')?.getBoundingClientRect().width ?? 0, 11 * 96, 1);
    if (paper) paper.value = 'a4';
    panel.press('Print a pocket card');
    assert.closeTo(printed[1]?.root.querySelector('main')?.getBoundingClientRect().width ?? 0, 297 * 96 / 25.4, 1);
  });

  it('says so where there is no printing', async () => {
    const panel = await Panel.over(sample);
    without(window, 'print');
    panel.press('Print a pocket card');
    assert.equal(panel.said, 'You cannot print from this browser. Save the text instead.');
  });
});
