import type { Author } from '../../../src/protocol/person.ts';
import type { NewRoomEvent, RoomEvent } from '../../../src/protocol/room-event.ts';
import type { Room } from '../../../src/protocol/room.ts';

/** What a room is, before anybody is in it. */
export type RoomFacts = Pick<Room, 'id'> & Partial<Room>;

/** A room that is only in this page: a log numbered 1, 2, 3, and who is in it. */
export class PretendRoom {
  readonly members = new Set<string>();
  readonly read = new Map<string, number>();
  readonly log: RoomEvent[] = [];
  readonly #facts: RoomFacts;
  readonly #keys = new Map<string, number>();
  readonly #onEvent: (event: RoomEvent) => void;

  constructor(facts: RoomFacts, onEvent: (event: RoomEvent) => void) {
    this.#facts = facts;
    this.#onEvent = onEvent;
  }

  get id(): string {
    return this.#facts.id;
  }

  get kind(): Room['kind'] {
    return this.#facts.kind ?? 'room';
  }

  /** As it is told to somebody. */
  toldTo(person: string | undefined): Room {
    const member = person !== undefined && this.members.has(person);
    return {
      kind: 'room', agreements: [], languages: [], schedule: [], people: this.members.size, ...this.#facts, member,
      ...(member && { last: this.log.length, read: this.read.get(person) ?? 0 }),
    };
  }

  /** Puts an event into the log. */
  write(at: string, content: object, author?: Author, key?: string): RoomEvent {
    const event = { room: this.id, seq: this.log.length + 1, at, ...content, ...(author && { author }), ...(key !== undefined && { key }) } as RoomEvent;
    this.log.push(event);
    this.#onEvent(event);
    return event;
  }

  /** Takes what a member sends, once for each key. */
  put(at: string, content: NewRoomEvent, author: Author, key: string): { event: RoomEvent; isNew: boolean } {
    const known = this.log.find(({ seq }) => seq === this.#keys.get(key));
    if (known) return { event: known, isNew: false };
    const event = this.write(at, content, author, key);
    this.#keys.set(key, event.seq);
    if (content.kind === 'edit') this.#change(content.target, { body: content.body, contentNotes: content.contentNotes, edited: at });
    if (content.kind === 'erase') this.#erase(content.target);
    return { event, isNew: true };
  }

  #change(seq: number, change: object): void {
    const event = this.log[seq - 1];
    if (event) this.log[seq - 1] = { ...event, ...change };
  }

  #erase(seq: number): void {
    this.log[seq - 1] = { room: this.id, seq, at: this.log[seq - 1]?.at ?? '', kind: 'erased' };
  }
}
