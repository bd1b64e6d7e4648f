import { languageName } from '../../i18n/language-name.ts';
import { termLabel } from '../../i18n/terms/index.ts';
import type { FacetValues } from '../../list/facet-choices.ts';
import { resourceKinds } from '../../protocol/resource-facets.ts';
import type { Messages } from './messages/messages.ts';

/** How the values of resources' facets are shown in the visitor's language. */
export const facetValues = (words: Messages, tag: string): FacetValues => ({
  label: (facet, value) => {
    switch (facet) {
      case 'kinds': return (words.kinds as Record<string, string>)[value] ?? value;
      case 'channels': return (words.reach as Record<string, string>)[value] ?? value;
      case 'languages': return languageName(value, tag);
      case 'regions': return value;
      case 'openNow':
      case 'noDocuments':
      case 'free': return words[facet];
      default: return termLabel(value, words.terms);
    }
  },
  ownOrder: facet => (facet === 'kinds' ? resourceKinds : undefined),
});
