import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { json, pretend } from '../pretend/network.ts';
import { finder, finderIn, finderSaying, follow, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Languages',
  args: { src: pretend('clinic', json(clinicRows)) },
  render: args => finder(args),
  parameters: { docs: { story: { inline: false, height: '700px' } } },
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** On a page in Spanish the finder speaks Spanish; nothing has to be set. */
export const Spanish: Story = {
  globals: { language: 'es' },
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, /^8 grupos$/);
    await expect(ui.getByRole('list', { name: 'Grupos' })).toBeVisible();
  },
};

/** Arabic, laid out from right to left. */
export const Arabic: Story = {
  globals: { language: 'ar', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const { element } = await finderSaying(canvasElement, /مجموعات/);
    const base = element.renderRoot.querySelector('[part="base"]');
    await expect(base).toHaveAttribute('lang', 'ar');
    await expect(base).toHaveAttribute('dir', 'rtl');
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** One group's page from right to left. */
export const ArabicGroup: Story = {
  globals: { language: 'ar', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    await follow(await finderSaying(canvasElement, /مجموعات/), 'حلقة الجيران');
  },
};

/** From right to left on a phone. */
export const ArabicNarrow: Story = {
  globals: { language: 'ar', direction: 'rtl', width: '320px' },
  play: async ({ canvasElement }) => {
    const { element } = await finderSaying(canvasElement, /مجموعات/);
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** A language that there are no words for yet: English, read from left to right, whatever the page does. */
export const NoDictionary: Story = {
  render: args => html`<div lang="he" dir="rtl">${finder(args)}</div>`,
  play: async ({ canvasElement }) => {
    const { element } = await finderSaying(canvasElement, /^8 groups$/);
    await expect(element.renderRoot.querySelector('[part="base"]')).toHaveAttribute('dir', 'ltr');
  },
};

/** Two languages on one page. */
export const TwoLanguages: Story = {
  render: args => html`<div lang="en">${finder({ ...args, label: 'English', limit: 1 })}</div><div lang="es">${finder({ ...args, label: 'Español', limit: 1 })}</div>`,
  play: async ({ canvasElement }) => {
    await finderSaying(canvasElement, /^8 groups$/, 0);
    await finderSaying(canvasElement, /^8 grupos$/, 1);
  },
};

/** The page changes its language, and the finder follows. */
export const Changed: Story = {
  render: args => html`<div id="page" lang="en">${finder(args)}</div>`,
  play: async ({ canvasElement }) => {
    await finderSaying(canvasElement, /^8 groups$/);
    canvasElement.querySelector('#page')?.setAttribute('lang', 'es');
    await finderSaying(canvasElement, /^8 grupos$/);
    await finderIn(canvasElement);
  },
};
