import type { Group } from '../protocol/group.ts';
import type { SearchDocument } from './search-index.ts';

/** Facets that are counted, in the order of the protocol, but for days and times, which come from the clock. */
export const documentFacets = ['attendance', 'topics', 'audiences', 'formats', 'languages', 'accessibility', 'regions', 'joining', 'free'] as const;

/** Gives the label that visitors see for a term of a feed; the term itself where there is none. */
export type Words = (term: string) => string;

/** Every general region that a path lies in, and itself: `Mississippi`, `Mississippi > North`. */
export function regionPaths(region: readonly string[]): string[] {
  let path = '';
  return region.map(part => (path = path ? `${path} > ${part}` : part));
}

/** What can be searched of a group: texts from the most telling field to the least. */
export function documentOf(group: Group, words?: Words): SearchDocument {
  const { name, description, organization, place, topics, audiences, formats, languages, accessibility, attendance, joining, cost, online } = group;
  const region = place?.region ?? [];
  const text: [number, string][] = [];
  const say = (weight: number, ...parts: (string | undefined)[]): void => { for (const part of parts) if (part) text.push([weight, part]); };
  const sayTerms = (weight: number, terms: readonly string[]): void => {
    for (const term of terms) {
      const label = words?.(term);
      say(weight, term, label === term ? undefined : label);
    }
  };
  // whoever looks for a group online, or one to go to, finds those that are both
  const attended = attendance === 'hybrid' ? ['hybrid', 'in-person', 'online'] : attendance ? [attendance] : [];
  say(8, name);
  say(5, organization?.name, place?.name, place?.town, place?.postcode);
  say(4, ...region);
  for (const terms of [topics, audiences, formats]) sayTerms(4, terms);
  say(3, place?.address);
  for (const terms of [accessibility, languages, attended]) sayTerms(2, terms);
  say(1, description, place?.notes, online?.notes);
  return {
    text,
    facets: {
      attendance: attended, topics, audiences, formats, languages, accessibility, regions: regionPaths(region),
      joining: joining?.access ? [joining.access] : [], free: cost?.free ? ['true'] : [],
    },
    latitude: place?.latitude,
    longitude: place?.longitude,
  };
}
