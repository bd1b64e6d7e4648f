import type { Resource } from '../protocol/resource.ts';
import { regionPaths, type Words } from './group-documents.ts';
import { firstPlace } from './further-places.ts';
import type { SearchDocument } from './search-index.ts';

/** Facets that a resource itself says, in the order of the protocol; whether it is open now, the clock does. */
export const resourceDocumentFacets = ['kinds', 'topics', 'audiences', 'languages', 'accessibility', 'channels', 'regions', 'free', 'noDocuments'] as const;

/** What can be searched of a resource: texts from the most telling field to the least. */
export function resourceDocumentOf(resource: Resource, words?: Words): SearchDocument {
  const { kind, topics, audiences, accessibility, channels, places, cost, documents } = resource;
  const languages = [...resource.languages, ...channels.flatMap(channel => channel.languages)];
  const point = firstPlace(places);
  return {
    text: textOf(resource, languages, words),
    facets: {
      kinds: [kind], topics, audiences, languages, accessibility,
      channels: channels.map(({ type }) => type),
      regions: places.flatMap(({ region }) => regionPaths(region)),
      free: cost?.free ? ['true'] : [],
      noDocuments: documents?.length === 0 ? ['true'] : [],
    },
    latitude: point?.latitude,
    longitude: point?.longitude,
  };
}

function textOf({ kind, title, plain, organization, project, places, area, topics, audiences, accessibility, summary, byline, channels, body }: Resource, languages: readonly string[], words?: Words): SearchDocument['text'] {
  const text: [number, string][] = [];
  const say = (weight: number, ...parts: (string | undefined)[]): void => { for (const part of parts) if (part) text.push([weight, part]); };
  const sayTerms = (weight: number, terms: readonly string[]): void => {
    for (const term of terms) {
      const label = words?.(term);
      say(weight, term, label === term ? undefined : label);
    }
  };
  say(8, title);
  say(7, plain?.title);
  say(5, organization?.name, project, area, ...places.flatMap(({ name, town, postcode }) => [name, town, postcode]));
  say(4, ...places.flatMap(({ region }) => region));
  for (const terms of [topics, audiences]) sayTerms(4, terms);
  say(3, summary, ...places.map(({ address }) => address));
  for (const terms of [accessibility, languages, [kind]]) sayTerms(2, terms);
  say(2, byline, ...channels.map(({ display }) => display));
  say(1, plain?.body, body, ...places.map(({ notes }) => notes));
  return text;
}
