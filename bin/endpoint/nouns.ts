import type * as v from 'valibot';
import { neededFacts } from '../../src/client/groups/needed-facts.ts';
import { groupFacets } from '../../src/protocol/group-facets.ts';
import { GroupAnswer } from '../../src/protocol/group-search.ts';
import { Group } from '../../src/protocol/group.ts';
import { resourceFacets } from '../../src/protocol/resource-facets.ts';
import { ResourceAnswer } from '../../src/protocol/resource-search.ts';
import { Resource } from '../../src/protocol/resource.ts';
import type { Point } from '../../src/search/coordinates.ts';
import type { Row } from './row.ts';
import { groupReference, resourceReference, type Reference, type ReferenceOptions } from './reference.ts';

export type NounName = 'groups' | 'resources';

/** One kind of list of the contract, and what a check must know of it. */
export interface Noun {
  name: NounName;
  /** Heading of its parts in the report. */
  title: string;
  schema: v.ObjectSchema<v.ObjectEntries, undefined>;
  answer: v.ObjectSchema<v.ObjectEntries, undefined>;
  /** Facts a row cannot do without. */
  needed: readonly string[];
  facets: readonly string[];
  /** Makes the answers to compare with, from the whole list. */
  reference?: (rows: readonly Row[], options: ReferenceOptions) => Promise<Reference>;
}

export const groups: Noun = {
  name: 'groups', title: 'Groups', schema: Group, answer: GroupAnswer, needed: neededFacts, facets: groupFacets, reference: groupReference,
};

export const resources: Noun = {
  name: 'resources', title: 'Resources', schema: Resource, answer: ResourceAnswer, needed: ['id', 'kind', 'title'], facets: resourceFacets, reference: resourceReference,
};

export const nameOf = (row: Row): string => ('name' in row ? row.name : row.title);

/** Where a row can be gone to. */
export function pointsOf(row: Row): Point[] {
  const places = 'kind' in row ? row.places : [row.place];
  return places.flatMap(place => (place?.latitude === undefined || place.longitude === undefined ? [] : [{ latitude: place.latitude, longitude: place.longitude }]));
}

/** Whether an id can be part of an address: parsers of addresses take dots for folders, and halves of letters cannot be encoded. */
export const isAddressable = ({ id }: Row): boolean => !/^\.{1,2}$|\p{Cs}/u.test(id);

/** Facets that are chosen by yes. */
const yesFacets: readonly string[] = ['free', 'openNow', 'noDocuments'];

/** What a query says where a visitor chooses these values of a facet. */
export function choosing(facet: string, ...values: readonly string[]): Record<string, unknown> {
  if (yesFacets.includes(facet)) return { [facet]: true };
  return { [facet]: facet === 'days' ? values.map(Number) : values };
}
