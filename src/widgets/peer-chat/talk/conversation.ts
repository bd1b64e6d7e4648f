import type { ChatClient } from '../../../client/chat/chat-client.ts';
import { readEvent, type LogEvent } from '../../../client/chat/log-event.ts';
import { RoomLog } from '../../../client/chat/room-log.ts';
import { continued, timelineOf } from '../../../client/chat/room-timeline.ts';
import { sendTo } from '../../../client/chat/send-event.ts';
import type { TimelineRow } from '../../../client/chat/timeline-row.ts';
import { failureKindOf, type FailureKind } from '../../../client/errors.ts';
import type { RoomCache } from '../../../device/chat/room-cache.ts';
import type { Outgoing } from '../../../device/outbox-item.ts';
import { Outbox } from '../../../device/outbox.ts';
import { browserSurroundings, type Surroundings } from '../../../device/surroundings.ts';
import type { Vault } from '../../../device/vault.ts';
import type { NewRoomEvent } from '../../../protocol/room-event.ts';
import type { Room } from '../../../protocol/room.ts';
import { Company } from './company.ts';

const pageSize = 100;
const fewEvents = 30;
const markAfterMs = 1_000;
/** More than this behind, the newest page is read instead of all that was missed. */
const mostMissed = 200;
/** Larger than any number in a log. */
const beyond = 999_999_999_999_999;

/** What a conversation is made of. */
export interface ConversationConfig {
  /** A name of the person at this endpoint: what is on its way lies on the device under it. */
  owner: string;
  room: Room;
  me: string;
  client: ChatClient;
  vault: Vault;
  cache: RoomCache;
  surroundings?: Surroundings;
  /** The day of an instant where the reader is: `2026-11-26`. */
  dayOf: (instant: string) => string;
  onChange: () => void;
}

/** One room that a person is in: its log as far as it was read, what is on its way to it, and how far it was read. */
export class Conversation {
  readonly outbox: Outbox<NewRoomEvent>;
  /** Who else is there just now. */
  readonly company: Company;
  /** Why the last page could not be had. */
  failure: FailureKind | undefined;
  isLoading = false;
  /** Whether what comes now is seen as it comes. */
  isLookedAt: (() => boolean) | undefined;
  /** How far they had read before this visit; what was read since is not in it, so that the mark stays. */
  lastReadSeq: number;
  readonly #config: ConversationConfig;
  #room: Room;
  #log = new RoomLog();
  /** For each reading anew that is under way: what the stream brought since it began. */
  readonly #sinceReading = new Set<LogEvent[]>();
  #epoch: string | undefined;
  /** How far they have read. */
  #read: number;
  /** Number of the newest event, as the endpoint last told. */
  #last: number;
  #rows: { events: readonly LogEvent[]; stretch: object; outgoing: Outbox<NewRoomEvent>['state']; rows: readonly TimelineRow[] } | undefined;
  #unwatch: (() => void) | undefined;
  #isOver = false;
  #markSoon: ReturnType<typeof setTimeout> | undefined;

  constructor(config: ConversationConfig) {
    const { room, client, vault, owner, surroundings, onChange } = config;
    this.#config = config;
    this.#room = room;
    this.#read = this.lastReadSeq = room.read ?? 0;
    this.#last = room.last ?? 0;
    this.outbox = new Outbox<NewRoomEvent>({ vault, name: `${owner} ${room.id}`, send: sendTo(client, room.id), surroundings });
    this.company = new Company(surroundings ?? browserSurroundings(), onChange);
    this.#unwatch = this.outbox.watch(onChange);
  }

  get room(): Room {
    return this.#room;
  }

  /** Takes what the endpoint says of the room now. */
  renew(room: Room): void {
    this.#room = room;
    this.#read = Math.max(this.#read, room.read ?? 0);
  }

  /** In the order of the log. */
  get events(): readonly LogEvent[] {
    return this.#log.events;
  }

