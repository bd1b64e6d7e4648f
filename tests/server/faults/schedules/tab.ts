import { ChatClient } from '../../../../src/client/chat/chat-client.ts';
import { readEvent } from '../../../../src/client/chat/log-event.ts';
import type { ClientError } from '../../../../src/client/errors.ts';
import { SharedStream, type SharedStreamOptions } from '../../../../src/client/stream/leader.ts';
import { RoomCache } from '../../../../src/device/chat/room-cache.ts';
import { Conversation } from '../../../../src/widgets/peer-chat/talk/conversation.ts';
import type { Device, Page } from './device.ts';

/** Address of the endpoint; each page asks below a name of its own. */
export const endpoint = 'https://support.example';

/** Somebody in a room. */
export interface SimulatedPerson {
  name: string;
  id: string;
  token: string;
}

export interface TabOptions {
  name: string;
  person: SimulatedPerson;
  device: Device;
  room: string;
  wait: (ms: number) => Promise<void>;
  /** Where it asks, if not below the endpoint of a schedule. */
  base?: string;
  /** Something that is shown has changed. */
  onChange: (tab: Tab) => void;
  follow?: SharedStreamOptions['follow'];
  clientFor?: (base: string, token: string) => ChatClient;
}

/** Where the days of a reader begin. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** The collection that an outbox of somebody lies in. */
export const outboxOf = ({ id }: Pick<SimulatedPerson, 'id'>, room: string): string => `outbox ${endpoint} ${id} ${room}`;

/** A page with an open room: the same conversation, stream and outbox as in the widget, without its pixels. */
export class Tab {
  readonly page: Page;
  readonly client: ChatClient;
  conversation: Conversation | undefined;
  /** Keys that this page has shown as sent. */
  readonly shownSent = new Set<string>();
  isFrozen = false;
  /** Why the stream is over. */
  over: ClientError | undefined;
  readonly #options: TabOptions;
  readonly #base: string;
  readonly #waiting: (() => void)[] = [];
  #stream: SharedStream | undefined;

  constructor(options: TabOptions) {
    this.#options = options;
    this.page = options.device.open(run => { if (this.isFrozen) this.#waiting.push(run); else run(); });
    const { name, base = `${endpoint}/${name}`, person: { token }, clientFor } = options;
    this.#base = base;
    this.client = clientFor?.(base, token) ?? new ChatClient(base, token);
  }

  get name(): string {
    return this.#options.name;
  }

  get person(): SimulatedPerson {
    return this.#options.person;
  }

  get device(): Device {
    return this.#options.device;
  }

  /** Comes to the room, again and again until that is done. */
  async open(): Promise<void> {
    const { person, room: id, follow, onChange } = this.#options;
    const { vault, surroundings } = this.page;
    const room = await this.#persistently(async () => this.client.room(id));
    if (!room) return;
    const conversation = new Conversation({
      owner: `${endpoint} ${person.id}`, room, me: person.id, client: this.client, vault, cache: new RoomCache({ endpoint, vault }), dayOf, surroundings,
      onChange: () => { if (!this.page.isGone) onChange(this); },
    });
    this.conversation = conversation;
    await conversation.open();
    if (this.page.isGone) return;
    this.#stream = new SharedStream({
      base: this.#base, token: person.token, name: `${endpoint} ${person.id}`, rooms: { [id]: conversation.position }, epoch: conversation.epoch, surroundings, follow,
      onEvents: events => { conversation.take(events.map(readEvent)); },
      onReset: async () => ({ [id]: await conversation.beginAnew() }),
      onState: state => { if (state.status === 'live') conversation.isOf(state.hello.epoch); },
      onOver: failure => { this.over = failure; },
    });
    this.#stream.start();
    await conversation.begin();
  }

  /** Reads back to the first event, and what is missing between, as somebody does who scrolls. */
  async readAll(): Promise<void> {
    const { conversation } = this;
    while (conversation?.hasOlder && !this.page.isGone) {
      await conversation.older();
      // one page at a time: somebody who scrolls has to wait
      if (conversation.isLoading || conversation.failure !== undefined) await this.#options.wait(100);
    }
    for (const row of conversation?.rows ?? []) if (row.row === 'gap') await conversation?.fill(row.after, row.before);
  }

  freeze(): void {
    this.isFrozen = true;
  }

  thaw(): void {
    this.isFrozen = false;
    for (const run of this.#waiting.splice(0)) run();
  }

  /** Put aside, or back again: out of the back/forward cache. */
  dispatch(name: 'pagehide' | 'pageshow' | 'online' | 'visibilitychange'): void {
    if (!this.page.isGone) this.page.events.dispatchEvent(new Event(name));
  }

  /** Ends as if its process had been killed; with `isGraceful` it hears of it. */
  end(isGraceful: boolean): void {
    if (isGraceful) this.dispatch('pagehide');
    this.page.end();
    // what its code still does reaches nothing any more
    this.#stream?.close();
    this.conversation?.close();
  }

  async #persistently<Done>(work: () => Promise<Done>): Promise<Done | undefined> {
    while (!this.page.isGone && !this.over) {
      try {
        return await work();
      } catch {
        await this.#options.wait(1_000);
      }
    }
    return undefined;
  }
}
