import { followRooms, type FollowOptions } from '../../../src/client/stream/room-stream.ts';
import type { StreamHello, StreamedEvent } from '../../../src/protocol/room-stream.ts';
import { settled } from './clock-in-hand.ts';

/** One who follows rooms, and all that they are told. */
export class Following {
  readonly batches: number[][] = [];
  readonly states: string[] = [];
  readonly resets: StreamHello[] = [];
  readonly end = new AbortController();
  failure: unknown;
  isOver = false;
  /** What rooms hold after they were read anew. */
  reread: () => Promise<Record<string, number>> = () => Promise.resolve({ lobby: 0 });
  onEvents: (events: readonly StreamedEvent[]) => void = () => undefined;

  private constructor(options: Partial<FollowOptions>) {
    followRooms({
      base: 'https://support.example', token: 'secret', rooms: { lobby: 0 }, signal: this.end.signal,
      onEvents: events => { this.batches.push(events.map(({ seq }) => seq)); this.onEvents(events); },
      onReset: hello => { this.resets.push(hello); return this.reread(); },
      onState: state => { this.states.push(state.status === 'live' ? 'live' : state.failure.kind); },
      ...options,
    }).catch((error: unknown) => { this.failure = error; }).finally(() => { this.isOver = true; });
  }

  static async start(options: Partial<FollowOptions> = {}): Promise<Following> {
    const following = new Following(options);
    await settled();
    return following;
  }

  get seqs(): number[] {
    return this.batches.flat();
  }

  /** Ends it, and waits until it has ended. */
  async stop(): Promise<void> {
    this.end.abort();
    await settled();
  }
}
