import * as v from 'valibot';
import { Text } from '../../protocol/facts.ts';
import { StreamedEvent } from '../../protocol/room-stream.ts';
import { pageVault, type Vault } from '../vault.ts';

const Kept = v.object({ epoch: Text, events: v.array(StreamedEvent) });

/** The newest of a room's log, without a gap, and the log's life that it is from. */
export type CachedRoom = v.InferOutput<typeof Kept>;

/** Most events of a room that are kept. */
const mostEvents = 200;

/** A room that is just written: what is to be written next, and when all is done. */
interface Writing {
  next?: CachedRoom;
  done: Promise<void>;
}

/** Which endpoint's rooms are kept, and where. */
export interface RoomCacheConfig {
  endpoint: string;
  vault?: Vault;
}

/** Keeps the newest events of each room in the vault, to be there before the network. What can no longer be had is overwritten: a room is written as a whole. */
export class RoomCache {
  readonly #vault: Vault;
  readonly #collection: string;
  readonly #writing = new Map<string, Writing>();

  constructor({ endpoint, vault = pageVault() }: RoomCacheConfig) {
    this.#vault = vault;
    this.#collection = `rooms ${endpoint}`;
  }

  async read(room: string): Promise<CachedRoom | undefined> {
    const read = v.safeParse(Kept, await this.#vault.get(this.#collection, room).catch(() => undefined));
    return read.success ? read.output : undefined;
  }

  /** Keeps what is had of a room: its events in order. While one writing goes on, only the newest of those asked for meanwhile follows. */
  async keep(room: string, cached: { epoch: string; events: readonly { seq: number }[] }): Promise<void> {
    const next = { epoch: cached.epoch, events: newest(cached.events) as StreamedEvent[] };
    const writing = this.#writing.get(room);
    if (writing) {
      writing.next = next;
      return writing.done;
    }
    const turn: Writing = { next, done: Promise.resolve() };
    this.#writing.set(room, turn);
    turn.done = this.#writeAll(room, turn);
    return turn.done;
  }

  /** Lets a room go, as when it was left or its log began a new life. */
  async drop(room: string): Promise<void> {
    const writing = this.#writing.get(room);
    if (writing) writing.next = undefined;
    await writing?.done;
    await this.#vault.delete(this.#collection, room).catch(() => undefined); // what is locked or forgotten cannot be read either
  }

  async #writeAll(room: string, turn: Writing): Promise<void> {
    while (turn.next) {
      const { next } = turn;
      turn.next = undefined;
      await this.#write(room, next);
    }
    this.#writing.delete(room);
  }

  async #write(room: string, cached: CachedRoom): Promise<void> {
    const stored = await this.read(room);
    // another tab has come further: this one may have slept
    if (stored?.epoch === cached.epoch && lastOf(stored) > lastOf(cached)) return;
    try {
      await this.#vault.put(this.#collection, room, cached);
    } catch {
      // what cannot be overwritten may hold words that are erased by now
      await this.#vault.delete(this.#collection, room).catch(() => undefined);
    }
  }
}

const lastOf = ({ events }: CachedRoom): number => events.at(-1)?.seq ?? 0;

/** The last events, back to where one is missing. */
function newest(events: readonly { seq: number }[]): readonly { seq: number }[] {
  const last = events.slice(-mostEvents);
  const from = last.findLastIndex(({ seq }, at) => at > 0 && last[at - 1]?.seq !== seq - 1);
  return last.slice(Math.max(0, from));
}
