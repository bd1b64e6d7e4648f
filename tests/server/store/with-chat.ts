import assert from 'node:assert/strict';
import type { ChatStore } from '../../../demo/server/store/chat-store.ts';
import { openStore, type StorePlace } from '../../../demo/server/store/open-store.ts';
import { newSecret, tokenHash } from '../../../demo/server/store/secrets.ts';
import type { NewRoomEvent, RoomEvent } from '../../../src/protocol/room-event.ts';

/** 1 November 2026. */
export const start = Date.UTC(2026, 10, 1, 19);

/** Two rooms and a circle, as a configuration names them. */
export const configured = (['evening', 'garden'] as const).map(id => ({ id, kind: 'room' as const, name: `The ${id} room`, agreements: [], languages: ['en'], schedule: [] }));

/** Opens a store with rooms, and closes it after the test. */
export async function withChat(place: StorePlace | Promise<StorePlace>, test: (chat: ChatStore) => Promise<void>): Promise<void> {
  const store = await openStore(await place);
  try {
    await store.chat.ensureRooms(configured);
    await test(store.chat);
  } finally {
    await store.close();
  }
}

/** A new person who is in a room. */
export async function personIn(chat: ChatStore, room = 'evening', name = 'Sam'): Promise<string> {
  const { id } = await chat.createPerson({ name, experiences: [], languages: [] }, tokenHash(newSecret()), start);
  assert.equal(await chat.join(room, id, start), true);
  return id;
}

export const message = (body: string, more: object = {}): NewRoomEvent => ({ kind: 'message', body, contentNotes: [], ...more });

let keys = 0;
/** A key that no other test has. */
export const freshKey = (): string => `key-of-a-test-${String(++keys).padStart(6, '0')}`;

/** Puts an event into a room, and returns it. */
export async function say(chat: ChatStore, person: string, content: NewRoomEvent | string, { room = 'evening', key = freshKey(), at = start } = {}): Promise<RoomEvent> {
  const done = await chat.append({ room, person, key, content: typeof content === 'string' ? message(content) : content, at });
  assert.ok(typeof done === 'object', JSON.stringify(done));
  return done.event;
}

/** A whole log. */
export const logOf = (chat: ChatStore, room = 'evening', reader?: string): Promise<RoomEvent[]> => chat.events(room, { after: 0, limit: 10_000 }, reader);

/** Throws where a log has a gap, or goes on after its last number. */
export async function assertGapless(chat: ChatStore, room = 'evening'): Promise<RoomEvent[]> {
  const log = await logOf(chat, room);
  assert.deepEqual(log.map(({ seq }) => seq), log.map((_, at) => at + 1));
  assert.equal(await chat.last(room), log.length);
  return log;
}
