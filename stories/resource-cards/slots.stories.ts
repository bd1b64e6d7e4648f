import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../src/widgets/group-finder/define.ts';
import { folder, rich } from '../pretend/neighbours.ts';
import { noNetwork, pretend } from '../pretend/network.ts';
import { looking } from '../pretend/person.ts';
import { nurse, resourceFolder, shelf, story } from '../pretend/resources.ts';
import { cards, cardsIn, cardsSaying, follow, press, storyTime, type CardsArgs } from './cards.ts';

const crisis = html`<p slot="crisis"><strong>In danger, or thinking of ending your life?</strong> Call <a href="tel:555-0100">555-0100</a> at any hour. It is free. (Sample number.)</p>`;

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Slots',
  args: { endpoint: resourceFolder('shelf', shelf) },
  render: args => cards(args, crisis),
};

export default meta;
type Story = StoryObj<CardsArgs>;

const helpIsThere = async (canvas: HTMLElement): Promise<void> => {
  await expect(looking(canvas).getByRole('link', { name: '555-0100' })).toBeVisible();
};

/** Help for right now, above everything. */
export const Crisis: Story = {
  play: async ({ canvasElement }) => {
    await cardsSaying(canvasElement, /^7 resources$/);
    await helpIsThere(canvasElement);
  },
};

/** It stays on a card's page. */
export const CrisisOnACard: Story = {
  play: async ({ canvasElement }) => {
    await follow(await cardsSaying(canvasElement, /^7 resources$/), nurse.title);
    await helpIsThere(canvasElement);
  },
};

/** It stays when the list cannot be loaded. */
export const CrisisInAFailure: Story = {
  args: { endpoint: undefined, src: pretend('unreachable', noNetwork) },
  play: async ({ canvasElement }) => {
    const { ui } = await cardsIn(canvasElement);
    await ui.findByRole('alert', undefined, { timeout: 10_000 });
    await helpIsThere(canvasElement);
  },
};

/** No list is named yet: what the embedder wrote inside is shown, as it is without scripts. */
export const NothingNamed: Story = {
  args: { endpoint: undefined },
  render: args => cards(args, html`${crisis}<p>Call <a href="tel:555-0142">555-0142</a> to ask. (Sample number.)</p>`),
  play: async ({ canvasElement }) => {
    await helpIsThere(canvasElement);
    await expect(looking(canvasElement).getByRole('link', { name: '555-0142' })).toBeVisible();
  },
};

const clock = (): number => storyTime;

/** A story beside a finder: its group opens there, and the focus goes along. */
export const BesideAFinder: Story = {
  render: args => html`${cards({ ...args, label: 'Stories', preset: 'kinds=story' })}
    <group-finder label="Groups" endpoint=${folder('kettle', [rich])} visitor-zone="Europe/London" .clock=${clock}></group-finder>`,
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^1 resource$/);
    const finder = canvasElement.querySelector('group-finder');
    await waitFor(async () => expect(finder?.renderRoot.querySelector('[part="group"]')).not.toBeNull(), { timeout: 10_000 });
    await follow(seen, story.title);
    await press(seen, 'Meet the group of this story');
    await waitFor(async () => expect(finder?.renderRoot.querySelector('[part="detail"] h2')).toHaveTextContent('Monday Kettle'), { timeout: 10_000 });
    await expect(document.activeElement).toBe(finder);
  },
};
