import { orNothing } from '../../../connectors/reading/gather.ts';
import type { Resource } from '../../../protocol/resource.ts';
import type { CardFacts } from './card-facts.ts';
import { oneLine, proseOf } from './card-text.ts';

const headings = 'h1, h2, h3, h4, h5, h6, [data-title]';
/** Around the words of a link that is a way to reach somebody: marks that Unicode keeps out of every text. */
const [linkStart, linkEnd] = ['\ufdd0', '\ufdd1'];
const link = /\ufdd0[^\ufdd1]*\ufdd1/g;
/** A letter or a digit: dashes and dots between links are no words. */
const word = /[\p{L}\p{N}]/u;

/** The heading of a card; that of its plain words is another one. */
export const headingOf = (card: Element): Element | undefined => [...card.querySelectorAll(headings)].find(heading => !heading.closest('[data-plain]'));

/** The words of a card: paragraphs, lists and whatever else is written there. A paragraph of links only is told by the links. */
export function readWords(card: Element, heading: Element | undefined, isChannel: (element: Element) => boolean): string {
  const prose = proseOf(card, (inner, words) => {
    if (inner === heading || inner.matches('address, [data-plain]')) return '';
    return isChannel(inner) ? linkStart + words + linkEnd : words;
  });
  const paragraphs = prose.split('\n\n').filter(paragraph => word.test(paragraph.replace(link, '')));
  return paragraphs.join('\n\n').replace(/[\ufdd0\ufdd1]/g, '');
}

/** The same in plain words, from the element that says so. */
export function readPlain(facts: CardFacts): Resource['plain'] {
  const plain = facts.element.querySelector('[data-plain]');
  const heading = plain?.querySelector(headings);
  const body = plain && proseOf(plain, (inner, words) => (inner === heading ? '' : words));
  return orNothing({ title: heading ? oneLine(heading.textContent) || undefined : undefined, body: facts.words('data-plain', body ?? '') });
}
