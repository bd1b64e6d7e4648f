import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { guide, nightLine, nurse, offer, request, resource, resourceFolder, shelf, soup, story } from '../pretend/resources.ts';
import { cards, cardsIn, cardsSaying, follow, part, press, type CardsArgs } from './cards.ts';

const bare = resource({ id: 'bare', kind: 'service', title: 'The Shed' });

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/One card',
  args: { endpoint: resourceFolder('shelf-and-shed', [...shelf, bare]) },
  render: args => cards(args),
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** Opens the page of one, and finds these words on it. */
const shows = (title: string, ...words: RegExp[]): NonNullable<Story['play']> => async ({ canvasElement }) => {
  const seen = await cardsSaying(canvasElement, /^8 resources$/);
  await follow(seen, title);
  const detail = await part(seen, 'detail');
  for (const one of words) await expect(detail).toHaveTextContent(one);
};

/** All there is to know of a service, fact by fact. */
export const Service: Story = {
  args: { mapLink: 'https://maps.example.org/?at={latitude},{longitude}' },
  play: async context => {
    await shows(nurse.title, /Hours.*9:00 AM – 12:00 PM/s, /Where.*118 Heron Street/s, /Who it is for.*16/s, /What to bring.*No ID or papers needed/s)(context);
    const { ui } = await cardsIn(context.canvasElement);
    await expect(ui.getByRole('link', { name: /^See on a map/ })).toHaveAttribute('href', 'https://maps.example.org/?at=43.66,-91.37');
  },
};

/** A line: each way to reach it, with what it costs and what it promises. */
export const Helpline: Story = { play: shows(nightLine.title, /Open day and night/, /Does not show on your phone bill/, /They do not call the police/, /You need not say your name/) };

export const Guide: Story = { play: shows(guide.title, /You walk in, and someone says hello\./) };

/** Who offers something is not named: the way goes over the list. */
export const Offer: Story = { play: shows(offer.title, /Until June 29|Until June 30/, /12 left/, /Old Town, Riverton/, /No address is shown here/) };

export const Request: Story = { play: shows(request.title, /Mill Lane, Riverton/) };

/** The next dates, and a calendar file under a neutral title. */
export const Event: Story = {
  play: async context => {
    await shows(soup.title, /When.*Tuesday, May 19, 2026/s)(context);
    const { ui } = await cardsIn(context.canvasElement);
    await expect(ui.getByRole('checkbox')).toBeChecked();
  },
};

/** What its author gave notes about is opened by the reader, and by nobody else. */
export const AStory: Story = {
  play: async context => {
    await shows(story.title, /The writer says it has: panic, drinking/)(context);
    const { ui } = await cardsIn(context.canvasElement);
    await expect(ui.getByText(/I had counted/)).not.toBeVisible();
    await userEvent.click(ui.getByText('Read the story'));
    await expect(ui.getByText(/I had counted/)).toBeVisible();
  },
};

/** A story opens onto its group: here on a page of the embedder's. */
export const StoryWithAGroupPage: Story = {
  args: { groupLink: 'https://clinic.example/groups?id={id}' },
  play: async context => {
    await shows(story.title)(context);
    const { ui } = await cardsIn(context.canvasElement);
    await expect(ui.getByRole('link', { name: 'Meet the group of this story' })).toHaveAttribute('href', 'https://clinic.example/groups?id=monday-kettle');
  },
};

/** A title and nothing else: what is not known is said. */
export const Bare: Story = { play: shows(bare.title, /Hours not known/, /It is not known when this was last checked/) };

/** Each part of the answer tells where it is from. */
export const HowWeKnow: Story = {
  play: async context => {
    await shows(nurse.title)(context);
    const { ui } = await cardsIn(context.canvasElement);
    await userEvent.click(ui.getByText('How do we know this?'));
    await expect(ui.getByText(/^Open until 7 PM: From “hours”\. Checked last week|^Open until 7 PM: From “hours”\. Checked 7 days ago/)).toBeVisible();
  },
};

/** An old link to what has gone. */
export const Missing: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^8 resources$/);
    await seen.element.openResource('gone');
    await expect(await seen.ui.findByText('This is no longer in the list.')).toBeVisible();
    await press(seen, 'Back to the list');
    await expect(await seen.ui.findByRole('list', { name: 'Resources' })).toBeVisible();
    await seen.element.openResource('gone');
  },
};

/** Back in the list, the focus is on the card that was read. */
export const BackInTheList: Story = {
  play: async context => {
    await shows(nightLine.title)(context);
    const seen = await cardsIn(context.canvasElement);
    await press(seen, 'Back to the list');
    const link = await seen.ui.findByRole('link', { name: nightLine.title });
    await expect((seen.element.renderRoot as ShadowRoot).activeElement).toBe(link);
  },
};

/** On a page whose outline has cards further down: headings of level 4, and of level 3 on a card's own page. */
export const DeeperHeadings: Story = {
  args: { headingLevel: 4 },
  render: args => html`<h1>Clinic</h1><h2>Help</h2><h3>What there is</h3>${cards(args)}`,
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^8 resources$/);
    await expect(seen.ui.getByRole('heading', { name: nurse.title, level: 4 })).toBeVisible();
    await userEvent.click(seen.ui.getByRole('link', { name: nurse.title }));
    await expect(await seen.ui.findByRole('heading', { name: nurse.title, level: 3 }, { timeout: 10_000 })).toBeVisible();
  },
};
