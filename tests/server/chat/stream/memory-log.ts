import type { LogChange, RoomLog } from '../../../../demo/server/chat/stream/room-log.ts';
import type { RoomEvent } from '../../../../src/protocol/room-event.ts';

type Without<Envelope> = Envelope extends RoomEvent ? Omit<Envelope, 'room' | 'seq' | 'at'> : never;

/** What an event says, without its place. */
export type Said = Without<RoomEvent>;

export const messageOf = (body: string, author = 'ana', key = `key-of-${body.padEnd(16, '-')}`.slice(0, 64)): Said => ({ kind: 'message', body, contentNotes: [], key, author: { id: author, name: author, words: [] } });

/** A log of rooms in memory, which can be slow, broken or wound back. */
export class MemoryLog implements RoomLog {
  life = 'life-1';
  /** Runs before each reading. */
  before: () => Promise<void> = () => Promise.resolve();
  /** How often events were read. */
  readings = 0;
  readonly #rooms = new Map<string, RoomEvent[]>();
  readonly #listeners = new Set<(change: LogChange) => void>();

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Puts something into a room, and tells of it unless the hint is lost. */
  add(room: string, said: Said, { isTold = true } = {}): RoomEvent {
    const log = this.#rooms.get(room) ?? [];
    const event = { ...said, room, seq: log.length + 1, at: '2026-11-21T10:00:00Z' } as RoomEvent;
    this.#rooms.set(room, [...log, event]);
    if (isTold) this.tell({ room });
    return event;
  }

  /** Puts another event in the place of one, or takes all from there on away. */
  rewrite(room: string, change: (events: RoomEvent[]) => RoomEvent[]): void {
    this.#rooms.set(room, change([...(this.#rooms.get(room) ?? [])]));
  }

  tell(change: LogChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  epoch(): Promise<string> {
    return Promise.resolve(this.life);
  }

  last(room: string): Promise<number> {
    return Promise.resolve(this.#rooms.get(room)?.length ?? 0);
  }

  async events(room: string, after: number, limit: number): Promise<readonly RoomEvent[]> {
    this.readings += 1;
    const read = (this.#rooms.get(room) ?? []).filter(({ seq }) => seq > after).slice(0, limit);
    await this.before();
    return read;
  }

  onChange(listener: (change: LogChange) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }
}
