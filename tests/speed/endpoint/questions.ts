import type { GroupQuery } from '../../../src/protocol/group-search.ts';
import type { ResourceQuery } from '../../../src/protocol/resource-search.ts';

/** One request: which list, and what is asked. */
export interface Question {
  path: '/groups/search' | '/resources/search';
  query: GroupQuery | ResourceQuery;
}

const timeZone = 'America/New_York';
const utica = { latitude: 42.9, longitude: -75.5 };
const springfield = { latitude: 40, longitude: -89.2 };
const fresno = { latitude: 37.2, longitude: -119.3 };

const groups = (query: Omit<GroupQuery, 'timeZone'>): Question => ({ path: '/groups/search', query: { timeZone, ...query } });
const resources = (query: Omit<ResourceQuery, 'timeZone'>): Question => ({ path: '/resources/search', query: { timeZone, ...query } });

/** Thirty searches as people make them: words, places and filters, alone and together; all with facets. The widest, with nothing asked, are among them. */
export const questions: readonly Question[] = [
  groups({}),
  groups({ text: 'grief' }),
  groups({ text: 'quiet gri' }),
  groups({ text: 'recovry' }),
  groups({ text: '"quiet hope"' }),
  groups({ near: utica }),
  groups({ near: utica, radiusKm: 50, text: 'recovery' }),
  groups({ near: springfield, radiusKm: 100, days: [1, 2], times: ['evening'] }),
  groups({ text: 'group', near: springfield, radiusKm: 100, days: [1, 2], attendance: ['in-person'], accessibility: ['wheelchair'] }),
  groups({ text: 'hope church', near: fresno, radiusKm: 200, languages: ['en'] }),
  groups({ days: [1], attendance: ['in-person'] }),
  groups({ now: true }),
  groups({ within: 60, attendance: ['online'] }),
  groups({ between: ['18:00', '21:00'], days: [5] }),
  groups({ languages: ['es'], formats: ['discussion'] }),
  groups({ sort: 'name', attendance: ['online'] }),
  groups({ text: 'morning', audiences: ['women'], sort: 'time' }),
  resources({}),
  resources({ text: 'night shelter' }),
  resources({ text: 'legl aid' }),
  resources({ openNow: true }),
  resources({ near: fresno, radiusKm: 50, openNow: true }),
  resources({ text: 'food', near: springfield, radiusKm: 100, free: true }),
  resources({ text: 'counsel', near: utica, languages: ['es'], openNow: true }),
  resources({ kinds: ['helpline'], topics: ['grief', 'suicide'] }),
  resources({ noDocuments: true, free: true, kinds: ['service'] }),
  resources({ accessibility: ['wheelchair', 'step-free'] }),
  resources({ near: utica, kinds: ['service'] }),
  resources({ text: 'family support', audiences: ['young-people'], near: fresno, radiusKm: 300 }),
  resources({ text: 'ride', kinds: ['offer', 'request'] }),
];
