import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../../src/widgets/crisis-slot/define.ts';
import '../../src/widgets/group-finder/define.ts';
import type { CrisisLine } from '../../src/index.ts';
import { textSize } from '../pretend/device.ts';
import { noNetwork, pretend } from '../pretend/network.ts';
import { looking } from '../pretend/person.ts';

interface SlotArgs {
  lines: readonly CrisisLine[];
}

/** The moment that stories stand still at. */
const clock = (): number => Date.parse('2026-05-13T23:20:00Z');

const nightLine: CrisisLine = {
  title: 'Riverton Night Line (made up)',
  area: 'All of Riverton',
  channels: [
    { type: 'voice', display: '555-0120', dial: '5550120', languages: [], free: true, showsOnBill: false, mayCallPolice: false, anonymous: true, hours: { openings: [], closedOn: [], notes: 'Day and night.' } },
    { type: 'text', display: '555-0121', dial: '5550121', body: 'LISTEN', languages: [], free: false, showsOnBill: true },
    { type: 'chat', display: 'Chat with a person', url: 'https://chat.example/', languages: [] },
  ],
  checkedAt: '2026-02-10',
};

const old: CrisisLine = { title: 'Harbor Line (made up)', channels: [{ type: 'textphone', display: '555-0129', dial: '5550129', languages: [] }, { type: 'email', display: 'help@harbor.example', dial: 'help@harbor.example', languages: [] }], checkedAt: '2023-05-01' };

const markup = html`
  <h2>Help right now</h2>
  <p>Not safe? Call <a href="tel:555-0100">555-0100</a>. (Sample numbers.)</p>
  <ul>
    <li data-line>
      <strong data-title>Riverton Night Line</strong>
      <span data-channel="voice" data-dial="5550120">555-0120</span>,
      <span data-channel="text" data-dial="5550121" data-body="LISTEN">text LISTEN to 555-0121</span>.
      <span data-note="hours">Day and night.</span> <span data-note="cost">Free.</span>
      Checked <time data-checked datetime="2026-02-10">10 February 2026</time>
    </li>
  </ul>`;

const slot = ({ lines }: SlotArgs, inside: TemplateResult | typeof nothing = nothing): TemplateResult => html`<crisis-slot .clock=${clock} .lines=${lines}>${inside}</crisis-slot>`;

const meta: Meta<SlotArgs> = {
  title: 'Crisis slot',
  component: 'crisis-slot',
  args: { lines: [] },
  render: args => slot(args, markup),
};

export default meta;
type Story = StoryObj<SlotArgs>;

/** Lines in the page's own markup: the number is a link now, and the date has its age. */
export const Markup: Story = {
  play: async ({ canvasElement }) => {
    await expect(looking(canvasElement).getByRole('link', { name: '555-0120' })).toHaveAttribute('href', 'tel:5550120');
    await expect(looking(canvasElement).getByText('(3 months ago)')).toBeVisible();
  },
};

/** The same without the element's code: every word is there. */
export const BeforeScripts: Story = {
  render: () => html`<section>${markup}</section>`,
  play: async ({ canvasElement }) => {
    await expect(looking(canvasElement).getByText(/text LISTEN to 555-0121/)).toBeVisible();
  },
};

/** Lines as data, from an endpoint's `index.json` or your own. */
export const Lines: Story = {
  args: { lines: [nightLine, old] },
  render: args => slot(args),
  play: async ({ canvasElement }) => {
    const ui = looking(canvasElement);
    await expect(ui.getByRole('link', { name: /Call .*555-0120/ })).toHaveAttribute('href', 'tel:5550120');
    await expect(ui.getByText(/^Text .*LISTEN.* to .*555-0121/)).toBeVisible();
    await expect(ui.queryByRole('link', { name: /555-0121/ })).toBeNull();
    await expect(ui.getByText('Checked 3 months ago')).toBeVisible();
  },
};

/** A line that nobody has checked for three years is shown with its age: a number that may work is better than none. */
export const LongAgo: Story = {
  args: { lines: [old] },
  render: args => slot(args),
  play: async ({ canvasElement }) => {
    await expect(looking(canvasElement).getByText('Checked 3 years ago')).toBeVisible();
  },
};

/** A text line whose keyword the page forgot to tell. */
export const KeywordTold: Story = {
  render: args => slot(args, html`<p data-line><span data-channel="text" data-dial="5550121" data-body="LISTEN">555-0121</span></p>`),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('crisis-slot')).toHaveTextContent(/555-0121 \(Text .LISTEN. to .555-0121.\)/);
  },
};

/** In Spanish. */
export const Spanish: Story = {
  args: { lines: [nightLine] },
  render: args => slot(args),
  globals: { language: 'es' },
  play: async ({ canvasElement }) => {
    await expect(await looking(canvasElement).findByText('Gratis.')).toBeVisible();
  },
};

/** From right to left: numbers stay as they are written. */
export const Arabic: Story = { args: { lines: [nightLine] }, render: args => slot(args), globals: { language: 'ar', direction: 'rtl' } };

/** On a page that says it is dark. */
export const Dark: Story = { args: { lines: [nightLine] }, globals: { theme: 'dark' } };

/** In the page's own colours. */
export const OwnColours: Story = {
  args: { lines: [nightLine] },
  render: args => html`<div style="--support-color-warn: #8a1f11; --support-color-raised: #fdf3f1; --support-color-text: #3b1410">${slot(args, markup)}</div>`,
};

const fits: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('crisis-slot');
  await expect(element?.scrollWidth).toBeLessThanOrEqual(element?.clientWidth ?? 0);
};

/** A phone. */
export const Narrow: Story = { args: { lines: [nightLine, old] }, globals: { width: '320px' }, play: fits };

/** Text at twice its size, on a phone. */
export const LargeText: Story = { args: { lines: [nightLine] }, globals: { width: '320px' }, beforeEach: textSize('200%'), play: fits };

/** In the `crisis` slot of another widget, whose list cannot be loaded. */
export const InAFinder: Story = {
  render: args => html`<group-finder src=${pretend('unreachable', noNetwork)}><crisis-slot slot="crisis" .clock=${clock} .lines=${args.lines}>${markup}</crisis-slot></group-finder>`,
  play: async ({ canvasElement }) => {
    await expect(looking(canvasElement).getByRole('link', { name: '555-0120' })).toBeVisible();
  },
};
