import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { hurried, offline } from '../pretend/device.ts';
import { json, noNetwork, pretend, silence, text } from '../pretend/network.ts';
import { looking } from '../pretend/person.ts';
import { shelf } from '../pretend/resources.ts';
import { cards, cardsIn, cardsSaying, press, storyTime, type CardsArgs } from './cards.ts';

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Failures',
  render: args => cards(args, html`<p>Call <a href="tel:555-0142">555-0142</a> and we will look with you. (Sample number.)</p>`),
  parameters: { docs: { story: { inline: false, height: '340px' } } },
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** The visitor reads why, can try again, and finds what the embedder wrote for this very case. */
const says = (words: string): NonNullable<Story['play']> => async ({ canvasElement }) => {
  const { ui } = await cardsIn(canvasElement);
  await expect(await ui.findByText(words, undefined, { timeout: 10_000 })).toBeVisible();
  await expect(ui.getByRole('alert')).toHaveTextContent(words);
  await expect(ui.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(looking(canvasElement).getByRole('link', { name: '555-0142' })).toBeVisible();
};

const server = pretend('unreachable', noNetwork);

/** The device has no network. */
export const Offline: Story = { args: { src: server }, beforeEach: offline, play: says('You are offline. The list will load when you are back online.') };

/** A wrong address, a server that is down, or one that does not let this page read (CORS). */
export const Unreachable: Story = { args: { src: server }, play: says('The list could not be loaded.') };

/** Half a minute without an answer. */
export const TooSlow: Story = { args: { src: pretend('silent', silence) }, beforeEach: hurried(30_000), play: says('The list took too long to load.') };

/** 403. */
export const Denied: Story = { args: { src: pretend('members-only', text('Forbidden', 403)) }, play: says('This list is not open to this page.') };

/** 404. */
export const NotFound: Story = { args: { src: pretend('moved', text('Not found', 404)) }, play: says('The list is not where it should be.') };

/** 429. */
export const Busy: Story = { args: { src: pretend('busy', text('Slow down', 429)) }, play: says('Too many people are asking at once. Please try again soon.') };

/** 500. */
export const ServerError: Story = { args: { src: pretend('broken', text('Oops', 500)) }, play: says('The list could not be loaded. The problem is on our side.') };

/** A web page where a list should be. */
export const Malformed: Story = { args: { src: pretend('page', text('<!doctype html><title>Welcome</title>')) }, play: says('The list could not be read.') };

/** Nothing at all. */
export const EmptyAnswer: Story = { args: { src: pretend('empty', text('')) }, play: says('The list is empty.') };

/** An endpoint that has groups, and no resources. */
export const NotOffered: Story = {
  args: { endpoint: pretend('groups-only/index.json', json({ contract: 1, name: 'Groups only', locales: ['en'], offers: { groups: { search: false } }, agreements: [] })).replace('/index.json', '') },
  play: says('The list is not where it should be.'),
};

/** A second try that works. */
export const TriedAgain: Story = {
  args: { src: 'story:flaky-shelf' },
  beforeEach: () => { pretend('flaky-shelf', text('Oops', 500)); },
  play: async ({ canvasElement }) => {
    const seen = await cardsIn(canvasElement);
    await seen.ui.findByRole('alert', undefined, { timeout: 10_000 });
    pretend('flaky-shelf', json(shelf));
    await press(seen, 'Try again');
    await cardsSaying(canvasElement, /^7 resources$/);
  },
};

/** One of two lists is gone: the other is shown whole, and the visitor is told. */
export const PartlyFailed: Story = {
  args: { src: `${pretend('shelf-feed', json(shelf))} ${server}` },
  play: async ({ canvasElement }) => {
    const { ui } = await cardsSaying(canvasElement, /^7 resources$/);
    await expect(ui.getByText('One of the lists could not be loaded.')).toBeVisible();
  },
};

/** Rows that cannot be read are set aside, and the embedder is told which and why. */
export const RowsSetAside: Story = {
  args: { src: pretend('torn-shelf', json([...shelf, null, { id: 'no-title', kind: 'guide' }, { id: 'no-kind', title: 'A thing', kind: 'gadget' }])) },
  play: async ({ canvasElement }) => {
    const { element } = await cardsSaying(canvasElement, /^7 resources$/);
    await expect(element.rejected.map(({ row }) => row)).toEqual([8, 9, 10]);
  },
};

const twoHoursMs = 7_200_000;

/** With `cache` the list stays for as long as the page does: offline, two hours on, it is shown with the time it was read at. */
export const KeptCopy: Story = {
  args: { src: 'story:kept-shelf', cache: 'shelf' },
  beforeEach: () => { pretend('kept-shelf', json(shelf)); },
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    pretend('kept-shelf', noNetwork);
    seen.element.clock = () => storyTime + twoHoursMs;
    await expect(await seen.ui.findByText(/^Saved copy from May 13, 2026.+ The list could not be loaded again\.$/)).toBeVisible();
    await cardsSaying(canvasElement, /^7 resources$/);
  },
};
