import type { RoomSign } from '../../../../src/protocol/room-sign.ts';
import { frameOf } from './frame.ts';
import type { RoomLog } from './room-log.ts';
import type { LiveEnds } from './room-reader.ts';
import { Tail, type Follower } from './tail.ts';

/** Where more follow, nobody could tell whose signs they are; all of them would cost the square of it. */
const mostForSigns = 100;

/** The live ends of all rooms that somebody reads just now. */
export class LiveRooms implements LiveEnds {
  readonly #log: RoomLog;
  readonly #onFault: (error: unknown) => void;
  readonly #tails = new Map<string, Tail>();
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(log: RoomLog, onFault: (error: unknown) => void) {
    this.#log = log;
    this.#onFault = onFault;
  }

  join(room: string, follower: Follower, position: number): boolean {
    const known = this.#tails.get(room);
    if (known && known.position > position) return false;
    const tail = known ?? new Tail(this.#log, room, position, this.#onFault);
    tail.followers.add(follower);
    this.#tails.set(room, tail);
    // what came between the last reading and this moment
    if (!known) tail.wake();
    return true;
  }

  leave(room: string, follower: Follower): void {
    const tail = this.#tails.get(room);
    tail?.followers.delete(follower);
    if (tail?.followers.size === 0) this.#tails.delete(room);
  }

  /** Something new can be read in a room. */
  wake(room: string): void {
    this.#tails.get(room)?.wake();
    for (const call of this.#waiting.get(room) ?? []) call();
  }

  /** Tells those who follow a room now, and nobody later. */
  sign(sign: RoomSign): void {
    const followers = this.#tails.get(sign.room)?.followers;
    if (!followers || followers.size > mostForSigns) return;
    const bytes = frameOf('sign', sign);
    for (const follower of followers) follower.hear(sign.author.id, bytes);
  }

  /** Calls when something new can be read in one of these rooms. Returns how to stop. */
  onNews(rooms: readonly string[], call: () => void): () => void {
    for (const room of rooms) this.#waiting.set(room, (this.#waiting.get(room) ?? new Set()).add(call));
    return () => {
      for (const room of rooms) {
        const calls = this.#waiting.get(room);
        calls?.delete(call);
        if (calls?.size === 0) this.#waiting.delete(room);
      }
    };
  }
}
