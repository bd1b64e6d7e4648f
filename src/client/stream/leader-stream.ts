import type { Surroundings } from '../../device/surroundings.ts';
import type { RoomSign } from '../../protocol/room-sign.ts';
import type { StreamHello, StreamedEvent } from '../../protocol/room-stream.ts';
import { ClientError } from '../errors.ts';
import type { StreamStart, StreamState } from './intake.ts';
import type { Member } from './leader-member.ts';
import { talkOf, toldFailure, type Talk } from './leader-talk.ts';
import type { followRooms } from './room-stream.ts';

/** What a leader's stream is made of. */
export interface LedStreamOptions {
  base: string;
  token: string;
  follow: typeof followRooms;
  surroundings: Pick<Surroundings, 'page' | 'after'>;
  /** The leader's own place. */
  member: Member;
  tell: (talk: Talk) => void;
  onOver: (failure: ClientError) => void;
}

/** How long several wishes for another start are gathered, and the others are waited for. */
const gatherMs = 100;

/** The one stream of a browser: begun where the tab that is least far is, and told to all. */
export class LedStream {
  readonly #options: LedStreamOptions;
  /** How far the stream has come in each room that any tab wants. */
  #rooms: Record<string, number>;
  #epoch: string | undefined;
  #state: StreamState | undefined;
  #life: AbortController | undefined;
  #cancelStart: (() => void) | undefined;

  constructor(options: LedStreamOptions) {
    this.#options = options;
    const { rooms, epoch } = options.member.start;
    this.#rooms = { ...rooms };
    this.#epoch = epoch;
  }

  /** Begins, after the others had time to say where they are. */
  begin(): void {
    this.#options.tell({ say: 'where' });
    this.#startSoon();
  }

  /** A tab is there. One that misses something that was told before has the stream begun anew; one of another life of the log learns of this one. */
  hear({ epoch, rooms }: StreamStart): void {
    this.#retell();
    this.#epoch ??= epoch;
    if (epoch !== undefined && epoch !== this.#epoch) return;
    const behind = Object.entries(rooms).filter(([room, seq]) => seq < (this.#rooms[room] ?? Infinity));
    if (behind.length === 0) return;
    this.#rooms = { ...this.#rooms, ...Object.fromEntries(behind) };
    this.#startSoon();
  }

  end(): void {
    this.#cancelStart?.();
    this.#cancelStart = undefined;
    this.#life?.abort();
  }

  /** How far the rooms went when it was greeted is an old word by now. */
  #retell(): void {
    const state = this.#state;
    if (state?.status !== 'live') {
      if (state) this.#options.tell(talkOf(state));
      return;
    }
    const rooms = Object.entries(state.hello.rooms).map(([room, seq]): [string, number] => [room, Math.max(seq, this.#rooms[room] ?? 0)]);
    this.#options.tell({ say: 'live', hello: { ...state.hello, rooms: Object.fromEntries(rooms) } });
  }

  #startSoon(): void {
    this.#cancelStart ??= this.#options.surroundings.after(gatherMs, () => {
      this.#cancelStart = undefined;
      void this.#follow();
    });
  }

  async #follow(): Promise<void> {
    const { base, token, follow, surroundings: { page }, onOver } = this.#options;
    this.#life?.abort();
    const { signal } = (this.#life = new AbortController());
    const whileOn = <Told>(take: (told: Told) => void) => (told: Told): void => { if (!signal.aborted) take(told); };
    try {
      await follow({
        base, token, signal, page, rooms: this.#rooms, epoch: this.#epoch,
        onEvents: whileOn((events: readonly StreamedEvent[]) => { this.#take(events); }),
        onState: whileOn((state: StreamState) => { this.#become(state); }),
        onSign: whileOn((sign: RoomSign) => {
          this.#options.tell({ say: 'sign', sign });
          this.#options.member.sign(sign);
        }),
        onReset: async hello => this.#reset(hello),
      });
    } catch (error) {
      if (signal.aborted) return;
      const failure = error instanceof ClientError ? error : new ClientError('malformed', 'what a stream brought was not taken', { cause: error });
      this.#options.tell({ say: 'over', failure: toldFailure(failure) });
      onOver(failure);
    }
  }

  #take(events: readonly StreamedEvent[]): void {
    for (const { room, seq } of events) this.#rooms[room] = seq;
    this.#options.tell({ say: 'events', epoch: this.#epoch, events });
    this.#options.member.take(this.#epoch, events);
  }

  #become(state: StreamState): void {
    this.#state = state;
    if (state.status === 'live') this.#epoch = state.hello.epoch;
    this.#options.tell(talkOf(state));
    this.#options.member.become(state);
  }

  async #reset(hello: StreamHello): Promise<Readonly<Record<string, number>>> {
    this.#options.tell({ say: 'reset', hello });
    this.#rooms = { ...(await this.#options.member.reset(hello)) };
    this.#epoch = hello.epoch;
    return this.#rooms;
  }
}
