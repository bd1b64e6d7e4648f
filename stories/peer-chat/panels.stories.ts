import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { chat, comeIn, press, reads, stage, talkedThrough, tool, type ChatArgs } from './chats.ts';

const { endpoint, server, beforeEach } = stage('panels', { fill: talkedThrough });

const meta: Meta<ChatArgs> = {
  title: 'Peer chat/In a room',
  args: { endpoint },
  beforeEach,
  render: args => chat(args),
  parameters: { docs: { story: { inline: false, height: '760px' } } },
};

export default meta;
type Story = StoryObj<ChatArgs>;

/** What the room is, and the way out of it. */
export const About: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await tool(seen, 'About this room');
    await reads(seen, 'Leave this room');
  },
};

/** Through what is on the device; further back on request. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await tool(seen, 'Search here');
    await userEvent.type(await seen.ui.findByRole('searchbox'), 'listen');
    await reads(seen, /2 messages|2 found/i);
  },
};

/** A copy as a file, made on the device. */
export const Copy: Story = {
  play: async ({ canvasElement }) => { await tool(await comeIn(canvasElement), 'Save a copy'); },
};

/** How much is read out, Enter, a soft sound, and being seen. */
export const Settings: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await tool(seen, 'Settings');
    await userEvent.click(await seen.ui.findByRole('radio', { name: /^counted/ }));
    await expect(seen.ui.getByRole('checkbox', { name: 'Let others see me' })).toBeChecked();
  },
};

/** Messages that one picks, and why. */
export const Report: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await tool(seen, 'Tell the staff');
    const [box] = await seen.ui.findAllByRole('checkbox');
    if (box) await userEvent.click(box);
    const send = (await seen.ui.findAllByRole('button', { name: 'Tell the staff' })).at(-1);
    if (send) await userEvent.click(send);
    await reads(seen, 'Your receipt');
  },
};

/** What the staff did with one's message, why, and how to say that it was wrong. */
export const StaffSaid: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    const [me] = [...(server().rooms.get('evening')?.members ?? [])];
    const inbox = server().addRoom({ id: 'inbox', kind: 'inbox' });
    inbox.members.add(me ?? '');
    inbox.write(server().now, { kind: 'notice', notice: 'It names a person who is not here.', about: { room: 'evening', seq: 3, done: 'hidden' } });
    await press(seen, 'Back to the rooms');
    await press(seen, /Notes for you/);
    await reads(seen, 'was hidden by the staff');
    await press(seen, /^Say that it was wrong/);
    await reads(seen, 'What should they know?');
  },
};

/** What is kept of oneself, and the ways out. */
export const YouHere: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await press(seen, 'Back to the rooms');
    await press(seen, 'You here');
    await reads(seen, 'People you do not see');
  },
};
