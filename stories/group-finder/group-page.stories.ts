import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { bare, folder, rich, sister } from '../pretend/neighbours.ts';
import { finder, finderSaying, follow, press, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/One group',
  args: { endpoint: folder('neighbours', [rich, sister, bare]), visitorZone: 'Europe/London' },
  render: args => finder(args),
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** Everything that can be known of a group. */
export const Rich: Story = {
  args: { mapLink: 'https://maps.example.org/?at={latitude},{longitude}' },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^3 groups$/);
    await follow(seen, 'Monday Kettle');
    await expect(seen.ui.getByText('2 people say this is wrong: time')).toBeVisible();
    await expect(seen.ui.getByRole('link', { name: /^Join Monday Kettle online/ })).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(seen.ui.getByRole('link', { name: /^See on a map/ })).toHaveAttribute('href', 'https://maps.example.org/?at=53.412,-1.205');
    await expect(await seen.ui.findByRole('link', { name: 'Thursday Kettle' }, { timeout: 10_000 })).toBeVisible();
  },
};

/** A name and nothing else: what is not known is said. */
export const Bare: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^3 groups$/);
    await follow(seen, 'The Shed');
    await expect(seen.ui.getByText('It is not known when this was last checked. Please ask before you travel.')).toBeVisible();
    await expect(seen.ui.queryByText('Where')).toBeNull();
  },
};

/** An old link to a group that has gone. */
export const Missing: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^3 groups$/);
    await seen.element.openGroup('gone');
    await expect(await seen.ui.findByText('This group is no longer in the list.')).toBeVisible();
    await press(seen, 'Back to the list');
    await expect(await seen.ui.findByRole('list', { name: 'Groups' })).toBeVisible();
    await seen.element.openGroup('gone');
  },
};

/** Back in the list, the focus is on the group that was read. */
export const BackInTheList: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^3 groups$/);
    await follow(seen, 'Monday Kettle');
    await press(seen, 'Back to the list');
    const link = await seen.ui.findByRole('link', { name: 'Monday Kettle' });
    await expect((seen.element.renderRoot as ShadowRoot).activeElement).toBe(link);
  },
};

/** From one meeting of a group to another. */
export const OtherMeeting: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^3 groups$/);
    await follow(seen, 'Monday Kettle');
    await userEvent.click(await seen.ui.findByRole('link', { name: 'Thursday Kettle' }, { timeout: 10_000 }));
    await expect(await seen.ui.findByRole('heading', { name: 'Thursday Kettle', level: 2 })).toBeVisible();
  },
};
