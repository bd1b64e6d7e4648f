import type { Send } from '../../device/outbox-item.ts';
import type { NewRoomEvent } from '../../protocol/room-event.ts';
import type { FailureKind } from '../errors.ts';
import type { ChatClient } from './chat-client.ts';
import { RefusedError } from './refused-error.ts';

/** What would be refused again however often it is sent. */
const final = new Set<FailureKind>(['denied', 'not-found', 'malformed']);

/** How an outbox sends events to one room: what the endpoint refuses is refused in its words, and everything else is tried again. */
export const sendTo = (client: Pick<ChatClient, 'put'>, room: string): Send<NewRoomEvent> => async ({ key, content }, signal) => {
  try {
    await client.put(room, key, content, signal);
    return { outcome: 'sent' };
  } catch (error) {
    if (!(error instanceof RefusedError)) return { outcome: 'later' };
    return final.has(error.kind) ? { outcome: 'refused', why: error.words } : { outcome: 'later', afterMs: error.retryAfterMs };
  }
};
