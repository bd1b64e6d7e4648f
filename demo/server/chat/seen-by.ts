import type { RoomEvent } from '../../../src/protocol/room-event.ts';

/** An event as one reader is shown it; `hidden`: those whom they do not see. Its place in the log is there for all. */
export function seenBy(hidden: ReadonlySet<string>, event: RoomEvent): RoomEvent {
  const { room, seq, at, author } = event;
  if (!author || !hidden.has(author.id)) return event;
  return takesAway(event) ? { ...event, author: { id: author.id, words: [] } } : { room, seq, at, kind: 'withheld' };
}

/** What is erased is taken away from everybody who has it, whomever they have blocked since. */
const takesAway = (event: RoomEvent): boolean => event.kind === 'erase' || (event.kind === 'leave' && event.erased);
