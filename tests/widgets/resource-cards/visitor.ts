import '../../../src/widgets/resource-cards/define.ts';
import type { ResourceCards } from '../../../src/widgets/resource-cards/resource-cards.ts';
import { ListVisitor, placed, until, wordsOf, type Stage } from '../list/visitor.ts';

/** What a person sees of the cards and does with them. */
export class CardsVisitor extends ListVisitor<ResourceCards> {
  constructor(cards: ResourceCards) {
    super(cards, 'card');
  }

  /** The answer line of a card, clause by clause. */
  clauses(title: string): string[] {
    return this.#parts(title, '[part~=clause]').map(seen);
  }

  /** One part of a card, in words; empty where the card has none. */
  part(title: string, part: string): string {
    return seen(this.card(title).querySelector(`[part~="${part}"]`));
  }

  /** The ways of a card that can be pressed: what each is called and where it leads. */
  ways(title: string): { name: string; href: string }[] {
    return this.#parts(title, 'a[part~=way]').map(way => ({ name: spoken(way), href: way.getAttribute('href') ?? '' }));
  }

  /** Opens the page of the card of this title, and waits for it. */
  async open(title: string): Promise<HTMLElement> {
    await this.press(title, 'h3 a');
    return this.opened();
  }

  /** The page that is open, as soon as it is. */
  async opened(): Promise<HTMLElement> {
    await until(() => this.all('article')[0], 'no page opened');
    return this.one('article');
  }

  /** Opens the list of saved things, and waits for what belongs to it. */
  async openSaved(): Promise<void> {
    await this.press(/^Saved/, '.tools button');
    await until(() => this.all('[part=keeping]')[0], 'it never said how long saved things last');
  }

  #parts(title: string, selector: string): HTMLElement[] {
    return [...this.card(title).querySelectorAll<HTMLElement>(selector)];
  }
}

/** Puts cards into the page, without waiting for anything. */
export const place = (attributes: Record<string, string>, stage?: Stage): CardsVisitor => new CardsVisitor(placed(document.createElement('resource-cards'), attributes, stage));

/** Puts cards into the page and waits for their list. */
export async function visit(attributes: Record<string, string>, stage?: Stage): Promise<CardsVisitor> {
  const visitor = place(attributes, stage);
  await visitor.sees(/^\p{Nd}/u);
  return visitor;
}

/** What an element says, without the marks that keep names from being turned round. */
export const seen = (element: Element | null | undefined): string => wordsOf(element).replace(/[\u2066-\u2069]/g, '').replace(/[\u202f\u00a0\u2009]/g, ' ');

/** What a screen reader says of a link or button: without what is hidden from it. */
export function spoken(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return element.getAttribute('aria-label') ?? seen(copy);
}
