import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { channels, contrast } from './contrast.ts';
import { pairs, type TokenSheet } from './token-sheet.ts';

const meta: Meta = {
  title: 'Foundations/Tokens',
  render: () => html`<token-sheet></token-sheet>`,
  parameters: { docs: { story: { inline: false, height: '620px' } } },
};

export default meta;

const enoughContrast: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const sheet = canvasElement.querySelector<TokenSheet>('token-sheet');
  await sheet?.updateComplete;
  const list = sheet?.renderRoot.querySelector('ul');
  if (!list) throw new Error('there is no sheet');
  for (const [text, ground, least] of pairs) {
    await expect(contrast(channels(list, `var(--_${text})`), channels(list, `var(--_${ground})`)), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
  }
  for (const button of sheet?.renderRoot.querySelectorAll('button') ?? []) await expect(button.offsetHeight).toBeGreaterThanOrEqual(44);
};

/** Every token is a custom property of the page: set it on any element above the widget. */
export const Light: StoryObj = { play: enoughContrast };

/** The same on a page whose `color-scheme` is dark. */
export const Dark: StoryObj = { globals: { theme: 'dark' }, play: enoughContrast };
