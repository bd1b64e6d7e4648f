import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { forgotten } from '../pretend/device.ts';
import { json, noNetwork, text } from '../pretend/network.ts';
import { nurse, resource, resourceFolder, resourceServer, type Hearing } from '../pretend/resources.ts';
import { cardOf, cards, cardsIn, cardsSaying, follow, part, press, type CardsArgs, type Seen } from './cards.ts';

let servers = 0;

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Is it still true?',
  beforeEach: forgotten,
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** What is said belongs to a server: each story, and each time it is played, has one of its own. */
const on = (hearing: Hearing = {}, row = nurse): Story['render'] => args => cards({ ...args, endpoint: resourceServer(`hearing-${String(servers++)}`, [row], hearing) });

async function opened(canvas: HTMLElement): Promise<Seen> {
  const seen = await cardsSaying(canvas, /^1 resource$/);
  await follow(seen, nurse.title);
  return seen;
}

async function hears(seen: Seen, words: string | RegExp): Promise<void> {
  const concern = await part(seen, 'concern');
  await waitFor(async () => expect(concern).toHaveTextContent(words), { timeout: 10_000 });
}

async function report(seen: Seen): Promise<void> {
  await part(seen, 'concern');
  await userEvent.click(seen.ui.getByText(/^This is wrong/));
  await userEvent.click(seen.ui.getByRole('checkbox', { name: 'Open hours' }));
  await press(seen, 'Send');
}

/** The form, in its place on the page. */
export const Form: Story = {
  render: on(),
  play: async ({ canvasElement }) => {
    const seen = await opened(canvasElement);
    await part(seen, 'concern');
    await userEvent.click(seen.ui.getByText(/^This is wrong/));
    await press(seen, 'Send');
    await expect(seen.ui.getByText('Choose what is wrong first.')).toBeVisible();
  },
};

/** It has arrived. */
export const Sent: Story = {
  render: on(),
  play: async ({ canvasElement }) => {
    const seen = await opened(canvasElement);
    await report(seen);
    await hears(seen, 'Sent: Open hours. Thank you. The next person will see it.');
  },
};

/** What came of it, with a few words of those who keep the list. */
export const WhatCameOfIt: Story = {
  render: on({ outcome: json({ state: 'closed', at: '2026-05-13', closedAt: '2026-05-13', outcome: 'corrected', note: 'They close at seven now.' }) }),
  play: async context => {
    await Sent.play?.(context);
    const seen = await cardsIn(context.canvasElement);
    await press(seen, /^What came of it\?/);
    await hears(seen, /It has been put right\..*They close at seven now\./s);
  },
};

/** No network: it waits on the device, and goes out as soon as it can. */
export const Waiting: Story = {
  render: on({ concerns: noNetwork }),
  play: async ({ canvasElement }) => {
    const seen = await opened(canvasElement);
    await report(seen);
    await hears(seen, /Not sent yet: Open hours\. It goes out as soon as it can\./);
  },
};

/** It was not taken: try again, or take it back. */
export const Refused: Story = {
  render: on({ concerns: text('Forbidden', 403) }),
  play: async ({ canvasElement }) => {
    const seen = await opened(canvasElement);
    await report(seen);
    await hears(seen, /Not sent: Open hours\. This page may not send it\./);
    await press(seen, /^Take it back/);
    await waitFor(async () => expect(await part(seen, 'concern')).not.toHaveTextContent('Not sent'));
  },
};

/** "Still true" in one tap. */
export const StillTrue: Story = {
  render: on(),
  play: async ({ canvasElement }) => {
    const seen = await opened(canvasElement);
    await press(seen, /^Still true/);
    await hears(seen, 'You said this is still true. Thank you.');
    await expect(seen.ui.getByRole('button', { name: /^Still true/ })).toHaveAttribute('aria-pressed', 'true');
  },
};

/** The same without a network. */
export const StillTrueWaiting: Story = {
  render: on({ stillTrue: noNetwork }),
  play: async ({ canvasElement }) => {
    const seen = await opened(canvasElement);
    await press(seen, /^Still true/);
    await hears(seen, 'You said this is still true. We send it as soon as we can.');
  },
};

/** What others said is on the card. */
export const SaidByOthers: Story = {
  render: on({}, { ...nurse, concerns: [{ part: 'hours', count: 2 }] }),
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^1 resource$/);
    await expect(cardOf(seen, nurse.title)).toHaveTextContent(/2 people say this is wrong/);
  },
};

type Facts = Parameters<typeof resource>[0];
const ages: [title: string, facts: Partial<Facts>, says: RegExp, fading: string][] = [
  ['This week', { checkedAt: '2026-05-11' }, /Checked 2 days ago/, '0'],
  ['Still true', { checkedAt: '2026-01-05', confirmedAt: '2026-05-12' }, /Someone said it was still true yesterday/, '0'],
  ['Four months', { checkedAt: '2026-01-05' }, /Checked 4 months ago/, '1'],
  ['A year', { checkedAt: '2025-04-01' }, /Checked 13 months ago/, '2'],
  ['Only changed', { updatedAt: '2025-12-01' }, /Last changed 5 months ago/, '1'],
  ['Three years', { checkedAt: '2023-04-01' }, /Not checked for 3 years/, '3'],
  ['Nobody knows', {}, /It is not known when this was last checked/, '3'],
];

/** How long ago somebody looked: it fades at three, twelve and twenty-four months. */
export const Fading: Story = {
  render: args => cards({ ...args, endpoint: resourceFolder('ages', ages.map(([title, facts], at) => resource({ id: `age-${String(at)}`, kind: 'guide', title, ...facts }))) }),
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    for (const [title, , says, fading] of ages) {
      const checked = cardOf(seen, title).querySelector('[part="checked"]');
      await expect(checked).toHaveTextContent(says);
      await expect(checked).toHaveAttribute('data-fading', fading);
    }
  },
};
