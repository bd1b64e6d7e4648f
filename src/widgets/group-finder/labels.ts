import { weekdayName, weekdays } from '../../i18n/dates.ts';
import { languageName } from '../../i18n/language-name.ts';
import { termLabel } from '../../i18n/terms/index.ts';
import type { FacetValues } from '../../list/facet-choices.ts';
import { dayParts } from '../../protocol/group-facets.ts';
import type { Messages } from './messages/messages.ts';

/** How the values of groups' facets are shown in the visitor's language. */
export const facetValues = (words: Messages, tag: string): FacetValues => ({
  label: (facet, value) => {
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
  },
  ownOrder: facet => (facet === 'days' ? weekdays(tag).map(String) : facet === 'times' ? dayParts : undefined),
});
