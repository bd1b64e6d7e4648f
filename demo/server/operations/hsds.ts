import * as v from 'valibot';
import { FullHsdsService, HsdsBase, HsdsPage } from '../exports/hsds/shape.ts';
import { operation } from './operation.ts';

const aNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'is no number from 1'));
const yesOrNo = v.picklist(['true', 'false']);
/** A `+` that was not encoded comes as a blank. */
const Instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+\- ]\d\d:\d\d)?)?$/, 'an instant is ISO 8601'), v.check(text => Number.isFinite(instantOfQuery(text)), 'no such day'));

function instantOfQuery(text: string): number {
  const iso = text.replace(/^(.{10}) /, '$1T').replace(/ (?=\d\d:\d\d$)/, '+');
  return Date.parse(iso.includes('T') && !/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? `${iso}Z` : iso);
}

export const hsdsOperations = {
  base: operation({
    id: 'getHsds', part: 'Exports', method: 'GET', path: '/hsds/', allowance: 'read', says: 'Open Referral HSDS 3.1, to read: what this API is.', answers: { 200: { says: 'The root.', schema: HsdsBase } },
  }),
  services: operation({
    id: 'listHsdsServices', part: 'Exports', method: 'GET', path: '/hsds/services', allowance: 'read',
    says: 'Groups, services and helplines as HSDS services. There is no `search` here: what somebody types belongs in no address.',
    parameters: [
      { name: 'page', in: 'query', says: 'From 1.', schema: aNumber },
      { name: 'per_page', in: 'query', says: 'Up to 100; more is taken as 100.', schema: aNumber },
      { name: 'modified_after', in: 'query', says: 'Only what changed at or after this instant, or does not say when.', schema: Instant },
      { name: 'minimal', in: 'query', says: '`true`: ids and dates only, all at once unless `per_page` is given.', schema: yesOrNo },
      { name: 'full', in: 'query', says: '`true`: all of each service.', schema: yesOrNo },
    ],
    answers: { 200: { says: 'A page.', schema: HsdsPage } },
  }),
  service: operation({
    id: 'getHsdsService', part: 'Exports', method: 'GET', path: '/hsds/services/{id}', allowance: 'read', says: 'One service with all that is known of it.',
    parameters: [{ name: 'id', in: 'path', required: true, says: 'Its UUID.', schema: v.pipe(v.string(), v.uuid()) }], answers: { 200: { says: 'The service.', schema: FullHsdsService } },
  }),
};

/** The checked query of a list of services, as the directory is asked. */
export function hsdsAsked(values: Readonly<Record<string, string | undefined>>): { page?: number; perPage?: number; modifiedAfter?: number; minimal: boolean; full: boolean } {
  const count = (name: string): number | undefined => (values[name] === undefined ? undefined : Number(values[name]));
  return {
    page: count('page'),
    perPage: count('per_page'),
    modifiedAfter: values.modified_after === undefined ? undefined : instantOfQuery(values.modified_after),
    minimal: values.minimal === 'true',
    full: values.full === 'true',
  };
}
