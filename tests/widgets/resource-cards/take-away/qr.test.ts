import { assert, waitUntil } from '@open-wc/testing';
import { generate, mode } from 'lean-qr';
import { decodeSharedList } from '../../../../src/widgets/resource-cards/take-away/shared-list.ts';
import { channelOf, resourceOf } from '../../../search/resource-of.ts';
import { closeAll, giveBack, Panel, replace, sample } from './panel.ts';

/** What stands in the drawing, a row of modules to a line. */
function drawnModules(svg: SVGElement): string[] {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '));
  for (const [, x, y, run] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(run); at++) (rows[Number(y)] ?? [])[Number(x) + at] = '#';
  }
  return rows.map(row => row.join(''));
}

describe('a list as a code', () => {
  afterEach(() => { closeAll(); giveBack(); });

  const shown = async (panel: Panel): Promise<{ svg: SVGElement; link: string }> => {
    panel.press('Show a QR code');
    await waitUntil(() => panel.said, 'nothing came of it');
    const svg = panel.root.querySelector('svg');
    if (!svg) throw new Error(`no code came: ${panel.said}`);
    return { svg, link: panel.textBox ?? '' };
  };

  it('holds the address of the page, and the list in its fragment', async () => {
    const { link } = await shown(await Panel.over(sample));
    const { origin, pathname, search, hash } = new URL(link);
    assert.deepEqual([origin, pathname, search], ['https://clinic.example', '/help', '']);
    assert.match(hash, /^#support-list=d[\w-]+$/);
    assert.deepEqual(await decodeSharedList(hash), [
      { id: 'line', title: 'Riverton Line', channel: { type: 'voice', display: '555 0100', dial: '5550100' } },
      { id: 'pantry', title: 'Food Pantry' },
      { id: 'event', title: 'Tea for Carers' },
    ]);
  });

  it('is drawn module for module, with a quiet zone of four around it', async () => {
    const { svg, link } = await shown(await Panel.over(sample));
    const drawn = drawnModules(svg);
    const code = generate(mode.ascii(link));
    assert.lengthOf(drawn, code.size + 8);
    const wanted = Array.from({ length: code.size + 8 }, (_, y) => Array.from({ length: code.size + 8 }, (_, x) => (code.get(x - 4, y - 4) ? '#' : ' ')).join(''));
    assert.deepEqual(drawn, wanted);
  });

  it('is dark on light also on a dark page, is called what it is, and warns', async () => {
    const panel = await Panel.over(sample);
    panel.host.style.colorScheme = 'dark';
    const { svg } = await shown(panel);
    assert.equal(svg.getAttribute('aria-label'), 'QR code of your list');
    assert.equal(getComputedStyle(svg.querySelector('rect') ?? svg).fill, 'rgb(255, 255, 255)');
    assert.equal(getComputedStyle(svg.querySelector('path') ?? svg).fill, 'rgb(0, 0, 0)');
    assert.equal(panel.said, 'Anyone who sees this code or has the link can see your list.');
    assert.isAbove(svg.getBoundingClientRect().width, 200);
  });

  it('comes with a link to copy', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', { writeText: (text: string) => { copied.push(text); return Promise.resolve(); } });
    const panel = await Panel.over(sample);
    const { link } = await shown(panel);
    panel.press('Copy the link');
    await panel.says('Copied');
    assert.deepEqual(copied, [link]);
  });

  it('is text in its place where a phone could not read it', async () => {
    const many = Array.from({ length: 60 }, () => resourceOf({ id: crypto.randomUUID(), channels: [channelOf({ dial: '5550100' })] }));
    const panel = await Panel.over(many);
    panel.press('Show a QR code');
    await panel.says('Your list is too long for a QR code. Here is the text in its place.');
    assert.isNull(panel.root.querySelector('svg'));
    assert.include(panel.textBox, many[59]?.title);
  });

  it('holds a list of twenty', async () => {
    const twenty = Array.from({ length: 20 }, (_, at) => resourceOf({ id: `service-${String(at)}`, title: `Riverside Community Kitchen ${String(at)}`, channels: [channelOf({ display: `(555) 010-${String(1000 + at * 7)}`, dial: `555010${String(1000 + at * 7)}` })] }));
    await shown(await Panel.over(twenty));
  });
});
