import { Frame } from './frame.ts';
import type { RoomLog } from './room-log.ts';

const batch = 100;

/** Who is told of a room's new events. */
export interface Follower {
  take(frame: Frame): void;
  /** Somebody gave a sign, written out for a stream. */
  hear(author: string, sign: Uint8Array): void;
  /** The log could not be read: they come back later with their positions. */
  end(): void;
}

/** The live end of one room's log: each new event is read once and handed to all who follow. Nothing is kept, so nothing that was erased is told again. */
export class Tail {
  readonly followers = new Set<Follower>();
  readonly #log: RoomLog;
  readonly #room: string;
  readonly #onFault: (error: unknown) => void;
  #position: number;
  #isReading = false;
  #hasMore = false;

  constructor(log: RoomLog, room: string, position: number, onFault: (error: unknown) => void) {
    this.#log = log;
    this.#room = room;
    this.#position = position;
    this.#onFault = onFault;
  }

  /** Number of the last event that was handed on. */
  get position(): number {
    return this.#position;
  }

  /** Reads what is new. However often it is woken meanwhile, one reading more is enough. */
  wake(): void {
    this.#hasMore = true;
    if (this.#isReading) return;
    this.#readOn().catch((error: unknown) => {
      this.#onFault(error);
      for (const follower of this.followers) follower.end();
    });
  }

  async #readOn(): Promise<void> {
    this.#isReading = true;
    try {
      while (this.#hasMore && this.followers.size > 0) await this.#readBatch();
    } finally {
      // in the same turn as the last look at what is more: a call in between would be lost
      this.#isReading = false;
    }
  }

  async #readBatch(): Promise<void> {
    this.#hasMore = false;
    const events = await this.#log.events(this.#room, this.#position, batch);
    for (const event of events) {
      if (event.seq !== this.#position + 1) throw new Error(`the log of a room goes from ${this.#position} to ${event.seq}`);
      this.#position = event.seq;
      const frame = new Frame(event);
      for (const follower of this.followers) follower.take(frame);
    }
    if (events.length === batch) this.#hasMore = true;
  }
}
