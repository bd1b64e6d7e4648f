import * as v from 'valibot';
import { Id, LanguageTag, Text, listOf } from './facts.ts';
import { Meeting } from './meeting.ts';

/** A number in a room's log: 1, 2, 3, with nothing missing. */
export const Seq = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));

/** How far a log goes, or somebody has read it: 0 is nothing. */
export const Position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** `room`: open to come and go. `circle`: a room with a time. `pair`: two people. `inbox`: what concerns one person only. */
export const roomKinds = ['room', 'circle', 'pair', 'inbox'] as const;

/** `GET {endpoint}/rooms`, `GET {endpoint}/rooms/{id}`: a room as it is told before and after joining. Names of people are in its events only. */
export const Room = v.object({
  id: Id,
  kind: v.picklist(roomKinds),
  /** Absent of a pair and an inbox: the widget names them. */
  name: v.optional(Text),
  description: v.optional(Text),
  agreements: listOf(Text),
  languages: listOf(LanguageTag),
  /** How many people are in it; never who. */
  people: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When people are usually there, or when a circle meets. */
  schedule: listOf(Meeting),
  /** How long words are kept, as an ISO 8601 duration. */
  retention: v.optional(Text),
  /** Whether the asker is in it. */
  member: v.boolean(),
  /** Number of the newest event: for members. */
  last: v.optional(Position),
  /** How far the asker has read: for members. */
  read: v.optional(Position),
});

/** `POST {endpoint}/pairs`: two people who both hold the code come into a room of two. */
export const PairInvitation = v.object({
  invite: v.pipe(v.string(), v.minLength(16), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/, 'a code is letters, digits, - and _')),
});

/** `PUT {endpoint}/rooms/{id}/read`: how far the asker has read. */
export const ReadMark = v.object({ seq: Position });

/** `POST {endpoint}/blocks`: whom the asker wants neither to see nor to be seen by. */
export const Block = v.object({ person: Id });

export type Room = v.InferOutput<typeof Room>;
