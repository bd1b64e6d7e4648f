import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { byAppointment, clinicRows, onNow, soon, suspended, zoneless } from '../pretend/clinic-rows.ts';
import { ended, folder } from '../pretend/neighbours.ts';
import { json, pretend } from '../pretend/network.ts';
import { cards, finder, finderSaying, press, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Times',
  render: args => finder(args),
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** What is on at this moment, and what begins within an hour. */
export const OnNow: Story = {
  args: { src: pretend('clinic', json(clinicRows)) },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'On now');
    await finderSaying(canvasElement, /^1 group$/);
    await expect(cards(seen)[0]).toHaveTextContent(/On now.*Evening Circle/s);
    await press(seen, 'Starts within an hour');
    await finderSaying(canvasElement, /^2 groups$/);
    await expect(cards(seen)[1]).toHaveTextContent('Starts in 40 minutes');
  },
};

/** The visitor is elsewhere: their own time first, the group's own beside it, and both places named. */
export const OtherZone: Story = {
  args: { src: pretend('evening', json([onNow, soon])), visitorZone: 'Europe/Lisbon' },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^2 groups$/);
    await expect(seen.ui.getByText('Times are in your time zone (Lisbon).')).toBeVisible();
    await expect(cards(seen)[1]).toHaveTextContent(/Thursday 1:00.*Wednesday 7:00.*in Chicago/s);
  },
};

/** No zone is known: the time is shown as it was written, and nothing is said of "now". */
export const UnknownZone: Story = {
  args: { src: pretend('zoneless', json([zoneless])) },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^1 group$/);
    await expect(cards(seen)[0]).toHaveTextContent('Time zone not given');
    await expect(cards(seen)[0]).not.toHaveTextContent('On now');
  },
};

/** The embedder vouches for the zone of rows that name none. */
export const VouchedZone: Story = {
  args: { src: pretend('zoneless', json([zoneless])), timeZone: 'America/Chicago' },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^1 group$/);
    await expect(cards(seen)[0]).toHaveTextContent('On now');
  },
};

/** No day and no time. */
export const ByAppointment: Story = {
  args: { src: pretend('one-to-one', json([byAppointment])) },
  play: async ({ canvasElement }) => {
    await expect(cards(await finderSaying(canvasElement, /^1 group$/))[0]).toHaveTextContent('By appointment');
  },
};

/** Closed for a while. */
export const Suspended: Story = {
  args: { src: pretend('garden', json([suspended])) },
  play: async ({ canvasElement }) => {
    const card = cards(await finderSaying(canvasElement, /^1 group$/))[0];
    await expect(card).toHaveTextContent('Not meeting now');
    await expect(card).not.toHaveTextContent('10:00');
  },
};

/** The last meeting is behind us. */
export const Ended: Story = {
  args: { endpoint: folder('winter', [ended]) },
  play: async ({ canvasElement }) => {
    await expect(cards(await finderSaying(canvasElement, /^1 group$/))[0]).toHaveTextContent('No more meetings planned');
  },
};
