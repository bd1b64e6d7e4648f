import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { forgotten } from '../pretend/device.ts';
import { nightLine, resourceFolder, shelf, soup } from '../pretend/resources.ts';
import { cards, cardsSaying, part, press, type CardsArgs, type Seen } from './cards.ts';

let lists = 0;

const meta: Meta<CardsArgs> = {
  title: 'Resource cards/Saved',
  beforeEach: forgotten,
  // saved cards belong to a list: each story, and each time it is played, has a list of its own
  render: args => cards({ ...args, endpoint: resourceFolder(`saved-${String(lists++)}`, shelf) }),
};

export default meta;
type Story = StoryObj<CardsArgs>;

async function saved(canvas: HTMLElement): Promise<Seen> {
  const seen = await cardsSaying(canvas, /^7 resources$/);
  await press(seen, `Save ${nightLine.title}`);
  await press(seen, `Save ${soup.title}`);
  await press(seen, 'Saved (2)');
  return cardsSaying(canvas, /^2 resources$/);
}

async function says(seen: Seen, words: string): Promise<void> {
  const panel = await part(seen, 'keeping');
  await waitFor(async () => expect(panel).toHaveTextContent(words), { timeout: 10_000 });
}

/** What is saved is a list of its own, for this visit. */
export const ForThisVisit: Story = {
  play: async ({ canvasElement }) => {
    await says(await saved(canvasElement), 'What you save stays for this visit. It goes away soon after you close the page.');
  },
};

/** Kept on the device, because the visitor asked for it. */
export const OnThisDevice: Story = {
  play: async ({ canvasElement }) => {
    const seen = await saved(canvasElement);
    await press(seen, 'Keep on this device');
    await says(seen, 'What you save stays on this device until you have it forgotten.');
  },
};

/** Under a passphrase. */
export const UnderAPassphrase: Story = {
  play: async ({ canvasElement }) => {
    const seen = await saved(canvasElement);
    const panel = await part(seen, 'keeping');
    const field = panel.querySelector('input');
    if (field) await userEvent.type(field, 'open barley');
    await press(seen, 'Keep on this device');
    await says(seen, 'It opens only with your passphrase.');
  },
};

/** Locked: nothing of it can be seen. */
export const Locked: Story = {
  play: async context => {
    await UnderAPassphrase.play?.(context);
    const seen = await cardsSaying(context.canvasElement, /^2 resources$/);
    await press(seen, 'Lock now');
    await says(seen, 'What you saved is locked.');
    await expect(seen.ui.queryByRole('link', { name: soup.title })).toBeNull();
  },
};

/** The wrong passphrase, then the right one. */
export const Unlocked: Story = {
  play: async context => {
    await Locked.play?.(context);
    const seen = await cardsSaying(context.canvasElement, /./);
    const type = async (words: string): Promise<void> => {
      const field = (await part(seen, 'keeping')).querySelector('input');
      // what the widget emptied, simulated keys would still type after
      if (field) field.value = words;
      await press(seen, 'Unlock');
    };
    await type('open wheat');
    await says(seen, 'That was not the right passphrase. Please try again.');
    await type('open barley');
    await says(seen, 'It opens only with your passphrase.');
    await expect(await seen.ui.findByRole('link', { name: soup.title }, { timeout: 10_000 })).toBeVisible();
  },
};

/** Everything forgotten at one press. */
export const Forgotten: Story = {
  play: async ({ canvasElement }) => {
    const seen = await saved(canvasElement);
    await part(seen, 'keeping');
    await press(seen, 'Forget everything');
    await says(seen, 'Done. All that you saved here is forgotten.');
    await expect(seen.ui.getByText('You have saved nothing.')).toBeVisible();
  },
};
