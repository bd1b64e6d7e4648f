import type { ChatClient } from '../../../client/chat/chat-client.ts';
import { readEvent, type LogEvent } from '../../../client/chat/log-event.ts';
import type { ClientError } from '../../../client/errors.ts';
import type { StreamState } from '../../../client/stream/intake.ts';
import type { SharedStream, SharedStreamOptions } from '../../../client/stream/leader.ts';
import type { Session } from '../../../device/chat/chat-session.ts';
import { RoomCache } from '../../../device/chat/room-cache.ts';
import type { Vault } from '../../../device/vault.ts';
import type { Room } from '../../../protocol/room.ts';
import type { StreamHello, StreamedEvent } from '../../../protocol/room-stream.ts';
import { Conversation } from './conversation.ts';

/** What the rooms of a person are made of. */
export interface JoinedRoomsConfig {
  endpoint: string;
  session: Session;
  client: ChatClient;
  vault: Vault;
  dayOf: (instant: string) => string;
  /** Something of the rooms, or of the line to the endpoint, is no longer as it was. */
  onChange: () => void;
  /** A message of somebody else has come. */
  onMessage: (room: string) => void;
  /** The line is there again after it was cut: others may have changed what this person has rooms in. */
  onBack: () => void;
  /** The endpoint does not know this person any more. */
  onOver: (failure: ClientError) => void;
}

/** How the endpoint is reached. `beginning`: for the first time. */
export type LineState = { status: 'beginning' } | { status: 'live' } | { status: 'waiting'; failure: ClientError };

/** All rooms that a person is in, fed by one stream. */
export class JoinedRooms {
  line: LineState = { status: 'beginning' };
  readonly #config: JoinedRoomsConfig;
  readonly #cache: RoomCache;
  readonly #rooms = new Map<string, Conversation>();
  #stream: SharedStream | undefined;
  #isOver = false;

  constructor(config: JoinedRoomsConfig) {
    this.#config = config;
    this.#cache = new RoomCache(config);
  }

  get all(): readonly Conversation[] {
    return [...this.#rooms.values()];
  }

  get(room: string): Conversation | undefined {
    return this.#rooms.get(room);
  }

  /** Messages of others that were not read yet, in all rooms. */
  get unread(): number {
    return this.all.reduce((sum, { unread }) => sum + unread, 0);
  }

  /** Takes the rooms that the endpoint names as this person's, those that are new and those that they are no longer in. */
  async take(rooms: readonly Room[]): Promise<void> {
    const own = rooms.filter(({ member }) => member);
    const names = new Set(own.map(({ id }) => id));
    for (const id of this.#rooms.keys()) if (!names.has(id)) await this.drop(id);
    const fresh = own.filter(room => {
      this.#rooms.get(room.id)?.renew(room);
      return !this.#rooms.has(room.id);
    }).map(room => this.#enter(room));
    await Promise.all(fresh.map(async conversation => conversation.open()));
    if (this.#isOver) return;
    if (this.#stream) this.#stream.want(positionsOf(fresh));
    else if (this.#rooms.size > 0) await this.#follow();
    await Promise.all(fresh.filter(({ room: { last = 0, read = 0 }, events }) => last > read && events.length === 0).map(async conversation => conversation.begin()));
  }

  /** Lets go of a room and of its words on this device. */
  async drop(id: string): Promise<void> {
    const conversation = this.#rooms.get(id);
    this.#rooms.delete(id);
    await conversation?.forget();
  }

  /** Reads every room anew, as when somebody is not to be seen any more. */
  async readAnew(): Promise<void> {
    await Promise.all(this.all.map(async conversation => conversation.readAnew()));
  }

  /** Stops following and sending. */
  close(): void {
    this.#isOver = true;
    this.#stream?.close();
    this.#stream = undefined;
    for (const conversation of this.all) conversation.close();
    this.#rooms.clear();
  }

  #enter(room: Room): Conversation {
    const { endpoint, session, client, vault, dayOf, onChange } = this.#config;
    const conversation = new Conversation({ owner: `${endpoint} ${session.person.id}`, room, me: session.person.id, client, vault, cache: this.#cache, dayOf, onChange });
    this.#rooms.set(room.id, conversation);
    return conversation;
  }

  async #follow(): Promise<void> {
    const { SharedStream } = await import('../../../client/stream/leader.ts');
    if (this.#isOver || this.#stream) return;
    const { endpoint, session } = this.#config;
    const epoch = this.all.find(conversation => conversation.epoch !== undefined)?.epoch;
    // words of another life of the log than the first cannot be gone on from
    await Promise.all(this.all.filter(one => one.epoch !== undefined && one.epoch !== epoch).map(async one => one.readAnew().catch(() => undefined)));
    const options: SharedStreamOptions = {
      base: endpoint, token: session.token, name: `${endpoint} ${session.person.id}`, rooms: positionsOf(this.all), epoch,
      onEvents: events => { this.#take(events); },
      onReset: async hello => this.#reset(hello),
      onState: state => { this.#become(state); },
      onSign: sign => { this.#rooms.get(sign.room)?.company.hear(sign); },
      onOver: failure => { this.#config.onOver(failure); },
    };
    this.#stream = new SharedStream(options);
    this.#stream.start();
  }

  #take(events: readonly StreamedEvent[]): void {
    const { session: { person }, onMessage } = this.#config;
    const byRoom = new Map<string, LogEvent[]>();
    for (const raw of events) byRoom.set(raw.room, [...(byRoom.get(raw.room) ?? []), readEvent(raw)]);
    for (const [room, read] of byRoom) {
      this.#rooms.get(room)?.take(read);
      if (read.some(event => event.kind === 'message' && event.author?.id !== person.id)) onMessage(room);
    }
  }

  /** The log began a new life: what was read of it counts no more. What waits to be sent is sent into the new one. */
  async #reset(hello: StreamHello): Promise<Record<string, number>> {
    const known = Object.keys(hello.rooms).flatMap(room => this.#rooms.get(room) ?? []);
    return Object.fromEntries(await Promise.all(known.map(async conversation => [conversation.room.id, await conversation.beginAnew()] as const)));
  }

  #become(state: StreamState): void {
    const isBack = state.status === 'live' && this.line.status === 'waiting';
    this.line = state.status === 'live' ? { status: 'live' } : { status: 'waiting', failure: state.failure };
    for (const conversation of this.all) {
      if (state.status === 'live') conversation.isOf(state.hello.epoch);
      else conversation.company.clear();
    }
    if (isBack) this.#config.onBack();
    this.#config.onChange();
  }
}

const positionsOf = (conversations: readonly Conversation[]): Record<string, number> => Object.fromEntries(conversations.map(({ room, position }) => [room.id, position]));
