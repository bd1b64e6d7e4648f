import type { RoomEvent } from '../../../../src/protocol/room-event.ts';
import { seenBy } from '../seen-by.ts';
import type { StreamReader } from './room-log.ts';

type View = 'own' | 'others' | 'hidden';

/** One event of a text/event-stream. JSON has no line breaks of its own, so one line of data is enough. */
export const frameOf = (name: string, data: unknown): Buffer => Buffer.from(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

/** A comment: it only says that the line is alive. */
export const heartbeat = Buffer.from(':\n\n');

/** An event of a room's log on its way to many readers: written out once for all who may see the same of it. */
export class Frame {
  readonly #written = new Map<View, Buffer>();

  constructor(readonly event: RoomEvent) {}

  /** Its bytes for one reader. */
  bytesFor(reader: StreamReader): Buffer {
    const view = viewFor(reader, this.event);
    const written = this.#written.get(view) ?? frameOf('event', seenAs(view, this.event));
    this.#written.set(view, written);
    return written;
  }
}

/** What one reader is shown of an event. */
export const shownTo = (reader: StreamReader, event: RoomEvent): RoomEvent => seenAs(viewFor(reader, event), event);

/** Whether a reader has left the room by this event. */
export const isOwnLeave = ({ person }: StreamReader, { kind, author }: RoomEvent): boolean => kind === 'leave' && author?.id === person;

function viewFor({ person, hidden }: StreamReader, { author }: RoomEvent): View {
  if (author?.id === person) return 'own';
  return author && hidden.has(author.id) ? 'hidden' : 'others';
}

function seenAs(view: View, event: RoomEvent): RoomEvent {
  if (view === 'own') return event;
  // a key is the business of whoever made it
  const shared = { ...event, key: undefined };
  return view === 'hidden' && event.author ? seenBy(new Set([event.author.id]), shared) : shared;
}
