import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { resourceFolder, shelf } from '../pretend/resources.ts';
import { cards, cardsSaying, press, type CardsArgs } from './cards.ts';

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Nothing to show',
  args: { endpoint: resourceFolder('shelf', shelf) },
  render: args => cards(args),
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** A list that nobody has put anything into yet. */
export const EmptyList: Story = {
  args: { endpoint: resourceFolder('empty-shelf', []) },
  play: async ({ canvasElement }) => {
    const { ui } = await cardsSaying(canvasElement, /^0 resources$/);
    await expect(ui.getByText('There is nothing in this list yet.')).toBeVisible();
  },
};

/** Nothing fits: each way out says what it leaves away and how much it leads to. */
export const WaysOut: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await press(seen, /^Open now/);
    await userEvent.type(seen.ui.getByRole('searchbox'), 'coats');
    await cardsSaying(canvasElement, /^0 resources$/);
    await expect(await seen.ui.findByRole('button', { name: 'Without “Open now”: 1 resource' }, { timeout: 5_000 })).toBeVisible();
    await expect(seen.ui.getByRole('button', { name: 'Without the search words: 2 resources' })).toBeVisible();
  },
};

/** Taking a way out shows what it promised. */
export const WayOutTaken: Story = {
  play: async context => {
    await WaysOut.play?.(context);
    await press(await cardsSaying(context.canvasElement, /^0 resources$/), 'Without “Open now”: 1 resource');
    await cardsSaying(context.canvasElement, /^1 resource$/);
  },
};

/** Nothing fits, and nothing else would. */
export const NoWayOut: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await userEvent.type(seen.ui.getByRole('searchbox'), 'xylophone');
    await expect(await seen.ui.findByText('Nothing fits your search.')).toBeVisible();
  },
};
