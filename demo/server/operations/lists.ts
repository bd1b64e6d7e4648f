import * as v from 'valibot';
import { ConcernReceipt, NewConcern } from '../../../src/protocol/concern.ts';
import { GroupAnswer, GroupQuery } from '../../../src/protocol/group-search.ts';
import { Group } from '../../../src/protocol/group.ts';
import { ResourceAnswer, ResourceQuery } from '../../../src/protocol/resource-search.ts';
import { Resource } from '../../../src/protocol/resource.ts';
import { operation, type Operation } from './operation.ts';
import { etagHeader, idParameter, keyParameter } from './parameters.ts';

interface ListWords {
  /** `Group` */
  one: string;
  /** `groups` */
  many: string;
  part: Operation['part'];
}

/** What every list of rows can be asked. */
function listOperations<Query extends v.GenericSchema>({ one, many, part }: ListWords, row: v.GenericSchema, query: Query, answer: v.GenericSchema) {
  const Many = `${one}s`;
  return {
    list: operation({
      id: `list${Many}`, part, method: 'GET', path: `/${many}`, allowance: 'read', says: `The whole list of ${many}, in a lasting order.`,
      answers: { 200: { says: `All ${many}.`, schema: v.array(row), headers: etagHeader }, 304: { says: 'It is still as If-None-Match says.' } },
    }),
    file: operation({
      id: `list${Many}File`, part, method: 'GET', path: `/${many}.json`, allowance: 'read', says: 'The same under the name that a folder of files gives it (level 0).',
      answers: { 200: { says: `All ${many}.`, schema: v.array(row), headers: etagHeader }, 304: { says: 'It is still as If-None-Match says.' } },
    }),
    find: operation({
      id: `get${one}`, part, method: 'GET', path: `/${many}/{id}`, allowance: 'read', says: `One of the ${many}.`,
      parameters: [idParameter], answers: { 200: { says: 'The row.', schema: row } },
    }),
    search: operation({
      id: `search${Many}`, part, method: 'POST', path: `/${many}/search`, allowance: 'search', body: query,
      says: 'A page of what fits, with counts of what choosing another value would give. By POST, so that nothing typed is in an address.',
      answers: { 200: { says: 'A page.', schema: answer } },
    }),
    concern: operation({
      id: `report${one}`, part, method: 'POST', path: `/${many}/{id}/concerns`, allowance: 'write', body: NewConcern,
      says: '“This is wrong”: the next visitor is told which part, and the staff the words.',
      parameters: [idParameter, keyParameter], answers: { 202: { says: 'It is kept. The receipt asks what came of it.', schema: ConcernReceipt } },
    }),
  };
}

export const groupOperations = listOperations({ one: 'Group', many: 'groups', part: 'Groups' }, Group, GroupQuery, GroupAnswer);

export const resourceOperations = {
  ...listOperations({ one: 'Resource', many: 'resources', part: 'Resources' }, Resource, ResourceQuery, ResourceAnswer),
  stillTrue: operation({
    id: 'confirmResource', part: 'Resources', method: 'POST', path: '/resources/{id}/still-true', allowance: 'write', says: '“Still true”, in one tap.',
    parameters: [idParameter, keyParameter], answers: { 204: { says: 'It is noted.' } },
  }),
};
