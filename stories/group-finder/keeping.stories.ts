import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, userEvent } from 'storybook/test';
import { messages as words } from '../../src/widgets/group-finder/messages/en.ts';
import { messages as more } from '../../src/widgets/group-finder/messages/more/en.ts';
import { fill } from '../../src/widgets/group-finder/parts/print.ts';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { forgotten } from '../pretend/device.ts';
import { bare, rich, sister } from '../pretend/neighbours.ts';
import { json, pretend } from '../pretend/network.ts';
import { finder, finderSaying, follow, press, storyTime, type FinderArgs } from './finder.ts';

let lists = 0;

const meta: Meta<FinderArgs> = {
  title: 'Group finder/To take along',
  beforeEach: forgotten,
  // saved groups belong to a list and live as long as the page: each story, and each time it is played, has a list of its own
  render: args => finder({ ...args, src: pretend(`list-${String(lists++)}`, json(clinicRows)) }),
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** Saved on this device, for as long as the page is open. */
export const Saved: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Save Evening Circle');
    await press(seen, 'Save La Silla Vacía');
    await expect(await seen.ui.findByRole('button', { name: 'Save Evening Circle' })).toHaveAttribute('aria-pressed', 'true');
    await press(seen, 'Saved (2)');
    await finderSaying(canvasElement, /^2 groups$/);
  },
};

/** Saved from the group's own page. */
export const SavedOnItsPage: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await follow(seen, 'Evening Circle');
    await press(seen, 'Save Evening Circle');
    await expect(await seen.ui.findByRole('button', { name: 'Save Evening Circle' })).toHaveAttribute('aria-pressed', 'true');
  },
};

/** Every request that the widgets made, for the visitor to read. */
export const Receipt: Story = {
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, /^8 groups$/);
    await userEvent.click(ui.getByText('What this page sent'));
    await expect(await ui.findByText(/GET story:list-/)).toBeVisible();
  },
};

const fillSheet = (frame?: Element): void => {
  const sheet = (frame as HTMLIFrameElement | undefined)?.contentDocument;
  if (!sheet) return;
  sheet.title = 'Sheet';
  sheet.body.replaceChildren();
  fill(sheet, [rich, sister, bare], { words, more, tag: 'en', dir: 'ltr', displayZone: 'Europe/London', now: storyTime, chosen: ['Monday', 'Free'] });
};

/** What comes out of the printer: the filtered list, all of it, and what it was filtered by. */
export const PrintSheet: Story = {
  render: () => html`<iframe title="Sheet" style="inline-size: 100%; block-size: 30rem; border: 1px solid" ${ref(fillSheet)}></iframe>`,
  play: async ({ canvasElement }) => {
    const sheet = canvasElement.querySelector('iframe')?.contentDocument;
    fillSheet(canvasElement.querySelector('iframe') ?? undefined);
    await expect(sheet?.querySelector('h1')).toHaveTextContent('3 groups · Monday · Free');
    await expect(sheet?.querySelectorAll('li')).toHaveLength(3);
  },
};
