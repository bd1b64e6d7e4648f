import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { GroupsShownEvent } from '../../src/index.ts';
import { clinicRows } from '../pretend/clinic-rows.ts';
import { json, noNetwork, pretend } from '../pretend/network.ts';
import { looking } from '../pretend/person.ts';
import { finder, finderIn, finderSaying, follow, type FinderArgs } from './finder.ts';

const crisis = html`<p slot="crisis"><strong>In danger, or thinking of ending your life?</strong> Call <a href="tel:555-0100">555-0100</a> at any hour. It is free. (Sample number.)</p>`;
const clinic = pretend('clinic', json(clinicRows));

const meta: Meta<FinderArgs> = {
  title: 'Group finder/Slots',
  args: { src: clinic },
  render: args => finder(args, crisis),
};

export default meta;
type Story = StoryObj<FinderArgs>;

const helpIsThere = async (canvas: HTMLElement): Promise<void> => {
  await expect(looking(canvas).getByRole('link', { name: '555-0100' })).toBeVisible();
};

/** Help for right now, above everything. */
export const Crisis: Story = {
  play: async ({ canvasElement }) => {
    await finderSaying(canvasElement, /^8 groups$/);
    await helpIsThere(canvasElement);
  },
};

/** It stays on a group's page. */
export const CrisisOnAGroup: Story = {
  play: async ({ canvasElement }) => {
    await follow(await finderSaying(canvasElement, /^8 groups$/), 'Evening Circle');
    await helpIsThere(canvasElement);
  },
};

/** It stays when the list cannot be loaded. */
export const CrisisInAFailure: Story = {
  args: { src: pretend('unreachable', noNetwork) },
  play: async ({ canvasElement }) => {
    const { ui } = await finderIn(canvasElement);
    await ui.findByRole('alert', undefined, { timeout: 10_000 });
    await helpIsThere(canvasElement);
  },
};

/** No list is named yet: what the embedder wrote inside is shown, as it is without scripts. */
export const NothingNamed: Story = {
  args: { src: undefined },
  render: args => finder(args, html`${crisis}<p>Call <a href="tel:555-0142">555-0142</a> to ask for a group. (Sample number.)</p>`),
  play: async ({ canvasElement }) => {
    await helpIsThere(canvasElement);
    await expect(looking(canvasElement).getByRole('link', { name: '555-0142' })).toBeVisible();
  },
};

const select = (id: string) => ({ target }: Event): void => {
  target?.dispatchEvent(new CustomEvent('group-select', { bubbles: true, detail: { id } }));
};

/** The smallest map there is: a button for each point. */
const drawMap = ({ target, points }: GroupsShownEvent): void => {
  const map = (target as Element).querySelector<HTMLElement>('[slot="map"]');
  if (map) render(points.map(({ id, latitude, longitude }) => html`<button type="button" @click=${select(id)}>${latitude}, ${longitude}: ${id}</button> `), map);
};

/** A map of the embedder's own hears what is shown, and opens the group that is chosen on it. */
export const MapSlot: Story = {
  render: args => html`<div @groups-shown=${drawMap}>${finder(args, html`<div slot="map" role="group" aria-label="Map"></div>`)}</div>`,
  play: async ({ canvasElement }) => {
    const { ui } = await finderSaying(canvasElement, /^8 groups$/);
    const map = looking(looking(canvasElement).getByRole('group', { name: 'Map' }));
    await expect(await map.findAllByRole('button')).toHaveLength(5);
    await userEvent.click(map.getByRole('button', { name: /la-silla-vacia$/ }));
    await expect(await ui.findByRole('heading', { name: 'La Silla Vacía', level: 2 })).toBeVisible();
  },
};
