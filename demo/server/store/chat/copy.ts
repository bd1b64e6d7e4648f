import type { PersonCopy } from '../chat-store.ts';
import { blocksOf } from './blocks.ts';
import { eventsBy } from './events.ts';
import { personWith } from './people.ts';
import { roomsFor } from './rooms.ts';
import type { Steps } from './steps.ts';

/** Everything that is kept of a person, and nothing of anybody else. */
export function* copyOf(id: string): Steps<PersonCopy | undefined> {
  const person = yield* personWith(id);
  if (!person) return undefined;
  const rooms = (yield* roomsFor(id)).filter(({ member }) => member);
  return { person, rooms, events: yield* eventsBy(id), blocks: yield* blocksOf(id) };
}
