import type { ChatStore } from '../../store/chat-store.ts';
import type { RoomLog, StreamReader } from './room-log.ts';

/** The log of rooms as the store keeps it. */
export const storeLog = (chat: ChatStore): RoomLog => ({
  epoch: () => chat.epoch(),
  last: room => chat.last(room),
  events: (room, after, limit) => chat.events(room, { after, limit, withKeys: true }),
  onChange: listener => chat.onChange(listener),
});

/** A person as a reader. Whom they do not see is read once: a stream is ended when that changes. */
export async function readerFor(chat: ChatStore, person: string): Promise<StreamReader> {
  return { person, hidden: await chat.blockedWith(person), isIn: room => chat.isIn(room, person) };
}
