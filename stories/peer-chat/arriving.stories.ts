import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { chat, chatIn, press, reads, stage, talkedThrough, type ChatArgs } from './chats.ts';

const { endpoint, server, beforeEach } = stage('arriving', { fill: talkedThrough });
const closed = stage('no-rooms', { of: [] });

const meta: Meta<ChatArgs> = {
  title: 'Peer chat/Arriving',
  component: 'peer-chat',
  args: { endpoint },
  beforeEach,
  render: args => chat(args),
  parameters: { docs: { story: { inline: false, height: '760px' } } },
};

export default meta;
type Story = StoryObj<ChatArgs>;

/** What a page shows of it at first: nothing was asked, nothing is stored. */
export const Door: Story = {
  play: async ({ canvasElement }) => {
    const { ui } = await chatIn(canvasElement);
    await expect(ui.getByRole('button', { name: 'Open the chat' })).toBeEnabled();
    await expect(server().asked).toHaveLength(0);
  },
};

/** Rooms that are open to all; nobody has to say who they are to look. */
export const Rooms: Story = {
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await press(seen, 'Open the chat');
    await expect(await seen.ui.findByRole('button', { name: /Grief circle/ })).toBeVisible();
  },
};

/** No room is open just now. */
export const NoRooms: Story = {
  args: { endpoint: closed.endpoint },
  beforeEach: closed.beforeEach,
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await press(seen, 'Open the chat');
    await reads(seen, 'No room is open here now.');
  },
};

/** What a room is, before coming in: who reads it, what is agreed on, how long words are kept, when people are there. */
export const LookFirst: Story = {
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await press(seen, 'Open the chat');
    await press(seen, /The evening room/);
    await reads(seen, 'What is said here stays here.');
    await expect(await seen.ui.findByRole('button', { name: 'Come in' })).toBeVisible();
  },
};

/** Who one is here: a name is offered, with another at a tap. */
export const ComingIn: Story = {
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await press(seen, 'Open the chat');
    await press(seen, /The evening room/);
    await press(seen, 'Come in');
    await expect(await seen.ui.findByRole('textbox', { name: /^A name/ })).not.toHaveValue('');
    await press(seen, 'Another name');
  },
};

/** Two people talk by a code that one of them makes and hands on. */
export const ForTwo: Story = {
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await press(seen, 'Open the chat');
    await press(seen, 'Talk with one person');
    await expect(await seen.ui.findByRole('button', { name: 'Make a code' })).toBeVisible();
  },
};

/** A page that names one room, and what it says where scripts or the line are missing. */
export const OneRoom: Story = {
  args: { room: 'circle' },
  render: args => chat(args, html`<p>Call <a href="tel:555-0142">555-0142</a> and we will talk. (Sample number.)</p>`),
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await press(seen, 'Open the chat');
    await reads(seen, 'One at a time.');
  },
};
