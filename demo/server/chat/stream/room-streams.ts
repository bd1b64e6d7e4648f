import type { StreamHello, StreamQuestion } from '../../../../src/protocol/room-stream.ts';
import type { Log } from '../../log.ts';
import { frameOf } from './frame.ts';
import { LiveRooms } from './live-rooms.ts';
import { eventsSince, type PollAnswer } from './long-poll.ts';
import type { Outlet } from './outlet.ts';
import type { LogChange, RoomLog, StreamReader } from './room-log.ts';
import { RoomReader } from './room-reader.ts';

const heartbeatMs = 15_000;
/** A person has a few devices; streams beyond that are of lines that are dead. */
const mostStreamsEach = 8;

export interface RoomStreamsOptions {
  log: RoomLog;
  /** Of the program. */
  programLog: Log;
  heartbeatMs?: number;
}

/** All streams of this process. */
export class RoomStreams {
  readonly #log: RoomLog;
  readonly #programLog: Log;
  readonly #live: LiveRooms;
  readonly #readers = new Map<string, Set<RoomReader>>();
  readonly #polls = new Set<AbortController>();
  readonly #stops: (() => void)[];
  #isClosed = false;

  constructor({ log, programLog, heartbeatMs: everyMs = heartbeatMs }: RoomStreamsOptions) {
    this.#log = log;
    this.#programLog = programLog;
    this.#live = new LiveRooms(log, error => { this.#fault(error); });
    const beats = setInterval(() => { for (const reader of this.#all()) reader.beat(); }, everyMs);
    this.#stops = [
      () => { clearInterval(beats); },
      log.onChange(change => { this.#changed(change); }),
    ];
  }

  /** Streams to one reader until they are gone. */
  async stream(reader: StreamReader, question: StreamQuestion, outlet: Outlet): Promise<void> {
    if (this.#isClosed) {
      outlet.end();
      return;
    }
    const stream = new RoomReader(reader, this.#log, this.#live, outlet);
    this.#enter(stream);
    try {
      const { hello, isReset } = await this.#greeting(reader, question);
      outlet.send(frameOf(isReset ? 'reset' : 'hello', hello));
      if (isReset) stream.end();
      else await stream.follow(Object.fromEntries(Object.keys(hello.rooms).map(room => [room, question.rooms[room] ?? 0])));
    } catch (error) {
      this.#fault(error);
      stream.end();
    }
    await outlet.closed;
    stream.close();
    this.#leave(stream);
  }

  /** Answers with what was missed, else with what comes within `wait` seconds. */
  async poll(reader: StreamReader, question: StreamQuestion, gone: AbortSignal): Promise<PollAnswer> {
    const { hello, isReset } = await this.#greeting(reader, question);
    if (isReset) return { ...hello, reset: true, events: [] };
    const news = new AbortController();
    const signal = AbortSignal.any([gone, news.signal]);
    // before the first reading, so that nothing falls between it and the wait
    const stop = this.#live.onNews(Object.keys(hello.rooms), () => { news.abort(); });
    this.#polls.add(news);
    try {
      const missed = await eventsSince(this.#log, reader, question);
      if (missed.length > 0 || question.wait === 0) return { ...hello, events: missed };
      await passed(question.wait * 1000, signal);
      return { ...hello, events: gone.aborted ? [] : await eventsSince(this.#log, reader, question) };
    } finally {
      stop();
      this.#polls.delete(news);
    }
  }

  /** Ends what a person has open: their rooms or their blocks changed. They come back with positions. */
  end(person: string): void {
    for (const reader of this.#readers.get(person) ?? []) reader.end();
  }

  /** Ends everything, and whatever comes yet. */
  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    for (const reader of this.#all()) reader.end();
    for (const poll of this.#polls) poll.abort();
  }

  #changed(change: LogChange): void {
    if ('room' in change) this.#live.wake(change.room);
    else if ('sign' in change) this.#live.sign(change.sign);
    else this.end(change.person);
  }

  async #greeting(reader: StreamReader, { epoch: asked, rooms }: StreamQuestion): Promise<{ hello: StreamHello; isReset: boolean }> {
    const known = await Promise.all(Object.keys(rooms).map(async room => ((await reader.isIn(room)) ? [[room, await this.#log.last(room)] as const] : [])));
    const hello = { epoch: await this.#log.epoch(), rooms: Object.fromEntries(known.flat()) };
    // whoever is ahead of the log has seen a life of it that is over
    const isAhead = Object.entries(hello.rooms).some(([room, last]) => (rooms[room] ?? 0) > last);
    return { hello, isReset: isAhead || (asked !== undefined && asked !== hello.epoch) };
  }

  #enter(stream: RoomReader): void {
    const { person } = stream.reader;
    const own = (this.#readers.get(person) ?? new Set()).add(stream);
    this.#readers.set(person, own);
    const [oldest] = own;
    if (own.size > mostStreamsEach) oldest?.end();
  }

  #leave(stream: RoomReader): void {
    const { person } = stream.reader;
    const own = this.#readers.get(person);
    own?.delete(stream);
    if (own?.size === 0) this.#readers.delete(person);
  }

  *#all(): Generator<RoomReader, void> {
    for (const own of this.#readers.values()) yield* own;
  }

  #fault(error: unknown): void {
    this.#programLog.warn({ err: error }, 'a stream was ended: its rooms could not be read');
  }
}

/** So much time, or less when it is cut short. */
const passed = (ms: number, cut: AbortSignal): Promise<void> => new Promise(resolve => {
  if (cut.aborted) { resolve(); return; }
  const timer = setTimeout(resolve, ms);
  cut.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});
