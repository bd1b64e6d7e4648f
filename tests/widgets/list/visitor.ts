import { assert, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { saturdayAtTen } from '../group-finder/rows.ts';

/** How long a test waits for what must come; a busy machine is slow. */
export const patience = { timeout: 10_000 };

/** Waits until something holds, and says what was missed where it never does. */
export const until = (holds: () => unknown, missed: string): Promise<void> => waitUntil(() => Boolean(holds()), missed, patience);

/** A widget that shows a list, as a test sets it up. */
export type ListWidget = LitElement & { clock: () => number };

export interface Stage {
  /** Tells the time; ten on a Saturday morning unless given. */
  clock?: () => number;
  /** Light DOM of the widget. */
  children?: readonly Node[];
  /** Where in the page it is put. */
  parent?: Element;
}

const made = new Set<Element>();

/** Puts a widget into the page, without waiting for anything. Times are shown in UTC unless the attributes differ. */
export function placed<Widget extends ListWidget>(widget: Widget, attributes: Record<string, string>, { clock = () => saturdayAtTen, children = [], parent = document.body }: Stage = {}): Widget {
  for (const [name, value] of Object.entries({ 'visitor-zone': 'UTC', ...attributes })) widget.setAttribute(name, value);
  widget.clock = clock;
  widget.append(...children);
  parent.append(widget);
  made.add(widget);
  return widget;
}

/** Takes every widget out of the page again. */
export function leaveAll(): void {
  for (const element of made) element.remove();
  made.clear();
}

/** What a person sees of a widget with a list and does with it: words, names and roles, never its insides. */
export class ListVisitor<Widget extends ListWidget> {
  readonly widget: Widget;
  /** The part that one row of the list is. */
  readonly #row: string;

  constructor(widget: Widget, row: string) {
    this.widget = widget;
    this.#row = row;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.widget;
    if (!shadowRoot) throw new Error('the widget has not been drawn');
    return shadowRoot;
  }

  /** The line that tells how many rows fit. */
  get count(): string {
    return wordsOf(this.widget.shadowRoot?.querySelector('[role=status]'));
  }

  /** Names of the rows in the list, in order. */
  get names(): string[] {
    return this.all(`[part=${this.#row}] h3`).map(wordsOf);
  }

  /** Everything that is written on the widget. */
  get text(): string {
    return wordsOf(this.widget.shadowRoot?.querySelector('[part=base]'));
  }

  all(selector: string): HTMLElement[] {
    return [...(this.widget.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  /** The search field. */
  get field(): HTMLInputElement {
    return this.find('input[type=search]', HTMLInputElement);
  }

  /** The first element that fits, of this kind. */
  find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
    const found = this.one(selector);
    if (!(found instanceof kind)) throw new Error(`${selector} is a ${found.localName}`);
    return found;
  }

  one(selector: string): HTMLElement {
    const [first] = this.all(selector);
    if (!first) throw new Error(`there is no ${selector} in: ${this.text}`);
    return first;
  }

  get links(): HTMLAnchorElement[] {
    return this.all('a').filter(one => one instanceof HTMLAnchorElement);
  }

  /** The card of the row of this name. */
  card(name: string): HTMLElement {
    const card = this.all(`[part=${this.#row}]`).find(one => wordsOf(one.querySelector('h3')) === name);
    if (!card) throw new Error(`there is no card "${name}" among: ${this.names.join(', ')}`);
    return card;
  }

  /** A control or link by what it is called. */
  named(name: string | RegExp, selector = 'button, a, label, summary'): HTMLElement | undefined {
    return this.all(selector).find(one => fits(nameOf(one), name));
  }

  /** Whether there is a control or link of this name. */
  has(name: string | RegExp, selector?: string): boolean {
    return this.named(name, selector) !== undefined;
  }

  /** Presses a control or follows a link by its name, as soon as it is there. */
  async press(name: string | RegExp, selector?: string): Promise<void> {
    await until(() => this.named(name, selector), `nothing to press is called ${String(name)}`);
    const control = this.named(name, selector);
    control?.focus();
    control?.click();
    await this.drawn();
  }

  /** Writes into the search field. */
  async searchFor(text: string): Promise<void> {
    await this.fill('input[type=search]', text);
  }

  async fill(selector: string, text: string): Promise<void> {
    await until(() => this.all(selector)[0], `there is no ${selector}`);
    const field = this.find(selector, HTMLInputElement);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.drawn();
  }

  /** Opens a filter and chooses a value, whose label begins so. */
  async choose(facet: string, value: string): Promise<void> {
    if (this.all('fieldset legend').every(legend => wordsOf(legend) !== facet)) await this.press(new RegExp(`^${facet}`), '[data-facet]');
    await this.press(new RegExp(`^${value} \\(`), 'fieldset label');
  }

  /** Labels of the choices of the open filter. */
  get choices(): string[] {
    return this.all('fieldset label').map(wordsOf);
  }

  /** Waits until the count line fits. */
  async sees(count: string | RegExp): Promise<void> {
    await until(() => fits(this.count, count), `the count never fitted ${String(count)}; it is "${this.count}"`);
    await this.drawn();
  }

  /** Waits until something is written anywhere on the widget. */
  async reads(text: string | RegExp): Promise<void> {
    await until(() => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)), `${String(text)} was never written`);
  }

  async drawn(): Promise<void> {
    await this.widget.updateComplete;
  }
}

const fits = (text: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? text === wanted : wanted.test(text));

/** Fails unless both are one element; an assertion on the elements themselves would try to print the whole page. */
export function assertSame(actual: Element | null | undefined, expected: Element | null | undefined): void {
  const told = (element: Element | null | undefined): string => (element ? `<${element.localName}> "${nameOf(element).slice(0, 80)}"` : 'nothing');
  if (actual !== expected) assert.fail(`${told(actual)} is not ${told(expected)}`);
}

/** The next public event of this name from a widget. */
export const told = <Name extends keyof HTMLElementEventMap>(name: Name, widget: HTMLElement): Promise<HTMLElementEventMap[Name]> =>
  new Promise(resolve => { widget.addEventListener(name, event => { resolve(event); }, { once: true }); });

/** What an element says, its white space as a reader sees it. */
export const wordsOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a control is called. */
export const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? wordsOf(element);

/** Presses a key where the focus is. */
export function key(target: Element, name: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}
