import type { Resource } from '../../protocol/resource.ts';
import type { Row } from '../reading/row.ts';
import { partOf, partsOf } from '../resources/part.ts';
import { sortWords } from '../resources/words.ts';

/** Terms of a service, by facet, and what its labels say of it. */
export interface ReadTerms extends Pick<Resource, 'topics' | 'audiences' | 'accessibility'> {
  labels: ReadonlyMap<string, string>;
}

const aboutPeople = /eligib|audience|population|age/i;
const aboutAccess = /accessib/i;

/** Reads the attributes of a service, and the taxonomies of the older kind. Words that mean none of our terms stay as they are. */
export function readTerms(service: Row): ReadTerms {
  const sorted = { topics: new Set<string>(), audiences: new Set<string>(), accessibility: new Set<string>() };
  const labels = new Map<string, string>();
  const add = (word: string | undefined, kind: string): void => {
    if (word === undefined) return;
    const found = sortWords([word], aboutPeople.test(kind) ? 'audiences' : aboutAccess.test(kind) ? 'accessibility' : 'topics');
    for (const facet of ['topics', 'audiences', 'accessibility'] as const) for (const term of found[facet]) sorted[facet].add(term);
  };
  for (const attribute of partsOf(service, 'attributes')) {
    const term = partOf(attribute, 'taxonomy_term');
    const label = attribute.mark('label').toLowerCase();
    const value = attribute.text('value');
    if (term) add(term.text('name') ?? term.text('term'), attribute.mark('link_type'));
    else if (label !== '' && value !== undefined) labels.set(label, value);
  }
  for (const field of ['service_taxonomys', 'service_taxonomies', 'taxonomies', 'taxonomy_terms']) {
    for (const part of partsOf(service, field)) {
      const term = partOf(part, 'taxonomy') ?? partOf(part, 'taxonomy_term') ?? part;
      add(term.text('name') ?? term.text('term'), part.mark('link_type'));
    }
  }
  return { topics: [...sorted.topics], audiences: [...sorted.audiences], accessibility: [...sorted.accessibility], labels };
}
