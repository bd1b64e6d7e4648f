import { Frame, isOwnLeave } from './frame.ts';
import type { Outlet } from './outlet.ts';
import type { RoomLog, StreamReader } from './room-log.ts';
import type { Follower } from './tail.ts';

const batch = 100;

/** Where a reader meets the live end of rooms. */
export interface LiveEnds {
  /** Follows a room from a number on. False where the live end is further already: read up to it first. */
  join(room: string, follower: Follower, position: number): boolean;
  leave(room: string, follower: Follower): void;
}

/** One reader's stream: each room from where they were up to its live end, then live, every event once and in order. */
export class RoomReader implements Follower {
  readonly reader: StreamReader;
  readonly #log: RoomLog;
  readonly #ends: LiveEnds;
  readonly #outlet: Outlet;
  readonly #positions = new Map<string, number>();

  constructor(reader: StreamReader, log: RoomLog, ends: LiveEnds, outlet: Outlet) {
    this.reader = reader;
    this.#log = log;
    this.#ends = ends;
    this.#outlet = outlet;
  }

  /** Sends what was missed, one room after the other, and follows each of them from there. */
  async follow(positions: Readonly<Record<string, number>>): Promise<void> {
    for (const [room, position] of Object.entries(positions)) {
      this.#positions.set(room, position);
      await this.#catchUp(room);
    }
  }

  take(frame: Frame): void {
    const { room, seq } = frame.event;
    if (seq <= (this.#positions.get(room) ?? Infinity)) return;
    if (!this.#send(frame)) return;
    // they may have come back since: whoever reads on asks first
    this.#ends.leave(room, this);
    this.#catchUp(room).catch(() => { this.end(); });
  }

  hear(author: string, sign: Uint8Array): void {
    if (author !== this.reader.person && !this.reader.hidden.has(author)) this.#outlet.send(sign);
  }

  beat(): void {
    this.#outlet.beat();
  }

  /** Ends the stream in good order: who still wants it comes back with positions. */
  end(): void {
    this.#outlet.end();
  }

  /** Lets go of every room. */
  close(): void {
    for (const room of this.#positions.keys()) this.#ends.leave(room, this);
    this.#positions.clear();
  }

  async #catchUp(room: string): Promise<void> {
    for (;;) {
      const isIn = await this.reader.isIn(room);
      const position = this.#positions.get(room);
      if (!isIn || position === undefined || !this.#outlet.isOpen()) {
        this.#positions.delete(room);
        return;
      }
      const events = await this.#log.events(room, position, batch);
      if (events.length === 0 && this.#joins(room, position)) return;
      for (const event of events) {
        await this.#outlet.drained();
        if (!this.#outlet.isOpen() || this.#send(new Frame(event))) break;
      }
    }
  }

  #joins(room: string, position: number): boolean {
    return this.#outlet.isOpen() && this.#ends.join(room, this, position);
  }

  /** Answers whether the reader has left the room by what was sent. */
  #send(frame: Frame): boolean {
    this.#positions.set(frame.event.room, frame.event.seq);
    this.#outlet.send(frame.bytesFor(this.reader));
    return isOwnLeave(this.reader, frame.event);
  }
}
