import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { hostStyles, textSize } from '../pretend/device.ts';
import { json, pretend } from '../pretend/network.ts';
import { cards, finder, finderSaying, follow, press, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Appearance',
  args: { src: pretend('clinic', json(clinicRows)) },
  render: args => finder(args),
  parameters: { docs: { story: { inline: false, height: '700px' } } },
};

export default meta;
type Story = StoryObj<FinderArgs>;

const fits: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const { element } = await finderSaying(canvasElement, /^8 groups$/);
  await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
};

/** On a page that says it is dark. */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Day');
    await userEvent.click(seen.ui.getByRole('checkbox', { name: /^Wednesday/ }));
    await finderSaying(canvasElement, /^2 groups$/);
  },
};

/** One group's page in the dark. */
export const DarkGroup: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => { await follow(await finderSaying(canvasElement, /^8 groups$/), 'Evening Circle'); },
};

/** A phone: the filters are behind one button. */
export const Narrow: Story = {
  globals: { width: '320px' },
  play: async context => {
    await fits(context);
    const seen = await finderSaying(context.canvasElement, /^8 groups$/);
    await expect(seen.ui.queryByRole('button', { name: 'Day' })).toBeNull();
    await press(seen, 'Filters');
    await press(seen, 'Day');
    await fits(context);
  },
};

/** Text at twice its size, on a phone. */
export const LargeText: Story = { globals: { width: '320px' }, beforeEach: textSize('200%'), play: fits };

/** Lines, words and letters set further apart, as some readers need them. */
export const TextSpacing: Story = {
  globals: { width: '320px' },
  render: args => html`<div style="line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em">${finder(args)}</div>`,
  play: fits,
};

/** A sidebar: the finder goes by its own width, not by the window's. */
export const Sidebar: Story = {
  render: args => html`<div style="display: flex; gap: 1rem">
    <main style="flex: 1"><h1>Riverton Community Clinic</h1><p>The page goes on here.</p></main>
    <aside style="inline-size: 19rem" aria-labelledby="groups"><h2 id="groups">Groups</h2>${finder({ ...args, limit: 3 })}</aside>
  </div>`,
  play: async context => {
    await fits(context);
    const { ui } = await finderSaying(context.canvasElement, /^8 groups$/);
    await expect(ui.getByRole('button', { name: 'Filters' })).toBeVisible();
  },
};

/** A host that shrinks to what is in it: the finder keeps a width of its own. */
export const ShrinkToFit: Story = {
  render: args => html`<div style="float: inline-start">${finder({ ...args, limit: 3 })}</div>`,
  play: async ({ canvasElement }) => {
    const { element } = await finderSaying(canvasElement, /^8 groups$/);
    await expect(element.clientWidth).toBeGreaterThanOrEqual(240);
  },
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
  .clinic group-finder::part(group) {
    border-inline-start: 0.375rem solid #7a1f5c;
  }
  .clinic group-finder::part(name) {
    letter-spacing: 0.02em;
  }
`;

/** A clinic's own colours, corners and font by tokens; a bar beside each group by parts. */
export const Skinned: Story = {
  beforeEach: hostStyles(skin),
  render: args => html`<div class="clinic">${finder(args)}</div>`,
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    const card = cards(seen)[0];
    if (!card) throw new Error('no card');
    await expect(getComputedStyle(card).borderInlineStartWidth).toBe('6px');
    await expect(getComputedStyle(seen.element).fontSize).toBe('18px');
    await expect(getComputedStyle(seen.ui.getByRole('link', { name: 'Evening Circle' })).color).toBe('rgb(122, 31, 92)');
  },
};
