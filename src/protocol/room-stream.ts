import * as v from 'valibot';
import { Id, Text } from './facts.ts';
import { Position, Seq } from './room.ts';

const mostRooms = 200;
const longestWaitSeconds = 25;

/** How far each room goes, or somebody has come in it. */
const Positions = v.record(Id, Position);

/** `POST {endpoint}/stream`: how far the asker has come in each of their rooms. */
export const StreamQuestion = v.object({
  /** The log's life that these positions are from; absent the first time. */
  epoch: v.optional(Text),
  rooms: v.pipe(Positions, v.check(rooms => Object.keys(rooms).length <= mostRooms, `at most ${String(mostRooms)} rooms`)),
  /** Of a long poll: how many seconds the answer may wait for something to tell. */
  wait: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestWaitSeconds)), 0),
});

/** The first event of a stream, `hello`, or instead of it `reset`: these are not the positions of this log, so read your rooms again. A room that is missing is not the asker's to read. */
export const StreamHello = v.object({ epoch: Text, rooms: Positions });

/** An event as it is streamed: its place is read here, what it says by `RoomEvent`. */
export const StreamedEvent = v.looseObject({ room: Id, seq: Seq });

/** What a long poll answers. */
export const StreamAnswer = v.object({ ...StreamHello.entries, reset: v.optional(v.boolean(), false), events: v.array(StreamedEvent) });

export type StreamQuestion = v.InferOutput<typeof StreamQuestion>;
export type StreamHello = v.InferOutput<typeof StreamHello>;
export type StreamedEvent = v.InferOutput<typeof StreamedEvent>;
