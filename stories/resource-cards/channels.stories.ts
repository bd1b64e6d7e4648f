import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { channelTypes } from '../../src/protocol/channel.ts';
import { everyDay, resource, resourceFolder, weekly } from '../pretend/resources.ts';
import { cardOf, cards, cardsSaying, follow, type CardsArgs } from './cards.ts';

type Channel = NonNullable<Parameters<typeof resource>[0]['channels']>[number];

const shown: Record<Channel['type'], Omit<Channel, 'type'>> = {
  'voice': { display: '555-0120', dial: '5550120' },
  'text': { display: '555-0121', dial: '5550121' },
  'chat': { display: 'Chat with a peer', url: 'https://line.example/chat' },
  'video': { display: 'Room 4', url: 'https://line.example/video' },
  'textphone': { display: '555-0122', dial: '5550122' },
  'email': { display: 'hello@line.example', dial: 'hello@line.example' },
  'form': { display: 'Ask us to call you', url: 'https://line.example/form' },
  'web': { display: 'line.example', url: 'https://line.example/' },
  'walk-in': { display: 'Ring the bell' },
};

const everyWay = resource({ id: 'every-way', kind: 'helpline', title: 'Every Way', channels: channelTypes.map(type => ({ type, ...shown[type] })) });

const hours = { timeZone: 'America/Chicago', openings: weekly(everyDay, ['17:00', 180]) };
const promising = resource({
  id: 'promising', kind: 'helpline', title: 'Quiet Line',
  channels: [
    { type: 'voice', display: '555-0123', dial: '5550123', hours, languages: ['en', 'es'], free: true, anonymous: true, showsOnBill: false, mayCallPolice: false },
    { type: 'text', display: '555-0124', dial: '5550124', body: 'QUIET', free: true, anonymous: true, showsOnBill: false, mayCallPolice: false },
  ],
});
const warning = resource({
  id: 'warning', kind: 'helpline', title: 'County Line',
  channels: [
    { type: 'voice', display: '555-0125', dial: '5550125', free: false, showsOnBill: true, mayCallPolice: true },
    { type: 'text', display: '741-741', dial: '741741', body: 'HOME', free: true, showsOnBill: false, mayCallPolice: false },
  ],
});
const odd = resource({
  id: 'odd', kind: 'helpline', title: 'Odd Numbers',
  channels: [{ type: 'voice', display: 'Ask for Ann at the front desk' }, { type: 'voice', display: '555-0126 or 555-0127' }],
});

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Ways to reach them',
  args: { endpoint: resourceFolder('channels', [everyWay, promising, warning, odd]) },
  render: args => cards(args),
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** The quickest ways first, a voice before all; the card's page has the others. */
export const OnCards: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^4 resources$/);
    await expect(seen.ui.getByRole('link', { name: /^Call .*Every Way/ })).toHaveAttribute('href', 'tel:5550120');
    await expect(cardOf(seen, 'Every Way').querySelectorAll('.way, [part="way"]')).toHaveLength(3);
  },
};

/** All nine ways. Pages open in a tab that learns nothing of this one. */
export const AllWays: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^4 resources$/);
    await follow(seen, 'Every Way');
    await expect(seen.ui.getByRole('link', { name: /^Email .*Every Way/ })).toHaveAttribute('href', 'mailto:hello@line.example');
    for (const name of [/^Chat with/, /^Video call with/, /^Fill in the form of/, /^Go to the website of/]) await expect(seen.ui.getByRole('link', { name })).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(seen.ui.getByText(/Ring the bell/)).toBeVisible();
  },
};

/** What a line promises: told in one line where all its ways agree, and beside each of them. */
export const Promises: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^4 resources$/);
    await expect(cardOf(seen, 'Quiet Line')).toHaveTextContent(/They do not call the police.*Does not show on your phone bill.*You need not say your name/s);
    await follow(seen, 'Quiet Line');
    await expect(seen.ui.getByRole('link', { name: /Text .*QUIET.* to/ })).toBeVisible();
    await expect(seen.ui.getByText(/Open until 8 PM · .*English.*Spanish.* · Free/)).toBeVisible();
  },
};

/** One way may do what others do not: the line warns. */
export const Warnings: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^4 resources$/);
    await expect(cardOf(seen, 'County Line')).toHaveTextContent(/They may call the police.*Shows on your phone bill/s);
    await follow(seen, 'County Line');
  },
};

/** What is no number for sure is shown and not linked: it could call somebody else. */
export const NotLinked: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^4 resources$/);
    await follow(seen, 'Odd Numbers');
    await expect(seen.ui.getByText('Ask for Ann at the front desk')).toBeVisible();
    await expect(seen.ui.queryByRole('link', { name: /Odd Numbers/ })).toBeNull();
  },
};
