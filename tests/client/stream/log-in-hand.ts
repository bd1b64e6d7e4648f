import type { ClientError } from '../../../src/client/errors.ts';
import { SharedStream, type SharedStreamOptions } from '../../../src/client/stream/leader.ts';
import type { FollowOptions, followRooms } from '../../../src/client/stream/room-stream.ts';
import type { RoomSign } from '../../../src/protocol/room-sign.ts';
import type { StreamedEvent, StreamHello } from '../../../src/protocol/room-stream.ts';

interface Line {
  options: FollowOptions;
  rooms: Record<string, number>;
  fail: (error: unknown) => void;
}

/** An endpoint's rooms, and the streams that are open on them, without a network. */
export class LogInHand {
  epoch = 'life-1';
  last: Record<string, number> = { lobby: 0 };
  /** Streams begun so far. */
  begun: Readonly<Record<string, number>>[] = [];
  open: Line[] = [];

  get hello(): StreamHello {
    return { epoch: this.epoch, rooms: { ...this.last } };
  }

  readonly follow: typeof followRooms = async options => {
    this.begun.push({ ...options.rooms });
    await new Promise<void>((resolve, fail) => {
      const line = { options, rooms: { ...options.rooms }, fail };
      options.signal.addEventListener('abort', () => {
        this.open = this.open.filter(other => other !== line);
        resolve();
      });
      this.open.push(line);
      void this.#greet(line);
    });
  };

  /** Something is said in a room. */
  say(room = 'lobby'): void {
    this.last[room] = (this.last[room] ?? 0) + 1;
    for (const line of this.open) this.#bring(line);
  }

  /** Somebody gives a sign to those who follow now. */
  sign(sign: RoomSign): void {
    for (const { options } of this.open) options.onSign?.(sign);
  }

  /** The log begins a new life, with so much in it, and every stream is told. */
  beginAnew(epoch: string, last: number): void {
    this.epoch = epoch;
    this.last = { lobby: last };
    for (const line of this.open) void this.#greet(line);
  }

  async #greet(line: Line): Promise<void> {
    const { options } = line;
    await Promise.resolve();
    const isOther = (options.epoch !== undefined && options.epoch !== this.epoch) || Object.entries(line.rooms).some(([room, seq]) => seq > (this.last[room] ?? 0));
    if (isOther) line.rooms = { ...(await options.onReset(this.hello)) };
    options.onState({ status: 'live', hello: this.hello });
    this.#bring(line);
  }

  #bring({ options, rooms }: Line): void {
    const events: StreamedEvent[] = [];
    for (const [room, position] of Object.entries(rooms)) {
      for (let seq = position + 1; seq <= (this.last[room] ?? 0); seq += 1) events.push({ room, seq, of: this.epoch });
      rooms[room] = Math.max(position, this.last[room] ?? 0);
    }
    if (events.length > 0) options.onEvents(events);
  }
}

/** A tab that shares a stream, and all that it is told. */
export class SharingTab {
  readonly got: string[] = [];
  readonly signs: string[] = [];
  readonly resets: string[] = [];
  readonly states: string[] = [];
  readonly stream: SharedStream;
  over: ClientError | undefined;
  /** How often reading anew fails. */
  failures = 0;
  /** What reading anew waits for. */
  reading: Promise<void> = Promise.resolve();

  constructor(log: LogInHand, options: Partial<SharedStreamOptions> & Pick<SharedStreamOptions, 'name'>) {
    this.stream = new SharedStream({
      base: 'https://support.example', token: 'secret', rooms: { lobby: 0 }, follow: log.follow,
      onEvents: events => { this.got.push(...events.map(({ room, seq }) => `${room} ${String(seq)}`)); },
      onReset: async hello => {
        this.resets.push(hello.epoch);
        await this.reading;
        this.failures -= 1;
        if (this.failures >= 0) throw new Error('no network');
        return { ...log.last };
      },
      onSign: ({ room, sign }) => { this.signs.push(`${sign} in ${room}`); },
      onState: state => { this.states.push(state.status); },
      onOver: failure => { this.over = failure; },
      ...options,
    });
    this.stream.start();
  }
}
