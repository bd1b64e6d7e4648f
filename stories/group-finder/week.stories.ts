import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { json, pretend } from '../pretend/network.ts';
import { looking } from '../pretend/person.ts';
import { finder, finderSaying, press, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Week',
  args: { src: pretend('clinic', json(clinicRows)), view: 'week' },
  render: args => finder(args),
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** The week as the visitor's own clock has it. A group with two meetings stands under both days. */
export const Week: Story = {
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, /^8 groups$/);
    const wednesday = looking(await ui.findByRole('region', { name: /^Wednesday 2 groups/ }, { timeout: 10_000 }));
    await expect(wednesday.getByRole('link', { name: /Evening Circle/ })).toBeVisible();
    await expect(ui.getAllByRole('link', { name: /Awake at Three/ })).toHaveLength(2);
  },
};

/** A long day shows its beginning, and leads to the rest in the list. */
export const LongDays: Story = {
  args: { src: 'feeds/riverton.meeting-guide.json' },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^\d{3} groups$/);
    const rest = await seen.ui.findByRole('button', { name: /^Show all \d+ groups on Monday$/ }, { timeout: 10_000 });
    const [total = ''] = /\d+/.exec(rest.textContent) ?? [];
    rest.click();
    await finderSaying(canvasElement, new RegExp(`^${total} groups$`));
    await expect(seen.ui.getByRole('button', { name: 'Remove Monday' })).toBeVisible();
  },
};

/** From the list to the week and back. */
export const Switched: Story = {
  args: { view: 'list' },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Week');
    await expect(await seen.ui.findByRole('heading', { name: /^Monday/ })).toBeVisible();
    await press(seen, 'List');
    await expect(await seen.ui.findByRole('list', { name: 'Groups' })).toBeVisible();
  },
};
