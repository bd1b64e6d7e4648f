import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { json, pretend } from '../pretend/network.ts';
import { cards, finder, finderSaying, press, type FinderArgs } from './finder.ts';

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Filters',
  args: { src: pretend('clinic', json(clinicRows)) },
  render: args => finder(args),
};

export default meta;
type Story = StoryObj<FinderArgs>;

/** One filter's choices, each with the number of groups that it would leave. */
export const OpenFilter: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Language');
    await expect(seen.ui.getByRole('button', { name: 'Language' })).toHaveAttribute('aria-expanded', 'true');
    await expect(seen.ui.getByRole('checkbox', { name: 'Spanish (1)' })).not.toBeChecked();
  },
};

/** Escape closes the choices, and the focus is back on their button. */
export const ClosedByKeyboard: Story = {
  play: async context => {
    await OpenFilter.play?.(context);
    const { ui, element } = await finderSaying(context.canvasElement, /^8 groups$/);
    ui.getByRole('checkbox', { name: 'Spanish (1)' }).focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(async () => expect(ui.queryAllByRole('checkbox')).toHaveLength(0));
    await expect((element.renderRoot as ShadowRoot).activeElement).toBe(ui.getByRole('button', { name: /^Language/ }));
  },
};

/** Other filters may go when one is chosen from; the focus stays where it is, so that the next choice is a key away. */
export const ChosenByKeyboard: Story = {
  play: async context => {
    await OpenFilter.play?.(context);
    const { ui, element } = await finderSaying(context.canvasElement, /^8 groups$/);
    const choice = ui.getByRole('checkbox', { name: 'Spanish (1)' });
    choice.focus();
    await userEvent.keyboard(' ');
    await finderSaying(context.canvasElement, /^1 group$/);
    await expect((element.renderRoot as ShadowRoot).activeElement).toBe(choice);
    await expect(ui.getByRole('checkbox', { name: 'Spanish (1)' })).toBe(choice);
  },
};

/** What was chosen stands above the list, each with a way to take it back. */
export const ChosenFilters: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Day');
    await userEvent.click(seen.ui.getByRole('checkbox', { name: /^Wednesday/ }));
    await userEvent.click(seen.ui.getByRole('checkbox', { name: /^Thursday/ }));
    await press(seen, /^Day/);
    await press(seen, 'In person or online');
    await userEvent.click(seen.ui.getByRole('checkbox', { name: /^In person/ }));
    await press(seen, /^In person or online/);
    await finderSaying(canvasElement, /^3 groups$/);
    await expect(seen.ui.getByRole('list', { name: 'Chosen filters' })).toBeVisible();
    await press(seen, 'Remove Thursday');
    await finderSaying(canvasElement, /^2 groups$/);
    await expect(seen.ui.queryByRole('button', { name: 'Remove Thursday' })).toBeNull();
  },
};

/** Everything taken back at once. */
export const Cleared: Story = {
  play: async context => {
    await ChosenFilters.play?.(context);
    await press(await finderSaying(context.canvasElement, /^2 groups$/), 'Clear all');
    await finderSaying(context.canvasElement, /^8 groups$/);
  },
};

/** Places that the list itself knows: nothing typed here leaves the page. */
export const PlaceSuggestions: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Near a place');
    await userEvent.type(await seen.ui.findByRole('combobox', { name: 'Near a place' }), 'gull');
    await expect(await seen.ui.findByRole('option', { name: /Gull Haven/ })).toBeVisible();
  },
};

/** Around a place: nearest first, with the distance, and a circle to widen or narrow. */
export const AroundAPlace: Story = {
  play: async context => {
    const { canvasElement } = context;
    await PlaceSuggestions.play?.(context);
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const radius = await seen.ui.findByRole('combobox', { name: 'How far' });
    await userEvent.selectOptions(radius, '');
    await finderSaying(canvasElement, /^[5-8] groups$/);
    // the order by distance comes with a part that is fetched
    await waitFor(async () => expect(cards(seen)[0]).toHaveTextContent(/La Silla Vacía.*away/s), { timeout: 10_000 });
    await expect(seen.ui.getByRole('button', { name: /^Remove Gull Haven/ })).toBeVisible();
  },
};

/** No such place in this list. */
export const NoSuchPlace: Story = {
  play: async ({ canvasElement }) => {
    const seen = await finderSaying(canvasElement, /^8 groups$/);
    await press(seen, 'Near a place');
    await userEvent.type(await seen.ui.findByRole('combobox', { name: 'Near a place' }), 'zzyzx');
    await expect(await seen.ui.findByText('No place of that name in this list')).toBeVisible();
  },
};
