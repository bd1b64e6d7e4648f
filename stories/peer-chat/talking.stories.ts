import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { chat, comeIn, press, reads, say, stage, talkedThrough, type ChatArgs } from './chats.ts';

const { endpoint, server, beforeEach } = stage('talking', { fill: talkedThrough });
const quiet = stage('quiet');

const meta: Meta<ChatArgs> = {
  title: 'Peer chat/Talking',
  args: { endpoint },
  beforeEach,
  render: args => chat(args),
  parameters: { docs: { story: { inline: false, height: '760px' } } },
};

export default meta;
type Story = StoryObj<ChatArgs>;

/** Messages, an answer, a note that keeps words closed, a response, a link. */
export const Room: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await reads(seen, 'Holds: ');
    await expect(await seen.ui.findByRole('link', { name: /walks\.example/ })).toHaveAttribute('rel', expect.stringContaining('noreferrer'));
  },
};

/** Nobody has written yet: when people are usually there, and no dead end. */
export const Quiet: Story = {
  args: { endpoint: quiet.endpoint },
  beforeEach: quiet.beforeEach,
  play: async ({ canvasElement }) => { await reads(await comeIn(canvasElement), 'Nobody has written here yet.'); },
};

/** One's own, as it was sent. */
export const Sent: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await say(seen, 'Hello, all.');
    await waitFor(async () => expect(server().rooms.get('evening')?.log.at(-1)).toMatchObject({ body: 'Hello, all.' }), { timeout: 10_000 });
    await reads(seen, 'Hello, all.');
  },
};

/** The line is gone: it waits, and says so. */
export const Waiting: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    server().fault = 'down';
    server().streams.cut();
    await say(seen, 'Into the dark.');
    await reads(seen, 'Not sent yet.');
    await reads(seen, 'No connection right now.');
  },
};

/** Refused for good: try again, throw away or copy. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    server().fault = 413;
    await say(seen, 'Too much for them.');
    await reads(seen, 'Not sent.');
    await expect(await seen.ui.findByRole('button', { name: /^Throw away/ })).toBeVisible();
  },
};

/** What can be done with somebody's message opens in its place. */
export const Responding: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    const [first] = await seen.ui.findAllByRole('button', { name: /^Respond/ });
    if (first) await userEvent.click(first);
    await press(seen, /^Me too/);
  },
};

/** A reply, a note on what it holds, and what would help. */
export const Writing: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    const [first] = await seen.ui.findAllByRole('button', { name: /^Respond/ });
    if (first) await userEvent.click(first);
    await press(seen, /^Reply/);
    await userEvent.click(await seen.ui.findByText('Say what it is about'));
    await userEvent.type(await seen.ui.findByRole('textbox', { name: 'It holds' }), 'loss');
    await press(seen, 'Add');
    await reads(seen, 'You are replying to');
  },
};

/** Words that were erased keep their place. */
export const Erased: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    server().rooms.get('evening')?.put(server().now, { kind: 'erase', target: 1 }, server().other('Wren'), 'key-of-a-story-0001');
    await reads(seen, 'An erased message');
  },
};

/** Somebody writes, somebody else is there. */
export const SomebodyWrites: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await waitFor(async () => expect(server().streams.open).toBe(1), { timeout: 10_000 });
    server().streams.sign('evening', server().other('Marlow'), 'typing');
    await reads(seen, 'is writing…');
  },
};

/** More came than one has seen: where one left off is marked. */
export const NewSinceThen: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await press(seen, 'Back to the rooms');
    server().say('evening', 'Marlow', 'Are you still up?');
    await reads(seen, '1 new');
    await press(seen, /The evening room/);
    await reads(seen, 'New since you were here');
  },
};

/** A thousand messages: the frame holds a window of them. */
export const LongRoom: Story = {
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    for (let count = 1; count <= 400; count++) server().say('evening', 'Wren', `Line ${String(count)}`);
    await reads(seen, 'Line 400');
    await expect(seen.element.renderRoot.querySelectorAll('.log *').length).toBeLessThanOrEqual(1_200);
  },
};
