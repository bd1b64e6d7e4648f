import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { offline } from '../pretend/device.ts';
import { looking } from '../pretend/person.ts';
import { chat, chatIn, comeIn, press, reads, stage, talkedThrough, type ChatArgs } from './chats.ts';

const { endpoint, server, beforeEach } = stage('failures', { fill: talkedThrough });

const meta: Meta<ChatArgs> = {
  title: 'Peer chat/Failures',
  args: { endpoint },
  beforeEach,
  render: args => chat(args, html`<p>Call <a href="tel:555-0142">555-0142</a> and we will talk. (Sample number.)</p>`),
  parameters: { docs: { story: { inline: false, height: '340px' } } },
};

export default meta;
type Story = StoryObj<ChatArgs>;

/** Why it cannot be had, a way to try again, and what the embedder wrote for this very case. */
const says = (fault: number | 'down', words: string): NonNullable<Story['play']> => async ({ canvasElement }) => {
  server().fault = fault;
  const seen = await chatIn(canvasElement);
  await press(seen, 'Open the chat');
  await reads(seen, words);
  await expect(seen.ui.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(looking(canvasElement).getByRole('link', { name: '555-0142' })).toBeVisible();
};

/** The device has no network. */
export const Offline: Story = {
  beforeEach: async () => { await beforeEach(); return offline(); },
  play: says('down', 'You are offline.'),
};

/** A server that is down, or one that does not let this page read (CORS). */
export const Unreachable: Story = { play: says('down', 'The chat could not be reached.') };

/** There is no such endpoint. */
export const NoChat: Story = { play: says(404, 'There is no chat here.') };

/** Too many at once. */
export const Busy: Story = { play: says(429, 'Too many people are asking at once.') };

/** A fault of the endpoint. */
export const Broken: Story = { play: says(500, 'The problem is on our side.') };

/** The endpoint does not know them any more: they can come in again. */
export const Unknown: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    server().forgetPeople();
    await press(seen, /The evening room/);
    await expect(await seen.ui.findByRole('button', { name: 'Come in' }, { timeout: 10_000 })).toBeVisible();
  },
};

/** A page that records its visitors, and a chat that is strict about it. */
export const Watched: Story = {
  args: { strict: true },
  beforeEach: async () => {
    await beforeEach();
    Object.assign(globalThis, { hj: () => undefined });
    return () => { Reflect.deleteProperty(globalThis, 'hj'); };
  },
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await press(seen, 'Open the chat');
    await reads(seen, 'This page is watched by Hotjar');
    await expect(server().asked).toHaveLength(0);
  },
};
