import type { Group } from '../protocol/group.ts';
import { fold } from './fold.ts';
import type { SearchDocument } from './search-index.ts';

/** Facets that are counted, in the order of the protocol, but for days and times, which come from the clock. */
export const documentFacets = ['attendance', 'topics', 'audiences', 'formats', 'languages', 'accessibility', 'regions', 'joining', 'free'] as const;
/** Facets that only name places. */
export const placeFacets = ['towns', 'postcodes'] as const;

/** Gives the label that visitors see for a term of a feed; the term itself where there is none. */
export type Words = (term: string) => string;

/** How telling each field is. */
const weights = { name: 8, keeper: 5, place: 5, term: 4, region: 4, address: 3, fact: 2, notes: 1 } as const;

/** Every general region that a path lies in, and itself: `Mississippi`, `Mississippi > North`. */
export function regionPaths(region: readonly string[]): string[] {
  let path = '';
  return region.map(part => (path = path ? `${path} > ${part}` : part));
}

/** A town with what tells it from others of its name; none where the regions name it already. */
function townLabel({ place }: Group): string[] {
  if (!place?.town) return [];
  const region = place.region.at(-1);
  if (region === undefined) return [place.town];
  return fold(region) === fold(place.town) ? [] : [`${place.town}, ${region}`];
}

function facetsOf(group: Group): SearchDocument['facets'] {
  const { attendance, topics, audiences, formats, languages, accessibility, place, joining, cost } = group;
  return {
    attendance: attendance ? [attendance] : [],
    topics, audiences, formats, languages, accessibility,
    regions: place ? regionPaths(place.region) : [],
    joining: joining?.access ? [joining.access] : [],
    free: cost?.free ? ['true'] : [],
    towns: townLabel(group),
    postcodes: place?.postcode ? [place.postcode] : [],
  };
}

/** What can be searched of a group. */
export function documentOf(group: Group, words?: Words): SearchDocument {
  const text: [number, string][] = [[weights.name, group.name]];
  const say = (weight: number, part: string | undefined): void => { if (part) text.push([weight, part]); };
  const sayTerm = (weight: number, term: string): void => {
    say(weight, term);
    const label = words?.(term);
    if (label !== term) say(weight, label);
  };
  const { place } = group;
  say(weights.keeper, group.organization?.name);
  for (const part of [place?.name, place?.town, place?.postcode]) say(weights.place, part);
  for (const part of place?.region ?? []) say(weights.region, part);
  for (const term of [...group.topics, ...group.audiences, ...group.formats]) sayTerm(weights.term, term);
  say(weights.address, place?.address);
  for (const term of [...group.accessibility, ...group.languages, ...(group.attendance ? [group.attendance] : [])]) sayTerm(weights.fact, term);
  for (const part of [group.description, place?.notes, group.online?.notes]) say(weights.notes, part);
  return { text, facets: facetsOf(group), latitude: place?.latitude, longitude: place?.longitude };
}
