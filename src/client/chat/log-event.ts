import * as v from 'valibot';
import { Text } from '../../protocol/facts.ts';
import { RoomEvent } from '../../protocol/room-event.ts';
import { StreamedEvent } from '../../protocol/room-stream.ts';
import { Position } from '../../protocol/room.ts';

/** An event of a kind, or with words, that this version of the page does not know: it keeps its place in the log. */
export interface UnknownEvent {
  room: string;
  seq: number;
  kind: 'unknown';
}

/** An event as this page knows it. */
export type LogEvent = RoomEvent | UnknownEvent;

/** Reads an event; what cannot be read keeps its place. */
export function readEvent(raw: StreamedEvent): LogEvent {
  const read = v.safeParse(RoomEvent, raw);
  return read.success ? read.output : { room: raw.room, seq: raw.seq, kind: 'unknown' };
}

/** A page of a log, of which no single event can spoil the rest. */
export const LogPage = v.object({ epoch: Text, events: v.pipe(v.array(StreamedEvent), v.transform(events => events.map(readEvent))), last: Position });

export type LogPage = v.InferOutput<typeof LogPage>;
