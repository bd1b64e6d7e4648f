import { gapsIn } from '../../../client/chat/room-log.ts';
import type { Conversation } from '../talk/conversation.ts';

/** What is read of a room. */
type ReadRoom = Pick<Conversation, 'events' | 'position' | 'hasOlder' | 'isLoading' | 'failure' | 'older' | 'fill'>;

const busyMs = 100;

/** Reads a room back to its beginning, page after page, for as long as somebody wants it. Nothing is read by itself. */
export class ReadingBack {
  /** `stopped`: somebody stopped it. `failed`: the conversation says why. */
  status: 'idle' | 'reading' | 'stopped' | 'failed' | 'done' = 'idle';
  readonly #room: ReadRoom;
  readonly #onChange: () => void;

  constructor(room: ReadRoom, onChange: () => void) {
    this.#room = room;
    this.#onChange = onChange;
  }

  /** Whether anything of the room is still to be read. */
  get isWhole(): boolean {
    return !this.#room.hasOlder && gapsIn(this.#room.events).length === 0;
  }

  /** How many places of the log were read, of how many. */
  get progress(): { read: number; of: number } {
    const { events, position } = this.#room;
    return { read: events.length, of: Math.max(events.length, position) };
  }

  async start(): Promise<void> {
    if (this.status === 'reading') return;
    this.#become('reading');
    while (this.#isWanted() && !this.isWhole) {
      const before = this.#room.events.length;
      const wasBusy = await this.#readOne();
      if (!this.#isWanted()) return;
      // a page that brings nothing would be asked for without end
      if (this.#room.failure !== undefined || (!wasBusy && this.#room.events.length === before)) {
        this.#become('failed');
        return;
      }
      this.#onChange();
    }
    if (this.#isWanted()) this.#become('done');
  }

  /** What was read stays read. */
  stop(): void {
    if (this.status === 'reading') this.#become('stopped');
  }

  /** Newest first: what is missing between two pages, then the page before all of them. True where the room was just reading something else. */
  async #readOne(): Promise<boolean> {
    const room = this.#room;
    if (room.isLoading) {
      await new Promise(resolve => { setTimeout(resolve, busyMs); });
      return true;
    }
    const gap = gapsIn(room.events).at(-1);
    await (gap ? room.fill(gap.after, gap.before) : room.older());
    return false;
  }

  #isWanted(): boolean {
    return this.status === 'reading';
  }

  #become(status: ReadingBack['status']): void {
    this.status = status;
    this.#onChange();
  }
}
