import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { hurried } from '../pretend/device.ts';
import { json, pretend, pretendSite, silence, text } from '../pretend/network.ts';
import { cardOf, cards, cardsSaying, follow, type CardsArgs } from './cards.ts';

const silent = pretend('silent', silence);

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Loading',
  args: { src: silent },
  render: args => cards(args),
  parameters: { docs: { story: { inline: false, height: '420px' } } },
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** The list has been asked for. */
export const Loading: Story = {
  play: async ({ canvasElement }) => {
    const { ui } = await cardsSaying(canvasElement, 'Loading…');
    await expect(ui.getByRole('searchbox')).toBeVisible();
  },
};

/** Eight seconds on, it says that it still tries. */
export const Slow: Story = {
  beforeEach: hurried(8_000),
  play: async ({ canvasElement }) => {
    await cardsSaying(canvasElement, 'This is taking longer than usual. Still trying.');
  },
};

const pantry = { id: 'pantry', name: 'Tuesday Pantry', status: 'active', description: 'Take what you need for a week.', organization_id: 'kitchen' };
const outlines = json({ total_items: 1, total_pages: 1, page_number: 1, size: 1, first_page: true, last_page: true, contents: [pantry] });
const whole = { ...pantry, phones: [{ number: '555-0134' }], schedules: [], service_at_locations: [] };

/** A directory whose list gives outlines: the rest is on its way, and nothing is said of what it lacks. */
export const Outline: Story = {
  args: { src: pretendSite('on-its-way/services', outlines) },
  beforeEach: () => { pretendSite('on-its-way/services/pantry', silence); },
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^1 resource$/);
    await expect(cardOf(seen, 'Tuesday Pantry')).toHaveTextContent('More details are on their way');
    await expect(cardOf(seen, 'Tuesday Pantry')).not.toHaveTextContent('Hours not known');
  },
};

/** The rest has come. */
export const OutlineFilledIn: Story = {
  args: { src: pretendSite('whole/services', outlines) },
  beforeEach: () => { pretendSite('whole/services/pantry', json(whole)); },
  play: async ({ canvasElement }) => {
    const { ui } = await cardsSaying(canvasElement, /^1 resource$/);
    await expect(await ui.findByRole('link', { name: /^Call .*Tuesday Pantry/ }, { timeout: 5_000 })).toBeVisible();
  },
};

/** The rest cannot be had: the card's page says so, and offers another try. */
export const OutlineFailed: Story = {
  args: { src: pretendSite('torn/services', outlines) },
  beforeEach: () => { pretendSite('torn/services/pantry', text('Oops', 500)); },
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^1 resource$/);
    await follow(seen, 'Tuesday Pantry');
    await expect(await seen.ui.findByText(/Some details could not be loaded\./, undefined, { timeout: 5_000 })).toBeVisible();
    await expect(seen.ui.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};
