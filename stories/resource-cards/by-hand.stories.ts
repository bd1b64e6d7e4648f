import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { looking } from '../pretend/person.ts';
import { cardOf, cards, cardsSaying, follow, type CardsArgs } from './cards.ts';

const written = html`
  <resource-card kind="helpline" free documents="none" languages="en es" hours="Mo-Su 17:00-23:00" time-zone="America/Chicago" checked="2026-05-02">
    <h3>Evening Line</h3>
    <p>Someone from our own street picks up.</p>
    <ul>
      <li><a href="tel:555-0181" data-free data-bill="no">555-0181</a></li>
      <li><a href="sms:555-0182?body=KETTLE">Text KETTLE to 555-0182</a></li>
    </ul>
  </resource-card>
  <resource-card free="no" cost="What you can" hours="When the light is on" accessibility="step-free">
    <h3>The Reading Room</h3>
    <p>Warm, dry and quiet.</p>
    <address data-town="Riverton">60 Weir Street<br>Riverton</address>
  </resource-card>
  <resource-card kind="guide" lang="es">
    <h3>La primera vez</h3>
    <p>Llegas, alguien te saluda y te sientas donde quieras.</p>
  </resource-card>`;

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Written by hand',
  render: args => cards(args, written),
};

export default meta;
type Story = StoryObj<CardsArgs>;

/** Cards that stand in the page become a list like any other. */
export const ByHand: Story = {
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^3 resources$/);
    await expect(cardOf(seen, 'Evening Line')).toHaveTextContent(/Helpline.*Open until 11 PM.*Free/s);
    await expect(cardOf(seen, 'The Reading Room')).toHaveTextContent(/Hours: .*When the light is on/);
    await expect(seen.ui.getByRole('link', { name: /^Call .*Evening Line/ })).toHaveAttribute('href', 'tel:5550181');
  },
};

/** The page of one of them. */
export const OneOfThem: Story = {
  play: async ({ canvasElement }) => { await follow(await cardsSaying(canvasElement, /^3 resources$/), 'The Reading Room'); },
};

/** The same without the element's code: every word and number is there. */
export const BeforeScripts: Story = {
  render: () => html`<section>${written}</section>`,
  play: async ({ canvasElement }) => {
    await expect(looking(canvasElement).getByRole('link', { name: '555-0181' })).toBeVisible();
    await expect(looking(canvasElement).getByText(/Warm, dry and quiet/)).toBeVisible();
  },
};

/** A card that is added later is in the list at once. */
export const AddedLater: Story = {
  play: async ({ canvasElement }) => {
    const { element } = await cardsSaying(canvasElement, /^3 resources$/);
    const card = document.createElement('resource-card');
    const title = document.createElement('h3');
    title.textContent = 'Soup';
    card.append(title);
    element.append(card);
    await cardsSaying(canvasElement, /^4 resources$/);
  },
};
