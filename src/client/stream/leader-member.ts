import { backoffMs } from '../../device/backoff.ts';
import type { Surroundings } from '../../device/surroundings.ts';
import type { RoomSign } from '../../protocol/room-sign.ts';
import type { StreamHello, StreamedEvent } from '../../protocol/room-stream.ts';
import type { StreamListener, StreamStart, StreamState } from './intake.ts';
import { Positions } from './positions.ts';

/** What one tab has of a shared stream: whatever is told by whichever tab, it has each event once and in order, or asks for it. */
export class Member {
  readonly #listener: StreamListener;
  readonly #after: Surroundings['after'];
  /** Something is missing here: tell the leader how far this tab is. */
  readonly #onBehind: () => void;
  #positions: Positions;
  #epoch: string | undefined;
  #resetting: Promise<Record<string, number>> | undefined;
  #failures = 0;
  #cancelRetry: (() => void) | undefined;

  constructor({ rooms, epoch }: StreamStart, listener: StreamListener, after: Surroundings['after'], onBehind: () => void) {
    this.#positions = new Positions(rooms);
    this.#epoch = epoch;
    this.#listener = listener;
    this.#after = after;
    this.#onBehind = onBehind;
  }

  /** How far it has come. */
  get start(): StreamStart {
    return { epoch: this.#epoch, rooms: this.#positions.rooms };
  }

  /** Follows more rooms from now on; of those that it follows it knows better. */
  want(rooms: Readonly<Record<string, number>>): void {
    this.#positions = new Positions({ ...rooms, ...this.#positions.rooms });
  }

  take(epoch: string | undefined, events: readonly StreamedEvent[]): void {
    if (epoch !== this.#epoch) {
      this.#onBehind();
      return;
    }
    const places = events.map(event => this.#positions.place(event));
    const fresh = events.filter((_, at) => places[at] === 'next');
    if (fresh.length > 0) this.#listener.onEvents(fresh);
    if (places.includes('gap')) this.#onBehind();
  }

  sign(sign: RoomSign): void {
    this.#listener.onSign?.(sign);
  }

  /** The stream is in this state. A log that began a new life since is read anew here, too. */
  become(state: StreamState): void {
    if (state.status === 'live') {
      this.#epoch ??= state.hello.epoch;
      if (state.hello.epoch !== this.#epoch) this.resetHere(state.hello);
    }
    this.#listener.onState(state);
  }

  /** Reads the log anew, once for all who ask meanwhile. Rejects as the listener does. */
  async reset(hello: StreamHello): Promise<Readonly<Record<string, number>>> {
    this.#resetting ??= this.#readAnew(hello).finally(() => { this.#resetting = undefined; });
    return this.#resetting;
  }

  /** Reads it anew because another tab said so, and again until that is done; then the leader is told where this tab is. */
  resetHere(hello: StreamHello): void {
    this.#cancelRetry?.();
    this.reset(hello).then(() => {
      this.#failures = 0;
      this.#onBehind();
    }, () => {
      this.#failures += 1;
      this.#cancelRetry = this.#after(backoffMs(this.#failures), () => { this.resetHere(hello); });
    });
  }

  rest(): void {
    this.#cancelRetry?.();
  }

  async #readAnew(hello: StreamHello): Promise<Record<string, number>> {
    const rooms = { ...(await this.#listener.onReset(hello)) };
    this.#positions = new Positions(rooms);
    this.#epoch = hello.epoch;
    return rooms;
  }
}
