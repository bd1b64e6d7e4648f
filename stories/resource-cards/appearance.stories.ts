import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { hostStyles, textSize } from '../pretend/device.ts';
import { nurse, resourceFolder, shelf } from '../pretend/resources.ts';
import { cardOf, cards, cardsSaying, follow, press, type CardsArgs } from './cards.ts';

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Appearance',
  args: { endpoint: resourceFolder('shelf', shelf) },
  render: args => cards(args),
  parameters: { docs: { story: { inline: false, height: '700px' } } },
};

export default meta;
type Story = StoryObj<CardsArgs>;

const fits: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const { element } = await cardsSaying(canvasElement, /^7 resources$/);
  await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
};

/** On a page that says it is dark. */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await press(seen, 'Kind');
    await userEvent.click(seen.ui.getByRole('checkbox', { name: /^Service/ }));
    await cardsSaying(canvasElement, /^1 resource$/);
  },
};

/** One card's page in the dark. */
export const DarkCard: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => { await follow(await cardsSaying(canvasElement, /^7 resources$/), nurse.title); },
};

/** A phone: the filters are behind one button. */
export const Narrow: Story = {
  globals: { width: '320px' },
  play: async context => {
    await fits(context);
    const seen = await cardsSaying(context.canvasElement, /^7 resources$/);
    await press(seen, 'Filters');
    await press(seen, 'Kind');
    await fits(context);
  },
};

/** One card's page on a phone. */
export const NarrowCard: Story = {
  globals: { width: '320px' },
  play: async context => {
    await follow(await cardsSaying(context.canvasElement, /^7 resources$/), nurse.title);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

/** A column of the page, 600 pixels wide. */
export const Column: Story = { globals: { width: '600px' }, play: fits };

/** The narrowest place there is: a sidebar of 240 pixels. */
export const Sidebar: Story = {
  render: args => html`<div style="display: flex; gap: 1rem">
    <main style="flex: 1"><h1>Riverton Community Clinic</h1><p>The page goes on here.</p></main>
    <aside style="flex: 0 0 240px" aria-labelledby="help"><h2 id="help">What helps</h2>${cards({ ...args, limit: 3 })}</aside>
  </div>`,
  play: fits,
};

/** A wide page: cards stand side by side. */
export const Wide: Story = { render: args => html`<div style="inline-size: 1200px">${cards(args)}</div>`, play: async ({ canvasElement }) => {
  const seen = await cardsSaying(canvasElement, /^7 resources$/);
  await expect(cardOf(seen, 'Walk-in Nurse').getBoundingClientRect().top).toBe(cardOf(seen, 'Riverton Night Line').getBoundingClientRect().top);
} };

/** Text at twice its size, on a phone. */
export const LargeText: Story = { globals: { width: '320px' }, beforeEach: textSize('200%'), play: fits };

/** Lines, words and letters set further apart, as some readers need them. */
export const TextSpacing: Story = {
  globals: { width: '320px' },
  render: args => html`<div style="line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em">${cards(args)}</div>`,
  play: fits,
};

const skin = css`
  .clinic {
    --support-color-accent: #7a1f5c;
    --support-color-calm: #fbe3f1;
    --support-color-surface: #fffaf5;
    --support-color-raised: #fff0e0;
    --support-radius: 0;
    --support-font: Georgia, serif;
    --support-font-size: 1.125rem;
  }
  .clinic resource-cards::part(card) {
    border-inline-start: 0.625rem solid #7a1f5c;
  }
  .clinic resource-cards::part(title) {
    letter-spacing: 0.02em;
  }
`;

/** A clinic's own colours, corners and font by tokens; a bar beside each card by parts. */
export const Skinned: Story = {
  beforeEach: hostStyles(skin),
  render: args => html`<div class="clinic">${cards(args)}</div>`,
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await expect(getComputedStyle(cardOf(seen, nurse.title)).borderInlineStartWidth).toBe('10px');
    await expect(getComputedStyle(seen.element).fontSize).toBe('18px');
    await expect(getComputedStyle(seen.ui.getByRole('link', { name: nurse.title })).color).toBe('rgb(122, 31, 92)');
  },
};
