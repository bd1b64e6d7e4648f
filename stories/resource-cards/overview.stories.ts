import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { resource, resourceFolder, shelf } from '../pretend/resources.ts';
import { cardOf, cards, cardsSaying, press, type CardsArgs } from './cards.ts';

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Overview',
  component: 'resource-cards',
  args: { endpoint: resourceFolder('shelf', shelf) },
  render: args => cards(args),
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** One of each kind: what a visitor sees first. */
export const EveryKind: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await expect(cardOf(seen, 'Walk-in Nurse')).toHaveTextContent(/Service.*Open until 7 PM.*Chairs.*3 left.*Free.*No ID or papers needed/s);
    await userEvent.type(seen.ui.getByRole('searchbox', { name: 'Search for help' }), 'soup');
    await cardsSaying(canvasElement, /^1 resource$/);
    await userEvent.keyboard('{Backspace>4/}');
    await cardsSaying(canvasElement, /^7 resources$/);
  },
};

/** One press for what most people ask: is it open, is it free, do I need papers? */
export const QuickFilters: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await press(seen, 'Open now (2)');
    await cardsSaying(canvasElement, /^2 resources$/);
    await press(seen, /^No ID or papers needed/);
    await cardsSaying(canvasElement, /^1 resource$/);
    await expect(seen.ui.getByRole('link', { name: 'Walk-in Nurse' })).toBeVisible();
  },
};

/** A filter's choices, each with the number of cards that it would leave. */
export const OpenFilter: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await press(seen, 'Kind');
    await userEvent.click(seen.ui.getByRole('checkbox', { name: 'Story (1)' }));
    await cardsSaying(canvasElement, /^1 resource$/);
    await expect(seen.ui.getByRole('button', { name: 'Remove Story' })).toBeVisible();
  },
};

/** An embedder's own choice: helplines only, and two filters. */
export const Preset: Story = {
  args: { preset: 'kinds=helpline', filters: 'languages openNow' },
  play: async ({ canvasElement }) => {
    const { ui } = await cardsSaying(canvasElement, /^1 resource$/);
    await expect(ui.queryByRole('button', { name: 'Kind' })).toBeNull();
    await expect(ui.queryByRole('button', { name: /^Free/ })).toBeNull();
  },
};

const many = Array.from({ length: 60 }, (_, at) => resource({ id: `line-${String(at)}`, kind: 'helpline', title: `Line ${String(at + 1)}`, channels: [{ type: 'voice', display: '555-0120', dial: '5550120' }] }));

/** A page at a time, and the focus goes to the first new card. */
export const Many: Story = {
  args: { endpoint: resourceFolder('many', many), limit: 12 },
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^60 resources$/);
    await press(seen, 'Show more');
    await expect(seen.element.renderRoot.querySelectorAll('[part="card"]')).toHaveLength(24);
    await expect((seen.element.renderRoot as ShadowRoot).activeElement).toHaveTextContent('Line 13');
  },
};

const long = resource({
  id: 'long', kind: 'service', title: 'Selbsthilfegruppenkontaktstellenkoordinationsgesprächskreis für Angehörige', summary: 'https://a-very-long-address-without-any-place-to-break.example.org/and/then/some/more',
  organization: { name: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Memorial Hall' },
  channels: [{ type: 'email', display: 'a-very-long-address-without-any-place-to-break@an-even-longer-domain.example.org' }, { type: 'web', display: 'https://a-very-long-address.example.org/without-any-place-to-break-at-all', url: 'https://long.example/' }],
});

/** Words without an end wrap, and nothing is pushed out of the widget. */
export const LongWords: Story = {
  args: { endpoint: resourceFolder('long', [long]) },
  globals: { width: '320px' },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  play: async ({ canvasElement }) => {
    const { element } = await cardsSaying(canvasElement, /^1 resource$/);
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** Two lists on one page, each with its own filters, named for screen readers. */
export const TwoOnOnePage: Story = {
  render: args => html`
    <h2>Lines to call</h2>${cards({ ...args, label: 'Lines to call', preset: 'kinds=helpline' })}
    <h2>Things that neighbours give</h2>${cards({ ...args, label: 'Things that neighbours give', preset: 'kinds=offer,request' })}`,
  play: async ({ canvasElement }) => {
    await cardsSaying(canvasElement, /^1 resource$/, 0);
    await cardsSaying(canvasElement, /^2 resources$/, 1);
  },
};
