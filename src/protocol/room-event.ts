import * as v from 'valibot';
import { Id, InstantOrDate, Text, listOf } from './facts.ts';
import { Author } from './person.ts';
import { Typed } from './question.ts';
import { Position, Seq } from './room.ts';
import { isVisible } from './visible.ts';

/** Longest words of a message, in UTF-16 units. */
export const longestBody = 4_000;
/** Longest note on what a message holds. */
export const longestNote = 80;
/** Most of them. */
export const mostNotes = 8;

/** Words that somebody wrote. Kept as they are, spaces at their ends included. */
const Body = v.pipe(Typed(longestBody), v.check(isVisible, 'must hold something that can be seen'));
const Note = v.pipe(Typed(longestNote), v.trim(), v.check(isVisible, 'must hold something that can be seen'));
const contentNotes = v.optional(v.pipe(v.array(Note), v.maxLength(mostNotes)), []);

/** Said by a press; never counted. */
export const reactions = ['i-hear-you', 'me-too', 'thank-you', 'sitting-with-you'] as const;

const message = {
  kind: v.literal('message'),
  body: Body,
  /** What the writer says it holds, for readers who would rather choose. */
  contentNotes,
  replyTo: v.optional(Seq),
  /** A resource or a group laid on the table. */
  card: v.optional(v.object({ kind: v.picklist(['group', 'resource']), id: Id })),
  /** What its writer would like to hear. */
  welcome: v.optional(v.picklist(['silence', 'reflections', 'ideas'])),
};
const reaction = { kind: v.literal('reaction'), target: Seq, reaction: v.picklist(reactions), off: v.optional(v.boolean(), false) };
const edit = { kind: v.literal('edit'), target: Seq, body: Body, contentNotes };
const erase = { kind: v.literal('erase'), target: Seq };

/** `PUT {endpoint}/rooms/{id}/events/{key}`: what a person can put into a room. */
export const NewRoomEvent = v.variant('kind', [v.object(message), v.object(reaction), v.object(edit), v.object(erase)]);

/** A key that the client made: the same on every retry. */
export const EventKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'a key is 16 to 64 letters, digits, - and _'));

/** `key` is told to the one who made it, and to nobody else. */
const envelope = { room: Id, seq: Seq, at: InstantOrDate, key: v.optional(EventKey), author: v.optional(Author) };

/** One event of a room's log. A kind that a reader does not know keeps its place there. */
export const RoomEvent = v.variant('kind', [
  /** As it reads now: an edit changes the message too. */
  v.object({ ...envelope, ...message, edited: v.optional(InstantOrDate) }),
  v.object({ ...envelope, ...reaction }),
  /** For those who had the message before; the words are those that it has now. */
  v.object({ ...envelope, ...edit }),
  /** Whoever has the target takes it away. */
  v.object({ ...envelope, ...erase }),
  v.object({ ...envelope, kind: v.literal('join') }),
  /** `erased`: all that this author wrote here is erased, and taken away by whoever has it. */
  v.object({ ...envelope, kind: v.literal('leave'), erased: v.optional(v.boolean(), false) }),
  /** Words up to `upTo` have had their time, and are taken away by whoever has them. */
  v.object({ ...envelope, kind: v.literal('expiry'), upTo: Seq }),
  /** Of the endpoint or its staff: why something was hidden, that a room closes. `about`: what was done with which message, for its writer in their inbox. */
  v.object({
    ...envelope, kind: v.literal('notice'), notice: Text, target: v.optional(Seq),
    about: v.optional(v.object({ room: Id, seq: Seq, done: v.picklist(['hidden', 'removed', 'restored']) })),
  }),
  /** Of the staff: whoever has the target shows it no more; with `off` it is to be read again. */
  v.object({ ...envelope, kind: v.literal('hide'), target: Seq, off: v.optional(v.boolean(), false) }),
  /** What this reader may not see: the place is kept, the words and the name are not told. */
  v.object({ ...envelope, kind: v.literal('withheld') }),
  /** What was erased, or has had its time. */
  v.object({ ...envelope, kind: v.literal('erased') }),
]);

/** `GET {endpoint}/rooms/{id}/events`. `epoch` names the log's life: where it differs from the one before, everything is read again. */
export const RoomEvents = v.object({ epoch: Text, events: listOf(RoomEvent), last: Position });

export type NewRoomEvent = v.InferOutput<typeof NewRoomEvent>;
export type RoomEvent = v.InferOutput<typeof RoomEvent>;
export type RoomEvents = v.InferOutput<typeof RoomEvents>;
