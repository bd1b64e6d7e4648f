import { weekdayName, weekdays } from '../../i18n/dates.ts';
import { termLabel } from '../../i18n/terms/index.ts';
import { dayParts, type GroupFacet } from '../../protocol/group-facets.ts';
import type { Messages } from './messages/messages.ts';

/** A facet's value in the visitor's language. */
export function valueLabel(facet: GroupFacet, value: string, words: Messages, tag: string): string {
  switch (facet) {
    case 'days': return weekdayName(tag, Number(value));
    case 'times':
    case 'attendance':
    case 'joining': return (words[facet] as Record<string, string>)[value] ?? value;
    case 'free': return words.free;
    case 'languages': return languageName(value, tag);
    case 'regions': return value;
    default: return termLabel(value, words.terms);
  }
}

/** A language's name in another language: `es` in English is "Spanish". */
export function languageName(value: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(value) ?? value;
  } catch {
    return value;
  }
}

/** Facets whose values have an order of their own; the others run from most to fewest groups. */
export function ownOrder(facet: GroupFacet, tag: string): readonly string[] | undefined {
  if (facet === 'days') return weekdays(tag).map(String);
  return facet === 'times' ? dayParts : undefined;
}