  /** The room from above to below. */
  get rows(): readonly TimelineRow[] {
    const { events } = this;
    const outgoing = this.outbox.state;
    if (this.#rows?.events !== events || this.#rows.outgoing !== outgoing) {
      const { me, dayOf } = this.#config;
      const parts = { events, outgoing, me, dayOf };
      const { stretch } = this.#log;
      const before = this.#rows?.stretch === stretch && this.#rows.outgoing.length === 0 ? this.#rows : undefined;
      this.#rows = { events, stretch, outgoing, rows: (before && continued(before, parts)) ?? timelineOf(parts) };
    }
    return this.#rows.rows;
  }

  /** Whether the log goes back further than what is had. */
  get hasOlder(): boolean {
    return (this.events[0]?.seq ?? this.#last + 1) > 1;
  }

  /** Messages of others since the last one that was read; at most as many as were looked at. */
  get unread(): number {
    const { me } = this.#config;
    return this.events.reduce((count, event) => count + Number(event.kind === 'message' && event.seq > this.#read && event.key === undefined && event.author?.id !== me), 0);
  }

  /** From which number on the stream is to tell what comes. */
  get position(): number {
    return Math.max(this.#log.events.at(-1)?.seq ?? 0, this.#last);
  }

  /** The life of the log that all this is from. */
  get epoch(): string | undefined {
    return this.#epoch;
  }

  /** The log that is followed is of this life. */
  isOf(epoch: string): void {
    this.#epoch ??= epoch;
  }

  /** Takes up what lies on the device: what is on its way, and the newest words, if they are of this life of the log and not too far behind. */
  async open(): Promise<void> {
    const { cache } = this.#config;
    const [cached] = await Promise.all([cache.read(this.#room.id), this.outbox.open()]);
    const last = cached?.events.at(-1)?.seq ?? 0;
    if (this.#isOver || !cached || last === 0 || this.events.length > 0 || this.#last - last > mostMissed) return;
    this.#epoch = cached.epoch;
    this.#last = last;
    this.#log.take(cached.events.map(readEvent));
    this.#config.onChange();
  }

  /** What the stream brought. */
  take(events: readonly LogEvent[]): void {
    for (const since of this.#sinceReading) since.push(...events);
    for (const event of events) this.company.did(event);
    this.#log.take(events);
    this.#last = Math.max(this.#last, events.at(-1)?.seq ?? 0);
    // before anybody is told: what is seen as it comes was never unread
    if (this.isLookedAt?.()) this.#see();
    this.#keep();
    this.#config.onChange();
    for (const event of events) if (event.kind === 'hide' && event.off && event.target >= (this.events[0]?.seq ?? Infinity) - 1) void this.fill(event.target - 1, event.target + 1);
  }

  /** Reads the newest page, unless enough to fill a screen is had already. */
  async begin(): Promise<void> {
    if (this.events.length < fewEvents) await this.older();
  }

  /** Reads the page before what is had. */
  async older(): Promise<void> {
    if (this.isLoading || !this.hasOlder) return;
    await this.#readPage({ before: this.events[0]?.seq ?? this.#last + 1 });
  }

  /** Reads what is missing between two numbers. */
  async fill(after: number, before: number): Promise<void> {
    await this.#readPage({ after, limit: Math.min(pageSize, before - after - 1) });
  }

  /** The log began a new life: reads it anew, and sends into it what this page knows of and it may have lost. Throws `ClientError`. */
  async beginAnew(): Promise<number> {
    const { events } = this;
    const last = await this.readAnew();
    await this.outbox.again(item => fateOf(item, events, this.events)).catch(() => undefined); // locked or forgotten: there is nothing to send
    return last;
  }

  /** Lets go of all that was read and reads it anew: others are to be seen than before. Throws `ClientError`. */
  async readAnew(): Promise<number> {
    const { client, cache } = this.#config;
    const since: LogEvent[] = [];
    this.#sinceReading.add(since);
    const page = await client.events(this.#room.id, { before: beyond, limit: pageSize }).finally(() => this.#sinceReading.delete(since));
    this.#log = new RoomLog();
    this.#epoch = page.epoch;
    // the page may be older than what has come meanwhile, and the stream does not bring that again
    this.#last = Math.max(page.last, since.at(-1)?.seq ?? 0);
    this.#log.take([...page.events, ...since]);
    this.#read = Math.min(this.#read, page.last);
    this.lastReadSeq = Math.min(this.lastReadSeq, page.last);
    await cache.drop(this.#room.id);
    this.#keep();
    this.#config.onChange();
    return page.last;
  }

  /** They have seen what is there. Told to their other devices; a failure is no harm, the next one says the same and more. */
  seen(): void {
    if (this.#see()) this.#config.onChange();
  }

  /** Tells how far they have read, if it waits to be told: the page may be gone soon. */
  markNow(): void {
    if (this.#markSoon === undefined) return;
    clearTimeout(this.#markSoon);
    this.#markSoon = undefined;
    this.#config.client.markRead(this.#room.id, this.#read).catch(() => undefined);
  }

  #see(): boolean {
    const last = this.events.at(-1)?.seq ?? 0;
    if (last <= this.#read) return false;
    this.#read = last;
    // a lively room is marked once a second, not once a message
    this.#markSoon ??= setTimeout(() => { this.markNow(); }, markAfterMs);
    return true;
  }

  /** They go away from it: the next visit marks what is new since now. */
  aside(): void {
    this.lastReadSeq = this.#read;
    this.markNow();
  }

  /** Stops sending. What is stored on the device stays. */
  close(): void {
    this.#isOver = true;
    this.markNow();
    this.#unwatch?.();
    this.company.clear();
    this.outbox.close();
  }

  /** Takes the words of this room off the device, what was on its way included. */
  async forget(): Promise<void> {
    await Promise.allSettled(this.outbox.state.map(async ({ key }) => this.outbox.discard(key)));
    this.close();
    await this.#config.cache.drop(this.#room.id);
  }

  async #readPage(page: Parameters<ChatClient['events']>[1]): Promise<void> {
    this.isLoading = true;
    this.failure = undefined;
    this.#config.onChange();
    const log = this.#log;
    try {
      const { events, last, epoch } = await this.#config.client.events(this.#room.id, { limit: pageSize, ...page });
      if (log !== this.#log || this.#isOver) return; // read anew meanwhile
      this.#epoch ??= epoch;
      // a page of another life must not be mixed with what is had: the stream says so, and all is read anew
      if (epoch === this.#epoch) log.take(events);
      if (this.#last === 0) this.#last = last;
      this.#keep();
    } catch (error) {
      this.failure = failureKindOf(error);
    } finally {
      this.isLoading = false;
      this.#config.onChange();
    }
  }

  #keep(): void {
    const { cache } = this.#config;
    if (this.#epoch !== undefined) void cache.keep(this.#room.id, { epoch: this.#epoch, events: this.events });
  }
}

/** What becomes of something of one's own in a new life of the log. It is over where it was erased, or is about a message that is not the one of that number any more. */
function fateOf({ key, content }: Outgoing<NewRoomEvent>, before: readonly LogEvent[], now: readonly LogEvent[]): 'again' | 'there' | 'over' {
  if (now.some(event => 'key' in event && event.key === key)) return 'there';
  if (content.kind === 'message') return before.some(event => event.kind === 'erased' && event.key === key) ? 'over' : 'again';
  const instants = new Map(now.map(event => [event.seq, 'at' in event ? event.at : undefined]));
  // a backup is the beginning of what was there: up to the last that both have, all is the same
  const same = before.findLast(event => 'at' in event && event.at === instants.get(event.seq))?.seq ?? 0;
  return content.target > same ? 'over' : 'again';
}
