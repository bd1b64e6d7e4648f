import * as v from 'valibot';
import { Id } from './facts.ts';
import { Author } from './person.ts';

/** What somebody does in a room without saying anything: they write, or they look at it. */
export const SignKind = v.picklist(['typing', 'here']);

/** A sign of somebody in a room, as the event `sign` of a stream. It is kept nowhere, has no place in the log, may be lost and may come twice; who misses it misses nothing. */
export const RoomSign = v.object({ room: Id, sign: SignKind, author: Author });

/** `POST {endpoint}/rooms/{id}/signs`. */
export const NewSign = v.object({ sign: SignKind });

export type SignKind = v.InferOutput<typeof SignKind>;
export type RoomSign = v.InferOutput<typeof RoomSign>;
