import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { hurried, offline } from '../pretend/device.ts';
import { json, noNetwork, pretend, silence, text } from '../pretend/network.ts';
import { looking } from '../pretend/person.ts';
import { cards, finder, finderIn, finderSaying, press, storyTime, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Failures',
  render: args => finder(args, html`<p>Call <a href="tel:555-0142">555-0142</a> and we will help you to find a group. (Sample number.)</p>`),
  parameters: { docs: { story: { inline: false, height: '340px' } } },
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** The visitor reads why, can try again, and finds what the embedder wrote for this very case. */
const says = (words: string): NonNullable<Story['play']> => async ({ canvasElement }) => {
  const { ui } = await finderIn(canvasElement);
  await expect(await ui.findByText(words, undefined, { timeout: 10_000 })).toBeVisible();
  await expect(ui.getByRole('alert')).toHaveTextContent(words);
  await expect(ui.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(looking(canvasElement).getByRole('link', { name: '555-0142' })).toBeVisible();
};

const server = pretend('unreachable', noNetwork);

/** The device has no network. */
export const Offline: Story = { args: { src: server }, beforeEach: offline, play: says('You are offline. The list will load when you are back online.') };

/** No answer: a wrong address, a server that is down, or one that does not let this page read (CORS). */
export const Unreachable: Story = { args: { src: server }, play: says('The list could not be loaded.') };

/** Half a minute without an answer. */
export const TooSlow: Story = { args: { src: pretend('silent', silence) }, beforeEach: hurried(30_000), play: says('The list took too long to load.') };

/** 404. */
export const NotFound: Story = { args: { src: pretend('moved', text('Not found', 404)) }, play: says('The list is not where it should be.') };

/** 403. */
export const Denied: Story = { args: { src: pretend('members-only', text('Forbidden', 403)) }, play: says('This list is not open to this page.') };

/** 429. */
export const Busy: Story = { args: { src: pretend('busy', text('Slow down', 429)) }, play: says('Too many people are asking at once. Please try again soon.') };

/** 500. */
export const ServerError: Story = { args: { src: pretend('broken', text('Oops', 500)) }, play: says('The list could not be loaded. The problem is on our side.') };

/** A web page where a list should be. */
export const Malformed: Story = { args: { src: pretend('page', text('<!doctype html><title>Welcome</title>')) }, play: says('The list could not be read.') };

/** Nothing at all. */
export const EmptyAnswer: Story = { args: { src: pretend('empty', text('')) }, play: says('The list is empty.') };

/** A second try that works. */
export const TriedAgain: Story = {
  args: { src: 'story:flaky' },
  beforeEach: () => { pretend('flaky', text('Oops', 500)); },
  play: async ({ canvasElement }) => {
    const seen = await finderIn(canvasElement);
    await seen.ui.findByRole('alert', undefined, { timeout: 10_000 });
    pretend('flaky', json(clinicRows));
    await press(seen, 'Try again');
    await finderSaying(canvasElement, /^8 groups$/);
  },
};

/** One of two lists is gone: the other is shown whole, and the visitor is told. */
export const PartlyFailed: Story = {
  args: { src: `${pretend('clinic', json(clinicRows))} ${server}` },
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, /^8 groups$/);
    await expect(ui.getByText('One of the lists could not be loaded.')).toBeVisible();
  },
};

/** Rows that cannot be read are set aside, and the embedder is told which and why. */
export const RowsSetAside: Story = {
  args: { src: pretend('torn', json([...clinicRows, null, { slug: 'no-name', day: 1, time: '10:00' }, { slug: 'no-day', name: 'Someday', day: 'Someday', time: '10:00' }])) },
  play: async ({ canvasElement }) => {
    const { element } = await finderSaying(canvasElement, /^8 groups$/);
    await expect(element.rejected).toHaveLength(3);
    await expect(element.rejected.map(({ row }) => row)).toEqual([9, 10, 11]);
  },
};

const twoHoursMs = 7_200_000;

/** With `cache` the list stays for as long as the page does: offline, two hours on, it is shown with the time it was read at. */
export const KeptCopy: Story = {
  args: { src: 'story:kept', cache: 'list' },
  beforeEach: () => { pretend('kept', json(clinicRows)); },
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    pretend('kept', noNetwork);
    seen.element.clock = () => storyTime + twoHoursMs;
    await expect(await seen.ui.findByText(/^Saved copy from May 13, 2026.+ The list could not be loaded again\.$/)).toBeVisible();
    await expect(cards(seen)).toHaveLength(8);
  },
};
