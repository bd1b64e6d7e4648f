import { plainText } from '../../../src/connectors/reading/markup.ts';
import { terms } from '../../../src/protocol/terms.ts';

const knownTerms = new Set<string>(Object.values(terms).flat());
const writtenInCapitals = new Set(['lgbtq']);

/** Words as they may leave: other programs read texts as HTML now and then, so nothing of them can be taken for it. Undefined where nothing is left. */
export function plainWords(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text).trim() || undefined;
}

/** The same on one line: names, addresses, numbers. */
export const plainLine = (text: string | undefined): string | undefined => plainWords(text)?.replace(/\s+/g, ' ');

/** Texts as paragraphs, none said twice in a row. */
export function paragraphs(...texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.map(plainWords).filter(text => text !== undefined);
  return said.filter((text, at) => text !== said[at - 1]).join('\n\n') || undefined;
}

/** A term as English words; a source's own words stay as they are. */
export function termInWords(term: string): string {
  if (writtenInCapitals.has(term)) return term.toUpperCase();
  return knownTerms.has(term) ? term.replaceAll('-', ' ') : (plainLine(term) ?? '');
}

/** Words as a list: `Monday, Tuesday and Friday`. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** The English name of a language; the tag itself where it has none. */
export function languageInWords(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag; // a tag of the right form that no language has
  }
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
