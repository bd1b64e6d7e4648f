import type { StreamedEvent } from '../../protocol/room-stream.ts';

/** `next`: take it. `seen`: it came before, so drop it. `gap`: something is missing before it. `foreign`: of a room that was not asked for. */
export type Place = 'next' | 'seen' | 'gap' | 'foreign';

/** How far somebody has come in each of their rooms: what makes sure that they have every event once and in order. */
export class Positions {
  readonly #rooms: Map<string, number>;

  constructor(rooms: Readonly<Record<string, number>>) {
    this.#rooms = new Map(Object.entries(rooms));
  }

  /** Where an event stands. The next one of its room moves the position on. */
  place({ room, seq }: StreamedEvent): Place {
    const position = this.#rooms.get(room);
    if (position === undefined) return 'foreign';
    if (seq <= position) return 'seen';
    if (seq > position + 1) return 'gap';
    this.#rooms.set(room, seq);
    return 'next';
  }

  /** Whether a log that goes so far is behind these positions: then it is not the log that they are from. */
  areAheadOf(last: Readonly<Record<string, number>>): boolean {
    return Object.entries(last).some(([room, seq]) => seq < (this.#rooms.get(room) ?? 0));
  }

  /** As they are asked with. */
  get rooms(): Record<string, number> {
    return Object.fromEntries(this.#rooms);
  }
}
