import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../../src/widgets/quick-exit/define.ts';
import type { QuickExit } from '../../src/index.ts';
import { textSize } from '../pretend/device.ts';
import { looking, type Looking } from '../pretend/person.ts';

interface ExitArgs {
  words: string;
  noShift: boolean;
  decoy: boolean;
  guardBack: boolean;
}

// a story that left its page would end
const away = 'https://weather.example/';

const exit = ({ words, noShift, decoy, guardBack }: ExitArgs, note: TemplateResult | string = ''): TemplateResult =>
  html`<quick-exit ?no-shift=${noShift} ?decoy=${decoy} ?guard-back=${guardBack}><a href=${away} rel="noreferrer">${words}</a>${note}</quick-exit>
  <main><h1>When home is not safe</h1>${Array.from({ length: 12 }, () => html`<p>You do not have to decide anything now. Talk to somebody who has been there.</p>`)}</main>`;

const meta: Meta<ExitArgs> = {
  title: 'Quick exit',
  component: 'quick-exit',
  args: { words: 'Leave this page', noShift: false, decoy: false, guardBack: false },
  argTypes: { words: { name: 'words of the link' }, noShift: { name: 'no-shift' }, guardBack: { name: 'guard-back' } },
  render: args => exit(args),
  parameters: { docs: { story: { inline: false, height: '260px' } } },
};

export default meta;
type Story = StoryObj<ExitArgs>;

const seen = (canvas: HTMLElement): { element: QuickExit; ui: Looking } => {
  const element = canvas.querySelector('quick-exit');
  const base = element?.shadowRoot?.querySelector<HTMLElement>('section');
  if (!element || !base) throw new Error('the story has no way out');
  return { element, ui: looking(base) };
};

/** A bar that goes along at the top: the page's own link, and what leaving does not do. */
export const Overview: Story = {
  play: async ({ canvasElement }) => {
    await expect(looking(canvasElement).getByRole('link', { name: 'Leave this page' })).toBeVisible();
    await expect(seen(canvasElement).ui.getByText('This does not clear your browser history.')).toBeVisible();
  },
};

/** Shift was pressed twice: screen readers hear that one more press leaves. A capital letter begins the count anew. */
export const ShiftTwice: Story = {
  play: async ({ canvasElement }) => {
    const { ui } = seen(canvasElement);
    await userEvent.keyboard('{Shift}{Shift}');
    await expect(ui.getByRole('status')).toHaveTextContent('Press Shift 1 more time to leave this page.');
    await userEvent.keyboard('{Shift>}A{/Shift}');
    await expect(ui.getByRole('status')).toHaveTextContent('');
  },
};

/** A page where the Shift key has other work to do. */
export const WithoutShift: Story = {
  args: { noShift: true },
  play: async ({ canvasElement }) => {
    const { ui } = seen(canvasElement);
    await userEvent.keyboard('{Shift}{Shift}{Shift}');
    await expect(ui.getByRole('status')).toHaveTextContent('');
  },
};

/** The page says in its own words what leaving does not do. */
export const OwnNote: Story = {
  render: args => exit(args, html`<span slot="note">Your history stays. <a href="#clear">How to clear it</a></span>`),
  play: async ({ canvasElement }) => {
    await expect(looking(canvasElement).getByRole('link', { name: 'How to clear it' })).toBeVisible();
  },
};

/** A link without words gets some, in the language of the page. */
export const WithoutWords: Story = {
  args: { words: '' },
  play: async ({ canvasElement }) => {
    await expect(await looking(canvasElement).findByRole('link', { name: 'Leave this page' })).toBeVisible();
  },
};

/** The page forgot its link: there is a way out all the same, to an empty page, and the console says what is missing. */
export const WithoutLink: Story = {
  render: () => html`<quick-exit></quick-exit>`,
  play: async ({ canvasElement }) => {
    await expect(await seen(canvasElement).ui.findByRole('link', { name: 'Leave this page' })).toBeVisible();
  },
};

/** In Spanish. */
export const Spanish: Story = {
  args: { words: 'Salir ya' },
  globals: { language: 'es' },
  play: async ({ canvasElement }) => {
    await expect(await seen(canvasElement).ui.findByText('Esto no borra el historial de tu navegador.')).toBeVisible();
  },
};

/** From right to left. */
export const Arabic: Story = {
  args: { words: 'مغادرة هذه الصفحة' },
  globals: { language: 'ar', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const { left } = looking(canvasElement).getByRole('link', { name: 'مغادرة هذه الصفحة' }).getBoundingClientRect();
    await expect(left).toBeLessThan(100);
  },
};

/** On a page that says it is dark. */
export const Dark: Story = { globals: { theme: 'dark' } };

/** In the page's own colours. */
export const OwnColours: Story = {
  render: args => html`<div style="--support-color-accent: #8a1f11; --support-color-on-accent: #fff; --support-color-surface: #fdf3f1; --support-color-text: #3b1410">${exit(args)}</div>`,
};

const fits: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const { element } = seen(canvasElement);
  await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  await expect(looking(canvasElement).getByRole('link').getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
};

/** A phone. */
export const Narrow: Story = { globals: { width: '320px' }, play: fits };

/** Long words, on a phone. */
export const LongWords: Story = { args: { words: 'Leave this page at once and see the weather forecast instead' }, globals: { width: '320px' }, play: fits };

/** Text at twice its size, on a phone. */
export const LargeText: Story = { globals: { width: '320px' }, beforeEach: textSize('200%'), play: fits };
