import type { Hono } from 'hono';
import { createApp } from '../../../demo/server/app.ts';
import { parseConfig } from '../../../demo/server/config/endpoint-config.ts';
import { Directory } from '../../../demo/server/directory/directory.ts';
import { silentLog } from '../../../demo/server/log.ts';
import type { Parts } from '../../../demo/server/parts.ts';
import { Places } from '../../../demo/server/places/places.ts';
import { openStore } from '../../../demo/server/store/open-store.ts';
import { newSecret, tokenHash } from '../../../demo/server/store/secrets.ts';
import type { WholeStore } from '../../../demo/server/store/chat-store.ts';
import { RoomStreams } from '../../../demo/server/chat/stream/room-streams.ts';
import { storeLog } from '../../../demo/server/chat/stream/store-log.ts';
import { configuredRooms } from '../../../demo/server/chat/configured-rooms.ts';
import type { Store } from '../../../demo/server/store/store.ts';
import type { Group } from '../../../src/protocol/group.ts';
import type { Problem } from '../../../src/protocol/problem.ts';
import type { Resource } from '../../../src/protocol/resource.ts';
import { groupOf, meetingOf, placeOf } from '../../search/group-of.ts';

/** Saturday 21 November 2026, 10:00 UTC. */
export const now = Date.UTC(2026, 10, 21, 10);

export const resourceOf = (facts: Partial<Resource> & Pick<Resource, 'id'>): Resource => ({
  kind: 'service', title: `Resource ${facts.id}`, topics: [], audiences: [], channels: [], places: [], languages: [], accessibility: [], contentNotes: [], concerns: [], schedule: [], links: [], ...facts,
});

export const sampleGroups: readonly Group[] = [
  groupOf({ id: 'owls', name: 'Night Owls', topics: ['grief'], languages: ['en'], attendance: 'online', schedule: [meetingOf('SA', '10:00')], online: { url: 'https://meet.example/owls' } }),
  groupOf({ id: 'kettle', name: 'The Kettle', topics: ['recovery'], languages: ['es'], attendance: 'in-person', cost: { free: true }, schedule: [meetingOf('MO', '19:00')], place: placeOf({ name: 'Old Hall', town: 'Riverton', latitude: 43.7, longitude: -91.2, region: ['Rivermark', 'Riverton'] }) }),
  groupOf({ id: 'a/b ?', name: 'Odd Id', schedule: [{ ...meetingOf('SU', '15:00'), rrule: 'FREQ=MONTHLY;BYDAY=1SU' }] }),
];

export const sampleResources: readonly Resource[] = [
  resourceOf({ id: 'line', kind: 'helpline', title: 'Riverton Line', topics: ['suicide'], channels: [{ type: 'voice', display: '555-0120', dial: '5550120', languages: [], hours: { timeZone: 'UTC', openings: [{ ...meetingOf('SA', '09:00', { minutes: 480 }), timeZone: undefined }], closedOn: [] } }] }),
  resourceOf({ id: 'soup', kind: 'offer', title: 'Hot soup', area: 'Mill District', cost: { free: true }, documents: [], expiresAt: '2026-12-01' }),
];

export interface Running {
  app: Hono;
  store: WholeStore;
  directory: Directory;
  /** Asks for JSON; a body is sent by POST. */
  ask: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  problem: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Problem>;
  stop: () => Promise<void>;
}

export interface RunOptions extends Partial<Pick<Parts, 'origins' | 'allowances' | 'proxies' | 'base' | 'log'>> {
  groups?: readonly Group[];
  resources?: readonly Resource[];
  clock?: () => number;
  store?: WholeStore;
  /** Rooms of the configuration. */
  rooms?: readonly object[];
  timeZone?: string;
}

export const bodiesOf = (rows: readonly { id: string }[]): { id: string; body: string }[] => rows.map(row => ({ id: row.id, body: JSON.stringify({ ...row, concerns: undefined, confirmedAt: undefined }) }));

/** An endpoint without sockets, over a database in memory, with a few rows. */
export async function run({ groups = sampleGroups, resources = sampleResources, clock = () => now, store: given, timeZone, rooms = [], log = silentLog, ...parts }: RunOptions = {}): Promise<Running> {
  const store = given ?? (await openStore({ file: ':memory:', clock }));
  await store.replace({ kind: 'group', source: 'test', rows: bodiesOf(groups) });
  await store.replace({ kind: 'resource', source: 'test', rows: bodiesOf(resources) });
  const config = parseConfig(JSON.stringify({ name: 'Test', locales: ['en', 'es'], timeZone, agreements: ['We listen.'], chat: { rooms } }), 'test');
  await store.chat.ensureRooms(configuredRooms(config));
  const directory = await Directory.open({ store, locales: config.locales, timeZone: 'UTC', clock, log });
  const places = new Places({ find: text => (/^(far|rive)/i.test(text) ? [{ label: 'Faraway', latitude: 1, longitude: 2 }] : []) });
  const streams = rooms.length > 0 ? new RoomStreams({ log: storeLog(store.chat), programLog: log }) : undefined;
  const app = createApp({ config, store, directory, places, clock, log, streams, ...parts });
  const ask = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> => Promise.resolve(app.request(path, body === undefined ? { headers } : {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body),
  }));
  return {
    app, store, directory, ask,
    problem: async (...asked) => (await (await ask(...asked)).json()) as Problem,
    stop: async () => { streams?.close(); await directory.close(); await store.close(); },
  };
}

/** Makes a token for one of the staff, as the command line does. */
export async function staffToken(store: Store, name: string): Promise<string> {
  const token = newSecret();
  await store.keepStaffToken(name, tokenHash(token));
  return token;
}

/** A key that no other test has. */
export const freshKey = (): string => `key-${Math.random().toString(36).slice(2)}-${Date.now()}`;
