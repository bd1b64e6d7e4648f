import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { hurried } from '../pretend/device.ts';
import { json, pretend, silence } from '../pretend/network.ts';
import { cards, finder, finderSaying, type FinderArgs } from './finder.ts';

const silent = pretend('silent', silence);

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Loading',
  args: { src: silent },
  render: args => finder(args),
  parameters: { docs: { story: { inline: false, height: '420px' } } },
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** The list has been asked for. */
export const Loading: Story = {
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, 'Loading groups…');
    await expect(ui.getByRole('searchbox')).toBeVisible();
  },
};

/** Eight seconds on, it says that it still tries. */
export const Slow: Story = {
  beforeEach: hurried(8_000),
  play: async ({ canvasElement }) => {
    await finderSaying(canvasElement, 'This is taking longer than usual. Still trying.');
  },
};

/** More than a million characters: such a list is shown by its first rows. */
const long = (): unknown[] => Array.from({ length: 4_000 }, (_, at) => ({ ...clinicRows[at % clinicRows.length], slug: `row-${String(at)}` }));

/** The first rows of a long list are there while the rest is still read. Here a second list keeps it waiting for good. */
export const Reading: Story = {
  args: { src: `${pretend('long-list', request => json(long())(request))} ${silent}` },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^Loading… [\d,]+ groups so far$/);
    await expect(cards(seen)).toHaveLength(10);
    await expect(seen.ui.getByRole('list', { name: 'Groups' })).toHaveAttribute('aria-busy', 'true');
  },
};
