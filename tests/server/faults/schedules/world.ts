import type { Database } from '../../../../demo/server/store/sqlite/database.ts';
import type { NewRoomEvent } from '../../../../src/protocol/room-event.ts';
import { Device } from './device.ts';
import { Network } from './network.ts';
import { Seeded } from './seeded.ts';
import { SimulatedEndpoint, type EndpointOptions } from './simulated-endpoint.ts';
import { Tab, outboxOf, type SimulatedPerson, type TabOptions } from './tab.ts';
import { VirtualTime } from './virtual-time.ts';

/** What a negative control takes away; each is a small part put in the place of a real one. */
export interface Variant {
  sweeps?: boolean;
  hintLoss?: number;
  chat?: EndpointOptions['chat'];
  /** Says that it has stored what it has not. */
  forgetsOnDisk?: boolean;
  follow?: TabOptions['follow'];
  clientFor?: TabOptions['clientFor'];
}

/** Something that somebody put into an outbox. */
export interface Added {
  content: NewRoomEvent;
  key: string;
  tab: Tab;
  /** It is said to be on the disk. */
  stored: boolean;
}

/** Everything that a schedule plays with: people, their browsers and pages, a network, two servers and the time. */
export class World {
  readonly random: Seeded;
  readonly time = new VirtualTime();
  /** Schedules that share a database have rooms of their own, all of one length: where streams are cut is counted in bytes. */
  readonly room: string;
  readonly endpoint: SimulatedEndpoint;
  readonly network: Network;
  readonly people: SimulatedPerson[] = [];
  readonly devices = new Map<SimulatedPerson, Device[]>();
  readonly added: Added[] = [];
  /** Pairs of people who did not see each other for a while. */
  readonly parted = new Set<string>();
  /** Who has asked for a new token and waits for it. */
  readonly renewing = new Set<SimulatedPerson>();
  readonly faults: string[] = [];
  tabs: Tab[] = [];
  readonly trace: string[] | undefined;
  readonly #database: Database;
  readonly #variant: Variant;
  readonly #letGo: () => void;
  readonly #keys = new Map<string, number>();
  #keysUpTo = 0;
  #tabsSoFar = 0;
  #said = 0;

  constructor(seed: number, database: Database, variant: Variant, isTraced: boolean) {
    this.random = new Seeded(seed);
    this.room = `room-${String(seed).padStart(9, '0')}`;
    this.#database = database;
    this.#variant = variant;
    this.trace = isTraced ? [] : undefined;
    const { random, time, room } = this;
    this.network = new Network({ random, time, server: () => this.endpoint.any, asker: name => this.tabs.find(tab => tab.name === name)?.page, note: what => { this.note(what); } });
    this.#letGo = time.takeOver(random, this.network.fetch);
    this.endpoint = new SimulatedEndpoint({ database, random, time, room, sweeps: variant.sweeps ?? true, hintLoss: variant.hintLoss ?? 0.3, chat: variant.chat, onFault: error => { this.fault(String(error)); } });
  }

  note(what: string): void {
    this.trace?.push(`${String(this.time.nowMs % 86_400_000).padStart(9)} ${what}`);
  }

  /** Something is not as it must be. */
  fault(what: string): void {
    this.note(`FAULT ${what}`);
    this.faults.push(what);
  }

  /** Words that nobody else says. */
  words(): string {
    this.#said += 1;
    return `words ${String(this.#said)} of ${this.room}.`;
  }

  openTab(person: SimulatedPerson, device: Device): Tab {
    this.#tabsSoFar += 1;
    const name = `tab${String(this.#tabsSoFar)}`;
    const { follow, clientFor } = this.#variant;
    const tab = new Tab({ name, person: { ...person }, device, room: this.room, wait: ms => this.time.wait(ms), onChange: changed => { this.#look(changed); }, follow, clientFor });
    this.tabs.push(tab);
    this.note(`${person.name} opens ${name}`);
    tab.open().catch((error: unknown) => { this.fault(`${name} could not be opened: ${String(error)}`); });
    return tab;
  }

  endTab(tab: Tab, isGraceful: boolean): void {
    this.note(`${tab.name} ${isGraceful ? 'closes' : 'crashes'}`);
    tab.end(isGraceful);
    this.tabs = this.tabs.filter(other => other !== tab);
  }

  /** Somebody puts something into the outbox of their page. */
  add(tab: Tab, content: NewRoomEvent): void {
    const outbox = tab.conversation?.outbox;
    if (!outbox) return;
    this.note(`${tab.name} puts ${JSON.stringify(content)}`);
    outbox.add(content).then(key => {
      const stored = outbox.state.find(item => item.key === key)?.stored === true || this.isStored(tab, key);
      if (!tab.page.isGone) this.added.push({ content, key, tab, stored });
    }, (error: unknown) => { this.fault(`${tab.name} could not put something: ${String(error)}`); });
  }

  /** Whether the log of the room holds what was sent under a key, as it lies in the database. */
  hasKey(key: string): boolean {
    // what was there stays there
    return this.#keys.has(key) || this.keys().has(key);
  }

  keys(): ReadonlyMap<string, number> {
    for (const { seq, key } of this.#database.all('SELECT seq, key FROM events WHERE room = ? AND seq > ?', this.room, this.#keysUpTo)) {
      this.#keysUpTo = Math.max(this.#keysUpTo, Number(seq));
      if (typeof key === 'string') this.#keys.set(key, Number(seq));
    }
    return this.#keys;
  }

  /** How far the log goes. */
  get last(): number {
    return Number(this.#database.get('SELECT seq FROM rooms WHERE id = ?', this.room)?.seq);
  }

  /** The log as it lies in the database. */
  rows(): { seq: number; kind: string; key: string | null; content: string | null }[] {
    return this.#database.all('SELECT seq, kind, key, content FROM events WHERE room = ? ORDER BY seq', this.room) as unknown as ReturnType<World['rows']>;
  }

  isStored({ device, person }: Tab, key: string): boolean {
    return device.has(outboxOf(person, this.room), key);
  }

  newDevice(person: SimulatedPerson): Device {
    const device = new Device(this.random, this.time, this.#variant.forgetsOnDisk);
    this.devices.set(person, [...(this.devices.get(person) ?? []), device]);
    return device;
  }

  end(): void {
    for (const tab of this.tabs) tab.end(false);
    this.endpoint.end();
    this.#letGo();
  }

  /** What a page shows must be true at every moment. */
  #look(tab: Tab): void {
    for (const { key, state, stored } of tab.conversation?.outbox.state ?? []) {
      if (state === 'sent') {
        tab.shownSent.add(key);
        if (!this.hasKey(key)) this.fault(`${tab.name} shows as sent what is in no log`);
      } else if (stored && !this.isStored(tab, key) && !this.hasKey(key)) this.fault(`${tab.name} says of something ${state} that it is stored, and it is not`);
    }
  }
}
