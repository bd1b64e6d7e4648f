import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { folder } from '../pretend/neighbours.ts';
import { json, pretend } from '../pretend/network.ts';
import { finder, finderSaying, press, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Nothing to show',
  args: { src: pretend('clinic', json(clinicRows)) },
  render: args => finder(args),
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** A list that nobody has put a group into yet. */
export const EmptyList: Story = {
  args: { src: undefined, endpoint: folder('empty-folder', []) },
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, /^0 groups$/);
    await expect(ui.getByText('There are no groups in this list yet.')).toBeVisible();
  },
};

/** Nothing fits the words, and nothing else would. */
export const NothingFits: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await userEvent.type(seen.ui.getByRole('searchbox'), 'xylophone');
    await expect(await seen.ui.findByText('No groups fit your search.')).toBeVisible();
    await finderSaying(canvasElement, /^0 groups$/);
  },
};

/** Nothing fits, but other days and groups online would: each way out says how many groups it leads to. */
export const WaysOut: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Day');
    await userEvent.click(seen.ui.getByRole('checkbox', { name: /^Saturday/ }));
    await press(seen, /^Day/);
    await userEvent.type(seen.ui.getByRole('searchbox'), 'women');
    await finderSaying(canvasElement, /^0 groups$/);
    await expect(await seen.ui.findByRole('button', { name: 'Thursday: 1 group' })).toBeVisible();
  },
};

/** Taking a way out shows what it promised. */
export const WayOutTaken: Story = {
  play: async context => {
    const { canvasElement } = context;
    await WaysOut.play?.(context);
    const seen = await finderSaying(canvasElement, /^0 groups$/);
    await press(seen, 'Thursday: 1 group');
    await finderSaying(canvasElement, /^1 group$/);
    await expect(seen.ui.getByRole('link', { name: 'Women on the Way' })).toBeVisible();
  },
};
