import * as v from 'valibot';
import { ConcernState } from '../../../src/protocol/concern.ts';
import { FullService } from '../../../src/protocol/crisis.ts';
import { FoundPlace, PlaceQuery } from '../../../src/protocol/place-search.ts';
import { operation } from './operation.ts';
import { etagHeader } from './parameters.ts';

const calendar = 'text/calendar';

export const serviceOperations = {
  index: operation({
    id: 'getService', part: 'Service', method: 'GET', path: '/index.json', allowance: 'read', says: 'What this endpoint offers. Asked before anything else.',
    answers: { 200: { says: 'What it offers.', schema: FullService } },
  }),
  openApi: operation({
    id: 'getOpenApi', part: 'Service', method: 'GET', path: '/openapi.json', allowance: 'read', says: 'This contract, as OpenAPI 3.1.',
    answers: { 200: { says: 'The document.', schema: v.looseObject({ openapi: v.string() }) } },
  }),
  reference: operation({
    id: 'readReference', part: 'Service', method: 'GET', path: '/reference', allowance: 'read', says: 'The same as a page to read.',
    answers: { 200: { says: 'A page.', type: 'text/html' } },
  }),
  referenceStyle: operation({
    id: 'getReferenceStyle', part: 'Service', method: 'GET', path: '/reference.css', allowance: 'read', says: 'How that page looks.', answers: { 200: { says: 'A style sheet.', type: 'text/css' } },
  }),
};

export const placeOperations = {
  search: operation({
    id: 'searchPlaces', part: 'Places', method: 'POST', path: '/places/search', allowance: 'search', body: PlaceQuery,
    says: 'Places of that name, the likeliest first, from the endpoint’s own gazetteer.', answers: { 200: { says: 'At most eight places.', schema: v.array(FoundPlace) } },
  }),
};

export const concernOperations = {
  state: operation({
    id: 'getConcern', part: 'Concerns', method: 'GET', path: '/concerns/{receipt}', allowance: 'guess', says: 'What came of “this is wrong”. Never the words that were sent.',
    parameters: [{ name: 'receipt', in: 'path', required: true, says: 'What the sender was given.', schema: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)) }],
    answers: { 200: { says: 'How it stands.', schema: ConcernState } },
  }),
};

export const exportOperations = {
  calendar: operation({
    id: 'subscribeGroups', part: 'Exports', method: 'GET', path: '/groups.ics', allowance: 'read', says: 'Groups as a calendar to subscribe to.',
    parameters: [{ name: 'ids', in: 'query', required: true, says: 'Ids, with commas between; one that holds a comma is written with %2C within.', schema: v.pipe(v.string(), v.nonEmpty(), v.maxLength(8_000)) }],
    answers: { 200: { says: 'A calendar. Groups that are gone are left out.', type: calendar } },
  }),
  meetingGuide: operation({
    id: 'exportMeetingGuide', part: 'Exports', method: 'GET', path: '/groups.meeting-guide.json', allowance: 'read', says: 'The list as Meeting Guide JSON, so that other finders can read it.',
    answers: { 200: { says: 'One row for each weekly meeting on each of its days.', schema: v.array(v.looseObject({ slug: v.string(), name: v.string() })), headers: etagHeader }, 304: { says: 'It is still as If-None-Match says.' } },
  }),
};
