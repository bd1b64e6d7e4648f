import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../../src/widgets/group-finder/define.ts';
import type { GroupFinder } from '../../src/index.ts';
import { looking, type Looking } from '../pretend/person.ts';

/** What a story sets of `<group-finder>`. */
export interface FinderArgs {
  src?: string;
  label?: string;
  format?: string;
  endpoint?: string;
  timeZone?: string;
  view?: string;
  filters?: string;
  preset?: string;
  limit?: number;
  cache?: string;
  mapLink?: string;
  visitorZone?: string;
}

/** The moment that stories stand still at, so that pictures never change: Wednesday 13 May 2026, 6:20 PM in Riverton. */
export const storyTime = Date.parse('2026-05-13T23:20:00Z');

const clock = (): number => storyTime;

/** A finder as an embedder writes it. */
export const finder = (args: FinderArgs, inside: TemplateResult | typeof nothing = nothing): TemplateResult => html`<group-finder
  src=${ifDefined(args.src)} label=${ifDefined(args.label)} format=${ifDefined(args.format)} endpoint=${ifDefined(args.endpoint)} time-zone=${ifDefined(args.timeZone)} view=${ifDefined(args.view)}
  filters=${ifDefined(args.filters)} preset=${ifDefined(args.preset)} limit=${ifDefined(args.limit)} cache=${ifDefined(args.cache)} map-link=${ifDefined(args.mapLink)}
  visitor-zone=${args.visitorZone ?? 'America/Chicago'} .clock=${clock}>${inside}</group-finder>`;

/** A finder in a story: the element, and what a person finds in it. */
export interface Seen {
  element: GroupFinder;
  ui: Looking;
}

/** The story's finder (or the one at that place), drawn for the first time. */
export async function finderIn(canvas: HTMLElement, at = 0): Promise<Seen> {
  const element = canvas.querySelectorAll('group-finder')[at];
  if (!element) throw new Error('the story has no finder');
  await element.updateComplete;
  const base = element.renderRoot.querySelector<HTMLElement>('[part="base"]');
  if (!base) throw new Error('the finder has drawn nothing');
  return { element, ui: looking(base) };
}

/** The same, once its line of text says this: "8 groups". */
export async function finderSaying(canvas: HTMLElement, words: string | RegExp, at = 0): Promise<Seen> {
  const seen = await finderIn(canvas, at);
  await waitFor(async () => expect(seen.ui.getByRole('status')).toHaveTextContent(words), { timeout: 10_000 });
  return seen;
}

/** Presses the button of that name. */
export async function press({ ui }: Seen, name: string | RegExp): Promise<void> {
  await userEvent.click(await ui.findByRole('button', { name }));
}

/** Follows the heading link of a group to its page. */
export async function follow({ ui }: Seen, name: string): Promise<void> {
  await userEvent.click(await ui.findByRole('link', { name }));
  await ui.findByRole('heading', { name, level: 2 });
}

/** The list of groups, card by card. */
export const cards = ({ element }: Seen): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('[part="results"] > li')];
