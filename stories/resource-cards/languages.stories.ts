import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { everyDay, resource, resourceFolder, shelf, story, weekly } from '../pretend/resources.ts';
import { cardOf, cards, cardsIn, cardsSaying, follow, press, type CardsArgs } from './cards.ts';

const hours = { timeZone: 'America/Chicago', openings: weekly(everyDay, ['17:00', 180]) };
const spanish = resource({ id: 'linea', kind: 'helpline', title: 'Línea Mano Amiga', language: 'es', summary: 'Contesta una persona que ha pasado por lo mismo.', languages: ['es', 'en'], hours, channels: [{ type: 'voice', display: '555-0145', dial: '5550145' }], checkedAt: '2026-05-10' });
const arabic = resource({ id: 'desk', kind: 'service', title: 'مكتب المساعدة', language: 'ar', summary: 'نساعدكم في الرسائل والمواعيد.', alert: 'المدخل من الخلف.', languages: ['ar'], hours, documents: ['بطاقة فيها صورة'], channels: [{ type: 'voice', display: '555-0144', dial: '5550144' }], checkedAt: '2026-05-10' });

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Languages',
  args: { endpoint: resourceFolder('languages', [...shelf, spanish, arabic]) },
  render: args => cards(args),
  parameters: { docs: { story: { inline: false, height: '700px' } } },
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** On a page in Spanish the cards speak Spanish; nothing has to be set. */
export const Spanish: Story = {
  globals: { language: 'es' },
  play: async ({ canvasElement }) => {
    const { ui } = await cardsSaying(canvasElement, /^9 recursos$/);
    await expect(ui.getByRole('list', { name: 'Recursos' })).toBeVisible();
  },
};

/** One card's page in Spanish. */
export const SpanishCard: Story = {
  globals: { language: 'es' },
  play: async ({ canvasElement }) => { await follow(await cardsSaying(canvasElement, /^9 recursos$/), spanish.title); },
};

/** Arabic, laid out from right to left. */
export const Arabic: Story = {
  globals: { language: 'ar', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const { element } = await cardsSaying(canvasElement, /\p{Nd}/u);
    const base = element.renderRoot.querySelector('[part="base"]');
    await expect(base).toHaveAttribute('lang', 'ar');
    await expect(base).toHaveAttribute('dir', 'rtl');
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** One card's page from right to left: numbers are read as they are dialled. */
export const ArabicCard: Story = {
  globals: { language: 'ar', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /\p{Nd}/u);
    await follow(seen, arabic.title);
    await expect(seen.ui.getByText('555-0144').localName).toBe('bdi');
  },
};

/** From right to left on a phone. */
export const ArabicNarrow: Story = {
  globals: { language: 'ar', direction: 'rtl', width: '320px' },
  play: async ({ canvasElement }) => {
    const { element } = await cardsSaying(canvasElement, /\p{Nd}/u);
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** Words in a language of their own are marked with it, so that they are read out and hyphenated right. */
export const EachInItsOwn: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^9 resources$/);
    for (const { title, language } of [spanish, arabic]) {
      await expect(cardOf(seen, title).querySelector('[part="title"] a')).toHaveAttribute('lang', language);
      await expect(cardOf(seen, title).querySelector('[part="summary"]')).toHaveAttribute('dir', 'auto');
    }
  },
};

/** The same in plain words, for all that have them; stories keep the words of who told them. */
export const PlainWords: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^9 resources$/);
    await press(seen, 'Plain words');
    await expect(cardOf(seen, 'Nurse')).toHaveTextContent('You can see a nurse. You do not need to book. It is free.');
    await expect(cardOf(seen, story.title)).toHaveTextContent('On the tenth I rang it.');
    await expect(seen.ui.getByRole('button', { name: 'Plain words' })).toHaveAttribute('aria-pressed', 'true');
  },
};

/** Plain words stay plain on a card's page. */
export const PlainPage: Story = {
  play: async context => {
    await PlainWords.play?.(context);
    await follow(await cardsIn(context.canvasElement), 'The first time in a group');
  },
};

/** Two languages on one page. */
export const TwoLanguages: Story = {
  render: args => html`<div lang="en">${cards({ ...args, label: 'English', limit: 1 })}</div><div lang="es">${cards({ ...args, label: 'Español', limit: 1 })}</div>`,
  play: async ({ canvasElement }) => {
    await cardsSaying(canvasElement, /^9 resources$/, 0);
    await cardsSaying(canvasElement, /^9 recursos$/, 1);
  },
};

/** The page changes its language, and the cards follow. */
export const Changed: Story = {
  render: args => html`<div id="page" lang="en">${cards(args)}</div>`,
  play: async ({ canvasElement }) => {
    await cardsSaying(canvasElement, /^9 resources$/);
    canvasElement.querySelector('#page')?.setAttribute('lang', 'es');
    await cardsSaying(canvasElement, /^9 recursos$/);
  },
};
