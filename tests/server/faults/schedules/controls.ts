import { randomBytes } from 'node:crypto';
import type { ChatStore } from '../../../../demo/server/store/chat-store.ts';
import { ChatClient } from '../../../../src/client/chat/chat-client.ts';
import type { followRooms } from '../../../../src/client/stream/room-stream.ts';
import type { NewRoomEvent, RoomEvent } from '../../../../src/protocol/room-event.ts';
import type { Variant } from './world.ts';

/** Sends everything under a new key each time. */
class KeylessClient extends ChatClient {
  override put(room: string, _: string, content: NewRoomEvent, signal?: AbortSignal): Promise<RoomEvent> {
    return super.put(room, randomBytes(18).toString('base64url'), content, signal);
  }
}

/** A log whose numbers are given when a transaction begins and are seen when it ends, as with an id from a sequence: a later number can be there before an earlier one. */
function numberedBeforeCommit(): NonNullable<Variant['chat']> {
  const seenAtMs = new Map<string, number>();
  return (chat, time, random) => {
    const isSeen = ({ room, seq }: RoomEvent): boolean => {
      const place = `${room} ${String(seq)}`;
      const atMs = seenAtMs.get(place) ?? time.nowMs + random.between(0, 1_500);
      seenAtMs.set(place, atMs);
      return atMs <= time.nowMs;
    };
    return new Proxy(chat, {
      get: (target, name) => {
        if (name === 'events') return async (...asked: Parameters<ChatStore['events']>) => (await target.events(...asked)).filter(isSeen);
        const value = Reflect.get(target, name, target) as unknown;
        return typeof value === 'function' ? value.bind(target) as unknown : value;
      },
    });
  };
}

/** Follows rooms by asking for whatever has a higher number than the newest that was seen. */
const followTheNewest: typeof followRooms = async ({ base, token, rooms, signal, onEvents }) => {
  const client = new ChatClient(base, token);
  const newest = { ...rooms };
  while (!signal.aborted) {
    for (const [room, after] of Object.entries(newest)) {
      const { events } = await client.events(room, { after }, signal).catch(() => ({ events: [] }));
      if (events.length > 0) onEvents(events.map(event => ({ ...event })));
      newest[room] = Math.max(after, ...events.map(({ seq }) => seq));
    }
    await new Promise(resolve => { setTimeout(resolve, 300); });
  }
};

/** Each takes one of the parts away that keep the promises: the checks must see it. */
export const controls: Readonly<Record<string, () => Variant>> = {
  numbers: () => ({ chat: numberedBeforeCommit(), follow: followTheNewest }),
  sweep: () => ({ sweeps: false, hintLoss: 1 }),
  key: () => ({ clientFor: (base, token) => new KeylessClient(base, token) }),
  storing: () => ({ forgetsOnDisk: true }),
};
