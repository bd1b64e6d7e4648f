import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { encodeSharedList } from '../../src/widgets/resource-cards/take-away/shared-list.ts';
import { forgotten, noPrinter, openedWith } from '../pretend/device.ts';
import { nightLine, nurse, resource, resourceFolder, shelf, soup } from '../pretend/resources.ts';
import { cards, cardsSaying, part, press, type CardsArgs, type Seen } from './cards.ts';

let lists = 0;

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/To take along',
  beforeEach: forgotten,
  render: args => cards({ ...args, endpoint: resourceFolder(`taken-${String(lists++)}`, shelf) }),
};

export default meta;
type Story = StoryObj<CardsArgs>;

async function packed(canvas: HTMLElement): Promise<Seen> {
  const seen = await cardsSaying(canvas, /^7 resources$/);
  for (const { title } of [nurse, nightLine, soup]) await press(seen, `Save ${title}`);
  await press(seen, 'Saved (3)');
  await part(seen, 'take-away');
  return seen;
}

async function says(seen: Seen, words: string): Promise<void> {
  const panel = await part(seen, 'take-away');
  await waitFor(async () => expect(panel).toHaveTextContent(words), { timeout: 10_000 });
}

/** All ways to take a list along. It all happens on the device. */
export const Panel: Story = {
  play: async ({ canvasElement }) => {
    const { ui } = await packed(canvasElement);
    await expect(ui.getByRole('link', { name: 'Send as a text message' })).toHaveAttribute('href', expect.stringMatching(/^sms:/));
    await expect(ui.getByRole('button', { name: 'Copy as text' })).toBeVisible();
  },
};

/** A code for the camera of another phone, and who can see what it holds. */
export const QrCode: Story = {
  play: async ({ canvasElement }) => {
    const seen = await packed(canvasElement);
    await press(seen, 'Show a QR code');
    await expect(await seen.ui.findByRole('img', { name: 'QR code of your list' }, { timeout: 10_000 })).toBeVisible();
    await says(seen, 'Anyone who sees this code or has the link can see your list.');
  },
};

/** A card to fold for a pocket. It looks like any card: the title on the front is the visitor's own. */
export const PocketCard: Story = {
  beforeEach: noPrinter,
  play: async ({ canvasElement }) => {
    const seen = await packed(canvasElement);
    const title = (await part(seen, 'take-away')).querySelector<HTMLInputElement>('[name="card-title"]');
    title?.select();
    await userEvent.keyboard('Shopping');
    await press(seen, 'Print a pocket card');
    await says(seen, '3 of 3 items fit on the card.');
  },
};

/** Large type, for a wall or for tired eyes. */
export const LargeType: Story = {
  beforeEach: noPrinter,
  play: async ({ canvasElement }) => {
    const seen = await packed(canvasElement);
    await press(seen, 'Print in large type');
    await says(seen, 'The page is ready. Choose a printer.');
  },
};

/** Copying where the browser refuses: the text is there to be copied by hand. */
export const CopiedByHand: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => undefined });
    return () => { Reflect.deleteProperty(navigator, 'clipboard'); };
  },
  play: async ({ canvasElement }) => {
    const seen = await packed(canvasElement);
    await press(seen, 'Copy as text');
    await says(seen, 'Your browser did not let us copy.');
    await expect(seen.ui.getByRole('textbox', { name: 'Your list as text' })).toBeVisible();
  },
};

const gone = resource({ id: 'gone', kind: 'helpline', title: 'Harbor Line', channels: [{ type: 'voice', display: '555-0199', dial: '5550199' }] });

/** A list that somebody shared came with the address: it can be read and called at once, also what is not in this list. */
export const SharedList: Story = {
  beforeEach: openedWith(async () => `support-list=${await encodeSharedList([nightLine, soup, gone]) ?? ''}`),
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await part(seen, 'shared');
    await expect(seen.ui.getByRole('heading', { name: 'A list that was shared with you' })).toBeVisible();
    await expect(seen.ui.getByRole('link', { name: /Harbor Line/ })).toHaveAttribute('href', 'tel:5550199');
    await expect(location.hash).toBe('');
  },
};

/** From the shared list to a card's page, and what comes with it put away. */
export const SharedListClosed: Story = {
  beforeEach: openedWith(async () => `support-list=${await encodeSharedList([nightLine, soup]) ?? ''}`),
  play: async ({ canvasElement }) => {
    const seen = await cardsSaying(canvasElement, /^7 resources$/);
    await part(seen, 'shared');
    await press(seen, 'Close this list');
    await expect(seen.ui.queryByRole('heading', { name: 'A list that was shared with you' })).toBeNull();
  },
};
