import type { RoomSign } from '../../protocol/room-sign.ts';
import type { StreamHello, StreamQuestion, StreamedEvent } from '../../protocol/room-stream.ts';
import { ClientError } from '../errors.ts';
import { Positions } from './positions.ts';

/** Whether events come as they happen. `hello`: which rooms can be read, and how far they go. */
export type StreamState = { status: 'live'; hello: StreamHello } | { status: 'waiting'; failure: ClientError };

/** Who is told what a stream brings. */
export interface StreamListener {
  /** New events, each once and in order. */
  onEvents: (events: readonly StreamedEvent[]) => void;
  /** The log began a new life: what is had of it counts no more. Answers the numbers up to which it was read anew. */
  onReset: (hello: StreamHello) => Promise<Readonly<Record<string, number>>>;
  onState: (state: StreamState) => void;
  /** Somebody writes or looks at a room, now. Never told of polls. */
  onSign?: (sign: RoomSign) => void;
}

/** Where somebody starts from. */
export interface StreamStart {
  /** Number of the last event that is had of each room. */
  rooms: Readonly<Record<string, number>>;
  /** The log's life that these numbers are from. */
  epoch?: string;
}

/** Lets every event in once and in order, however it came. */
export class Intake {
  readonly #listener: StreamListener;
  #positions: Positions;
  #epoch: string | undefined;
  #greetings = 0;
  #taken = 0;

  constructor({ rooms, epoch }: StreamStart, listener: StreamListener) {
    this.#listener = listener;
    this.#positions = new Positions(rooms);
    this.#epoch = epoch;
  }

  /** How many events were let in. */
  get taken(): number {
    return this.#taken;
  }

  /** How often the endpoint answered with the log that is followed. */
  get greetings(): number {
    return this.#greetings;
  }

  question(wait = 0): StreamQuestion {
    return { epoch: this.#epoch, rooms: this.#positions.rooms, wait };
  }

  /** Whether the greeting is of the log that the positions are from. */
  knows({ epoch, rooms }: StreamHello): boolean {
    return (this.#epoch ?? epoch) === epoch && !this.#positions.areAheadOf(rooms);
  }

  greet(hello: StreamHello): void {
    this.#epoch = hello.epoch;
    this.#greetings += 1;
    this.#listener.onState({ status: 'live', hello });
  }

  /** Starts again from what is read anew. */
  async reset(hello: StreamHello): Promise<void> {
    this.#positions = new Positions(await this.#listener.onReset(hello));
    this.#epoch = hello.epoch;
  }

  sign(sign: RoomSign): void {
    this.#listener.onSign?.(sign);
  }

  /** Throws `ClientError` where something is missing, after what came before it was let in. */
  take(events: readonly StreamedEvent[]): void {
    const places = events.map(event => this.#positions.place(event));
    const fresh = events.filter((_, at) => places[at] === 'next');
    this.#taken += fresh.length;
    if (fresh.length > 0) this.#listener.onEvents(fresh);
    if (places.includes('gap')) throw new ClientError('malformed', 'the stream left out an event');
  }
}
