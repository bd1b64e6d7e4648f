import { GroupAnswer, GroupQuery } from '../../../../src/protocol/group-search.ts';
import { FoundPlace, PlaceQuery } from '../../../../src/protocol/place-search.ts';
import { ResourceAnswer, ResourceQuery } from '../../../../src/protocol/resource-search.ts';
import type { NamedSchemas } from './named-schema.ts';

const questionFields = {
  text: 'Words in any order, each of them a beginning, small typos forgiven. “Quoted words” are taken exactly and in order.',
  radiusKm: 'Only rows within this distance of `near`. Absent: all, the nearest first.',
  timeZone: 'IANA zone in which days and times are meant and shown. One that the endpoint does not know is read as its own.',
  locale: 'The visitor’s language: terms are then found by their names in it.',
  accessibility: 'All of them are needed; values of any other facet widen.',
  regions: 'Paths from general to specific, joined by ` > `: `Mississippi > North`.',
  free: 'True: only what is known to be free.',
  cursor: 'The `next` of the page before, with the same question.',
};

const answerFields = {
  total: 'How many rows fit, on all pages.',
  facets: 'By facet: each value, and how many rows choosing it would give.',
  next: 'Cursor of the next page; absent on the last one. Good while rows come, change and go.',
};

/** Questions and their answers. */
export const searches: NamedSchemas = {
  GroupQuery: {
    schema: GroupQuery,
    says: 'What a visitor asks of the list of groups. Values of one facet widen; facets narrow each other.',
    fields: {
      ...questionFields,
      days: 'Weekdays as the visitor sees them: 0 is Sunday.',
      between: 'First time it may begin, and the time before which it must. Reversed: over midnight.',
      now: 'True: only what is on at this moment.',
      within: 'Only what is on, or begins within so many minutes.',
      sort: 'Absent: by relevance with a text, by distance with `near`, else by time.',
    },
    examples: [{ text: 'grief', days: [1, 2], near: { latitude: 38.63, longitude: -90.2 }, timeZone: 'America/Chicago', limit: 20 }],
  },
  GroupAnswer: { schema: GroupAnswer, says: 'A page of groups.', fields: answerFields },
  ResourceQuery: {
    schema: ResourceQuery,
    says: 'What a visitor asks of the list of resources. Values of one facet widen; facets narrow each other.',
    fields: {
      ...questionFields,
      openNow: 'True: only what is known to be open at this moment.',
      noDocuments: 'True: only what is known to need no documents.',
      sort: 'Absent: by relevance with a text, by distance with `near`, else in the order of the list.',
    },
    examples: [{ text: 'food', kinds: ['service'], openNow: true, timeZone: 'America/Chicago' }],
  },
  ResourceAnswer: { schema: ResourceAnswer, says: 'A page of resources.', fields: answerFields },
  PlaceQuery: {
    schema: PlaceQuery,
    says: 'A town, or the beginning of its name or of a postcode.',
    fields: { text: 'Never kept.' },
    examples: [{ text: 'river', locale: 'en' }],
  },
  FoundPlace: { schema: FoundPlace, says: 'A place and its middle.', examples: [{ label: 'Riverton, Rivermark', latitude: 38.63, longitude: -90.2 }] },
};
