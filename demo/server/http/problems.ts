import type { Problem } from '../../../src/protocol/problem.ts';
import { CursorError } from '../../../src/search/lasting-cursor.ts';
import type { Log } from '../log.ts';
import { StoreError } from '../store/store.ts';

/** Kinds of problems, each with a stable name of its own. `title` and `detail` are fixed words: nothing that was sent is ever repeated. */
const kinds = {
  'malformed-json': { status: 400, title: 'The body is not JSON.' },
  'invalid-field': { status: 400, title: 'A field is not as the contract says.' },
  'unknown-cursor': { status: 400, title: 'This cursor is not from this search.' },
  'not-signed-in': { status: 401, title: 'A staff token is needed.' },
  'unknown-person': { status: 401, title: 'This needs a person’s token; none came, or it has ended.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'wrong-method': { status: 405, title: 'This address does not take this method.' },
  'too-slow': { status: 408, title: 'The request took too long to arrive.' },
  'other-content': { status: 409, title: 'This key was used before, for something else.' },
  'no-such-target': { status: 409, title: 'What this is about is not there, or is not yours.' },
  'pair-full': { status: 409, title: 'This invitation was for two, and two have come.' },
  'too-large': { status: 413, title: 'The body is too large.' },
  'wrong-type': { status: 415, title: 'The body must be application/json.' },
  'too-many': { status: 429, title: 'Too many requests. Wait a little.' },
  'headers-too-large': { status: 431, title: 'The headers are too large.' },
  'bad-request': { status: 400, title: 'This is no request that can be read.' },
  fault: { status: 500, title: 'Something went wrong here. It is not your fault.' },
  unavailable: { status: 503, title: 'The endpoint cannot keep anything right now. Try again later.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof kinds;

/** Thrown by a handler to answer with a problem. Whatever else is thrown is a fault of ours. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly kind: ProblemKind,
    readonly more: { field?: string; detail?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(kind);
  }
}

/** The document of a problem (RFC 9457). */
export function problemOf(kind: ProblemKind, { field, detail }: { field?: string; detail?: string } = {}): Problem {
  const { status, title } = kinds[kind];
  return { type: `urn:peer-support:problem:${kind}`, title, status, ...(field !== undefined && { field }), ...(detail !== undefined && { detail }) };
}

/** The answer of a problem. */
export function problemResponse(kind: ProblemKind, { headers, ...more }: ProblemError['more'] = {}): Response {
  return new Response(JSON.stringify(problemOf(kind, more)), {
    status: kinds[kind].status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

/** Turns whatever a handler threw into an answer: nothing of a fault of ours leaves the house, and the log gets all of it. */
export const answerError = (log: Log) => (error: Error): Response => {
  if (error instanceof ProblemError) return problemResponse(error.kind, error.more);
  if (error instanceof CursorError) return problemResponse('unknown-cursor', { field: 'cursor' });
  if (error instanceof StoreError) {
    log.error({ err: error }, 'the store refused');
    return problemResponse('unavailable', { headers: { 'retry-after': '30' } });
  }
  log.error({ err: error }, 'a fault of ours');
  return problemResponse('fault');
};
