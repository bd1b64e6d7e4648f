import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../../src/widgets/resource-cards/define.ts';
import type { ResourceCards } from '../../src/index.ts';
import { looking, type Looking } from '../pretend/person.ts';

/** What a story sets of `<resource-cards>`. */
export interface CardsArgs {
  src?: string;
  format?: string;
  endpoint?: string;
  label?: string;
  timeZone?: string;
  filters?: string;
  preset?: string;
  limit?: number;
  cache?: string;
  mapLink?: string;
  groupLink?: string;
  headingLevel?: number;
  visitorZone?: string;
}

/** The moment that stories stand still at, so that pictures never change: Wednesday 13 May 2026, 6:20 PM in Riverton. */
export const storyTime = Date.parse('2026-05-13T23:20:00Z');

const clock = (): number => storyTime;

/** Cards as an embedder writes them. */
export const cards = (args: CardsArgs, inside: TemplateResult | typeof nothing = nothing): TemplateResult => html`<resource-cards
  src=${ifDefined(args.src)} format=${ifDefined(args.format)} endpoint=${ifDefined(args.endpoint)} label=${ifDefined(args.label)} time-zone=${ifDefined(args.timeZone)}
  filters=${ifDefined(args.filters)} preset=${ifDefined(args.preset)} limit=${ifDefined(args.limit)} cache=${ifDefined(args.cache)} map-link=${ifDefined(args.mapLink)}
  group-link=${ifDefined(args.groupLink)} heading-level=${ifDefined(args.headingLevel)} visitor-zone=${args.visitorZone ?? 'America/Chicago'} .clock=${clock}>${inside}</resource-cards>`;

/** Cards in a story: the element, and what a person finds in it. */
export interface Seen {
  element: ResourceCards;
  ui: Looking;
}

/** The story's cards (or those at that place), drawn for the first time. */
export async function cardsIn(canvas: HTMLElement, at = 0): Promise<Seen> {
  const element = canvas.querySelectorAll('resource-cards')[at];
  if (!element) throw new Error('the story has no cards');
  await element.updateComplete;
  const base = element.renderRoot.querySelector<HTMLElement>('[part="base"]');
  if (!base) throw new Error('the cards have drawn nothing');
  return { element, ui: looking(base) };
}

/** The same, once their line of text says this: "7 resources". */
export async function cardsSaying(canvas: HTMLElement, words: string | RegExp, at = 0): Promise<Seen> {
  const seen = await cardsIn(canvas, at);
  const count = (): Element | null => seen.element.renderRoot.querySelector('[part="count"]');
  await waitFor(async () => expect(count()).toHaveTextContent(words), { timeout: 10_000 });
  return seen;
}

/** Presses the button of that name. */
export async function press({ ui }: Seen, name: string | RegExp): Promise<void> {
  await userEvent.click(await ui.findByRole('button', { name }, { timeout: 10_000 }));
}

/** Follows the heading link of a card to its page. */
export async function follow({ ui }: Seen, name: string): Promise<void> {
  await userEvent.click(await ui.findByRole('link', { name }));
  await ui.findByRole('heading', { name, level: 2 }, { timeout: 10_000 });
}

/** The card of that title. */
export function cardOf({ element }: Seen, title: string): HTMLElement {
  const found = [...element.renderRoot.querySelectorAll<HTMLElement>('[part="card"]')].find(card => card.querySelector('[part="title"]')?.textContent.trim() === title);
  if (!found) throw new Error(`there is no card "${title}"`);
  return found;
}

/** One part of the widget, once it is there. */
export async function part({ element }: Seen, name: string): Promise<HTMLElement> {
  const find = (): HTMLElement | null => element.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);
  await waitFor(async () => expect(find()).not.toBeNull(), { timeout: 10_000 });
  return find() ?? element;
}
