import type { RoomEvent } from '../../../src/protocol/room-event.ts';
import type { StreamHello, StreamQuestion } from '../../../src/protocol/room-stream.ts';

interface Line {
  person: string;
  rooms: ReadonlySet<string>;
  send: (name: string, data: object) => void;
  end: () => void;
}

/** Streams of text/event-stream, without a network. */
export class PretendStreams {
  readonly #lines = new Set<Line>();

  get open(): number {
    return this.#lines.size;
  }

  /** Answers a question by a stream that lasts until it is cut, or until its reader has gone. */
  answer(person: string, hello: StreamHello, isReset: boolean, missed: readonly RoomEvent[], signal?: AbortSignal | null): Response {
    const body = new ReadableStream<Uint8Array>({
      start: control => {
        const send = (name: string, data: object): void => { control.enqueue(new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)); };
        const line: Line = {
          person, rooms: new Set(Object.keys(hello.rooms)), send,
          end: () => {
            if (this.#lines.delete(line)) control.close();
          },
        };
        send(isReset ? 'reset' : 'hello', hello);
        for (const event of missed) send('event', seenBy(person, event));
        this.#lines.add(line);
        if (isReset) line.end();
        signal?.addEventListener('abort', () => {
          if (this.#lines.delete(line)) control.error(new DOMException('hung up', 'AbortError'));
        });
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  tell(event: RoomEvent): void {
    for (const { person, rooms, send } of this.#lines) if (rooms.has(event.room)) send('event', seenBy(person, event));
  }

  sign(room: string, author: { id: string }, sign: string): void {
    for (const { person, rooms, send } of this.#lines) if (rooms.has(room) && person !== author.id) send('sign', { room, sign, author });
  }

  /** Ends the streams of one person, or all. */
  cut(person?: string): void {
    for (const line of this.#lines) if (person === undefined || line.person === person) line.end();
  }
}

/** A key is the business of whoever made it. */
export const seenBy = (person: string, event: RoomEvent): RoomEvent => (event.author?.id === person ? event : { ...event, key: undefined });

/** Positions of a question, of the rooms that are there. */
export const positionsOf = ({ rooms }: StreamQuestion, known: ReadonlyMap<string, { log: readonly unknown[] }>): Record<string, number> =>
  Object.fromEntries(Object.keys(rooms).flatMap(id => {
    const room = known.get(id);
    return room ? [[id, room.log.length]] : [];
  }));
