import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../../src/widgets/crisis-slot/define.ts';
import { hostStyles, textSize } from '../pretend/device.ts';
import { chat, chatIn, comeIn, reads, stage, talkedThrough, type ChatArgs } from './chats.ts';

const { endpoint, beforeEach } = stage('appearance', { fill: talkedThrough });

const meta: Meta<ChatArgs> = {
  title: 'Peer chat/Appearance',
  args: { endpoint },
  beforeEach,
  render: args => chat(args),
  parameters: { docs: { story: { inline: false, height: '760px' } } },
};

export default meta;
type Story = StoryObj<ChatArgs>;

const fits: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const { element } = await comeIn(canvasElement);
  await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
};

const withStyles = (styles: Parameters<typeof hostStyles>[0]): Story['beforeEach'] => async () => {
  await beforeEach();
  return hostStyles(styles)();
};

/** On a page that says it is dark. */
export const Dark: Story = { globals: { theme: 'dark' }, play: fits };

/** A panel of 320 px. */
export const Narrow: Story = { globals: { width: '320px' }, play: fits };

/** Text at twice its size. */
export const LargeText: Story = {
  globals: { width: '320px' },
  beforeEach: async () => { await beforeEach(); return textSize('200%')(); },
  play: fits,
};

/** A page of its own. */
export const FullPage: Story = { beforeEach: withStyles(css`peer-chat { --support-chat-size: 100vh; }`), play: fits };

/** An embedder's own look, by tokens and parts. */
export const Skinned: Story = {
  beforeEach: withStyles(css`
    peer-chat { --support-color-accent: #6a1b6a; --support-radius: 1rem; --support-font: Georgia, serif; --support-color-raised: #f6eef6; }
    peer-chat::part(message) { border-style: dashed; }
  `),
  play: fits,
};

/** On a page that styles whatever it can reach, with force. */
export const HostilePage: Story = {
  beforeEach: withStyles(css`
    button, textarea, li, p { display: none !important; }
    peer-chat { text-transform: uppercase !important; letter-spacing: 1em !important; line-height: 4 !important; }
  `),
  play: fits,
};

/** The way out, and help right now: always first, in every state. */
export const WayOutAndHelp: Story = {
  render: args => chat(args, html`<a slot="exit" href="https://www.wikipedia.org/" rel="noreferrer">Leave this page</a><crisis-slot slot="crisis"><ul><li data-line><strong data-title>Night Line</strong> call <a data-channel="voice" href="tel:5550120">555-0120</a></li></ul></crisis-slot>`),
  play: async ({ canvasElement }) => {
    const seen = await comeIn(canvasElement);
    await expect(canvasElement.querySelector('[slot=crisis]')).toBeVisible();
    await expect(seen.element.renderRoot.querySelector('[part=base]')?.firstElementChild).toHaveAttribute('name', 'exit');
  },
};

/** On a page in Spanish. */
export const Spanish: Story = {
  globals: { language: 'es' },
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await userEvent.click(await seen.ui.findByRole('button', { name: 'Abrir el chat' }));
    await reads(seen, 'Sala abierta');
  },
};

/** In Arabic, laid out from right to left. */
export const Arabic: Story = {
  globals: { language: 'ar', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const seen = await chatIn(canvasElement);
    await userEvent.click(await seen.ui.findByRole('button', { name: /افتح/ }));
    await userEvent.click(await seen.ui.findByRole('button', { name: /The evening room/ }, { timeout: 10_000 }));
    await expect(seen.element.renderRoot.querySelector('[part=base]')).toHaveAttribute('dir', 'rtl');
  },
};
