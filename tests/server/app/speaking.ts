import assert from 'node:assert/strict';
import type { Person } from '../../../src/protocol/person.ts';
import type { Problem } from '../../../src/protocol/problem.ts';
import type { RoomEvent, RoomEvents } from '../../../src/protocol/room-event.ts';
import type { Running } from './running.ts';

/** Rooms of a configuration. */
export const rooms = [
  { id: 'evening', name: 'The evening room', languages: ['en'] },
  { id: 'circle', kind: 'circle', name: 'The circle', agreements: ['One at a time.'], retention: 'P7D' },
];

/** An answer that was read. */
export interface Read {
  status: number;
  value: unknown;
  headers: Headers;
}

/** Somebody with a token, and how they ask. */
export interface Speaker {
  person: Person;
  token: string;
  ask: (method: string, path: string, body?: unknown) => Promise<Read>;
  /** Puts a message, or another event, into the evening room. */
  say: (content: string | object, key?: string) => Promise<Read>;
  /** The log of the evening room, or of another. */
  log: (room?: string) => Promise<RoomEvent[]>;
}

let keys = 0;
export const freshKey = (): string => `key-of-an-app-test-${++keys}`;

/** Asks as anybody, or with a token. */
export async function askAs({ app }: Pick<Running, 'app'>, token: string | undefined, method: string, path: string, body?: unknown): Promise<Read> {
  const headers = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await app.request(path, { method, headers, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, value: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
}

/** Somebody who came in; into the evening room as well, unless told otherwise. */
export async function speaker(here: Running, name = 'Sam', room: string | undefined = 'evening'): Promise<Speaker> {
  const { status, value } = await askAs(here, undefined, 'POST', '/people', { name });
  assert.equal(status, 201);
  const { person, token } = value as { person: Person; token: string };
  const ask: Speaker['ask'] = (...asked) => askAs(here, token, ...asked);
  if (room) assert.equal((await ask('PUT', `/rooms/${room}/members/me`)).status, 204);
  return {
    person, token, ask,
    say: (content, key = freshKey()) => ask('PUT', `/rooms/evening/events/${key}`, typeof content === 'string' ? { kind: 'message', body: content } : content),
    log: async (of = 'evening') => ((await ask('GET', `/rooms/${of}/events?limit=200`)).value as RoomEvents).events,
  };
}

export const kindsOf = (log: readonly RoomEvent[]): string[] => log.map(({ kind }) => kind);
export const problemOf = ({ value }: Read): Problem => value as Problem;
