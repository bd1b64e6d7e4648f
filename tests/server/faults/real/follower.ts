import assert from 'node:assert/strict';
import { followRooms } from '../../../../src/client/stream/room-stream.ts';
import { until } from './server-process.ts';
import { room } from './speakers.ts';

export interface FollowerOptions {
  base: string;
  token: string;
  /** Number of the last event that they have. */
  after?: number;
  /** Waits as a page does whose network is not said to be back. */
  isPatient?: boolean;
}

/** One who follows the room by whichever way, and all that they are told. */
export class Follower {
  readonly seqs: number[] = [];
  readonly states: string[] = [];
  failure: unknown;
  readonly #after: number;
  readonly #end = new AbortController();
  readonly #page = new EventTarget();

  constructor({ base, token, after = 0, isPatient = false }: FollowerOptions) {
    this.#after = after;
    followRooms({
      base, token, rooms: { [room]: after }, signal: this.#end.signal, page: this.#page,
      onEvents: events => { this.seqs.push(...events.map(({ seq }) => seq)); },
      onReset: () => Promise.reject(new Error('there is one log only')),
      onState: state => {
        this.states.push(state.status === 'live' ? 'live' : state.failure.kind);
        if (state.status === 'waiting' && !isPatient) setImmediate(() => { this.wake(); });
      },
    }).catch((error: unknown) => { this.failure = error; });
  }

  /** Waits until they have every event up to this one, each once and in order. */
  async upTo(last: number): Promise<void> {
    await until(() => this.#last >= last, () => `${this.#last} of ${last} came: ${this.states.join()}`);
    assert.deepEqual(this.seqs, Array.from({ length: last - this.#after }, (_, at) => this.#after + at + 1));
  }

  async live(): Promise<void> {
    await until(() => this.states.includes('live'), () => `it never began: ${this.states.join()}`);
  }

  /** As when the network is back: no wait. */
  wake(): void {
    this.#page.dispatchEvent(new Event('online'));
  }

  stop(): void {
    this.#end.abort();
  }

  get #last(): number {
    return this.seqs.at(-1) ?? this.#after;
  }
}
