import { Problem } from '../../../src/protocol/problem.ts';
import { problemOf, type ProblemKind } from '../http/problems.ts';
import type { Operation } from '../operations/operation.ts';
import type { JsonSchemas } from './json-schemas.ts';
import { responseRoot, type DocumentedAnswer, type Reference } from './open-api.ts';

interface ProblemAnswer {
  says: string;
  kinds: readonly ProblemKind[];
  headers?: DocumentedAnswer['headers'];
  /** Whether an operation can answer so. */
  when: (operation: Operation) => boolean;
}

const hasBody = ({ body }: Operation): boolean => body !== undefined;
const has = (where: 'path' | 'query' | 'header') => ({ parameters = [] }: Operation): boolean => parameters.some(parameter => parameter.in === where);
const writes = ({ allowance, person }: Operation): boolean => allowance === 'write' || allowance === 'guess' || person !== undefined;
const putsEvent = ({ id }: Operation): boolean => id === 'putEvent';
const reports = ({ id }: Operation): boolean => id === 'reportMessages' || id === 'appeal';
const always = (): boolean => true;

/** Answers that many operations share, in the order of their status. */
const problemAnswers: Readonly<Record<string, ProblemAnswer>> = {
  BadRequest: { says: 'A field or the body is not as it is said here.', kinds: ['invalid-field', 'malformed-json', 'unknown-cursor'], when: one => hasBody(one) || has('query')(one) || has('header')(one) },
  NotSignedIn: {
    says: 'The staff token is missing or is none.', kinds: ['not-signed-in'], when: one => one.staff === true,
    headers: { 'WWW-Authenticate': { description: '`Bearer`.', schema: { type: 'string' } } },
  },
  UnknownPerson: {
    says: 'The person’s token is missing or has ended.', kinds: ['unknown-person'], when: one => one.person !== undefined,
    headers: { 'WWW-Authenticate': { description: '`Bearer`.', schema: { type: 'string' } } },
  },
  NotFound: { says: 'There is no such thing, or none that the asker may know of.', kinds: ['not-found'], when: one => has('path')(one) || one.person === 'needed' || one.id === 'moderate' },
  TooSlow: { says: 'The body took too long to arrive.', kinds: ['too-slow'], when: hasBody },
  OtherContent: { says: 'The Idempotency-Key was used before, for something else.', kinds: ['other-content'], when: one => hasBody(one) && has('header')(one) && !reports(one) },
  OtherReport: { says: 'The Idempotency-Key was used before, for something else; or what is reported is not there to be seen.', kinds: ['other-content', 'no-such-target'], when: reports },
  OtherEvent: { says: 'The key was used before, for something else; or what the event is about is not there, or is not the sender’s.', kinds: ['other-content', 'no-such-target'], when: putsEvent },
  PairFull: { says: 'Two others have come by this invitation.', kinds: ['pair-full'], when: ({ id }) => id === 'openPair' },
  TooLarge: { says: 'The body is too large.', kinds: ['too-large'], when: ({ method }) => method !== 'GET' },
  WrongType: { says: 'The body is not sent as application/json.', kinds: ['wrong-type'], when: hasBody },
  TooMany: {
    says: 'Too many requests from one address, or of one person.', kinds: ['too-many'], when: always,
    headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } } },
  },
  Fault: { says: 'Something went wrong at the endpoint.', kinds: ['fault'], when: always },
  Unavailable: { says: 'The endpoint cannot keep or read what it keeps right now.', kinds: ['unavailable'], when: writes },
};

const statusOf = ({ kinds: [kind = 'fault'] }: ProblemAnswer): number => problemOf(kind).status;

/** By status: the problems that an operation may answer with. */
export const problemsOf = (operation: Operation): Record<string, Reference> =>
  Object.fromEntries(Object.entries(problemAnswers).filter(([, answer]) => answer.when(operation)).map(([name, answer]) => [String(statusOf(answer)), { $ref: responseRoot + name }]));

/** The answers themselves, by name. */
export function problemResponses(schemas: JsonSchemas): Record<string, DocumentedAnswer> {
  const schema = schemas.of(Problem, 'output');
  return Object.fromEntries(Object.entries(problemAnswers).map(([name, { says, kinds, headers }]) => {
    const examples = Object.fromEntries(kinds.map(kind => [kind, { value: problemOf(kind) }]));
    return [name, { description: says, ...(headers && { headers }), content: { 'application/problem+json': { schema, examples } } }];
  }));
}
