import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { clinicRows, onNow, type FeedRow } from '../pretend/clinic-rows.ts';
import { json, pretend } from '../pretend/network.ts';
import { cards, finder, finderSaying, press, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Overview',
  component: 'group-finder',
  args: { src: pretend('clinic', json(clinicRows)) },
  render: args => finder(args),
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** A clinic's list: what a visitor sees first. */
export const Clinic: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await expect(cards(seen)).toHaveLength(8);
    await userEvent.type(seen.ui.getByRole('searchbox', { name: 'Search groups' }), 'cafe');
    await finderSaying(canvasElement, /^1 group$/);
    await expect(seen.ui.getByRole('link', { name: 'La Silla Vacía' })).toBeVisible();
    await userEvent.keyboard('{Backspace>4/}');
    await finderSaying(canvasElement, /^8 groups$/);
  },
};

/** A list of one. */
export const One: Story = {
  args: { src: pretend('one', json([onNow])) },
  play: async ({ canvasElement }) => {
    await expect(cards(await finderSaying(canvasElement, /^1 group$/))).toHaveLength(1);
  },
};

/** A few hundred groups: a page at a time, and the focus goes to the first new one. */
export const Many: Story = {
  args: { src: 'feeds/riverton.meeting-guide.json', limit: 10 },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^\d{3} groups$/);
    await expect(cards(seen)).toHaveLength(10);
    await press(seen, 'Show more groups');
    await expect(cards(seen)).toHaveLength(20);
    await expect((seen.element.renderRoot as ShadowRoot).activeElement).toBe(cards(seen)[10]?.querySelector('a'));
  },
};

const long: FeedRow = {
  ...onNow,
  slug: 'long-words',
  name: 'Selbsthilfegruppenkontaktstellenkoordinationsgesprächskreis für Angehörige und Freundinnen',
  location: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Memorial Hall and Reading Room',
  address: '1234567890 Donaudampfschifffahrtsgesellschaftsstraße, entrance by the courtyard behind the second gate on the left',
  notes: 'https://a-very-long-address-without-any-place-to-break.example.org/and/then/some/more/of/it',
};

/** Words without an end wrap, and nothing is pushed out of the widget. */
export const LongWords: Story = {
  args: { src: pretend('long', json([long])) },
  globals: { width: '320px' },
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  play: async ({ canvasElement }) => {
    const { element } = await finderSaying(canvasElement, /^1 group$/);
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** An embedder's own choice of filters, and one that cannot be taken back. */
export const Preset: Story = {
  args: { preset: 'attendance=online', filters: 'days languages' },
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, /^1 group$/);
    await expect(ui.queryByRole('button', { name: 'In person or online' })).toBeNull();
    await expect(ui.getByRole('button', { name: 'Day' })).toBeVisible();
  },
};

/** Three finders on one page, each with its own format, filters and language. */
export const ThreeOnOnePage: Story = {
  render: () => html`
    <h2>Around the harbour</h2>
    ${finder({ label: 'Around the harbour', src: 'feeds/harbor.bmlt.json', timeZone: 'America/New_York', filters: 'days formats', limit: 2 })}
    <h2>Online</h2>
    ${finder({ label: 'Online', src: 'feeds/online.central-query.json', filters: 'days languages', limit: 2 })}
    <section lang="es"><h2>Círculos de barrio</h2>${finder({ label: 'Círculos de barrio', src: 'feeds/circles.csv', timeZone: 'Europe/London', filters: 'days free', limit: 2 })}</section>`,
  play: async ({ canvasElement }) => {
    await finderSaying(canvasElement, /^\d+ groups$/, 0);
    await finderSaying(canvasElement, /^\d+ groups$/, 1);
    await finderSaying(canvasElement, /^\d+ grupos$/, 2);
  },
};
