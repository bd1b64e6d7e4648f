import type { Durability } from '../../../../src/device/database.ts';
import { DeviceError } from '../../../../src/device/failure.ts';
import type { Listed } from '../../../../src/device/records.ts';
import type { Surroundings } from '../../../../src/device/surroundings.ts';
import type { VaultState } from '../../../../src/device/vault-state.ts';
import type { Vault } from '../../../../src/device/vault.ts';
import type { Seeded } from './seeded.ts';
import { LocksInHand } from './locks-in-hand.ts';

type Collection = Map<string, string>;

/** The time that a browser has: a schedule's, or the real one. */
type Time = Pick<Surroundings, 'after'>;

/** One browser of one person: what outlasts a page, and what its pages share. */
export class Device {
  isFull = false;
  /** What is on the disk: collections of values, in the order in which they came. */
  readonly disk = new Map<string, Collection>();
  readonly locks = new LocksInHand();
  readonly pages = new Set<Page>();
  readonly #random: Seeded;
  readonly #time: Time;

  constructor(random: Seeded, time: Time, readonly isForgetful = false) {
    this.#random = random;
    this.#time = time;
  }

  has(collection: string, name: string): boolean {
    return this.disk.get(collection)?.has(name) === true;
  }

  open(hears: (run: () => void) => void): Page {
    const page = new Page(this, this.#random, this.#time, hears);
    this.pages.add(page);
    return page;
  }
}

/** One page of a browser, which can end at any moment and in the middle of anything. */
export class Page {
  readonly surroundings: Surroundings;
  readonly vault: Vault;
  readonly events = new EventTarget();
  isGone = false;
  readonly channels = new Map<string, Set<{ onmessage: ((message: MessageEvent) => void) | null }>>();
  readonly #device: Device;
  readonly #time: Time;
  readonly #hears: (run: () => void) => void;

  /** `hears`: how whatever comes from outside reaches this page, or waits where it is frozen. */
  constructor(device: Device, random: Seeded, time: Time, hears: (run: () => void) => void) {
    this.#device = device;
    this.#time = time;
    this.#hears = hears;
    this.vault = new VaultInHand(this, device, random, time) as unknown as Vault;
    this.surroundings = {
      BroadcastChannel: this.#channelClass(), locks: device.locks.of(this), page: this.events, hidden: () => false,
      now: () => Date.now(), after: (ms, run) => time.after(ms, () => { this.hears(run); }),
    };
  }

  /** Its code runs on, unless it has ended. */
  hears(run: () => void): void {
    if (!this.isGone) this.#hears(run);
  }

  /** Ends as if its process had been killed. */
  end(): void {
    this.isGone = true;
    this.channels.clear();
    this.#device.pages.delete(this);
    this.#device.locks.letGo(this);
  }

  /** Says something to the other pages. */
  tell(name: string, data: unknown): void {
    if (this.isGone) return;
    const said = JSON.stringify(data);
    for (const page of this.#device.pages) {
      if (page === this) continue;
      for (const channel of page.channels.get(name) ?? []) this.#time.after(1, () => { page.hears(() => { channel.onmessage?.({ data: JSON.parse(said) as unknown } as MessageEvent); }); });
    }
  }

  #channelClass(): typeof BroadcastChannel {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- of the class below, `this` is a channel
    const page = this;
    class Channel {
      onmessage: ((message: MessageEvent) => void) | null = null;
      readonly #name: string;
      constructor(name: string) {
        this.#name = name;
        if (!page.isGone) page.channels.set(name, (page.channels.get(name) ?? new Set()).add(this));
      }
      postMessage(data: unknown): void { page.tell(this.#name, data); }
      close(): void { page.channels.get(this.#name)?.delete(this); }
    }
    return Channel as unknown as typeof BroadcastChannel;
  }
}

/** As much of a vault as an outbox and a room cache need, on a disk that can be full, and whose page can end between writing and hearing of it. */
class VaultInHand implements Pick<Vault, 'open' | 'put' | 'get' | 'list' | 'delete' | 'watch' | 'watchRecords' | 'visit' | 'state'> {
  readonly visit = 'a visit';
  readonly state: VaultState = { status: 'visit', survivesReload: true };
  readonly #page: Page;
  readonly #device: Device;
  readonly #random: Seeded;
  readonly #time: Time;
  #last: Promise<unknown> = Promise.resolve();

  constructor(page: Page, device: Device, random: Seeded, time: Time) {
    this.#page = page;
    this.#device = device;
    this.#random = random;
    this.#time = time;
  }

  open(): Promise<VaultState> {
    return Promise.resolve(this.state);
  }

  put(collection: string, name: string, value: unknown, _?: Durability): Promise<boolean> {
    const written = JSON.stringify(value);
    return this.#inTurn(disk => {
      if (this.#device.isFull) throw new DeviceError('full');
      if (!this.#device.isForgetful) disk.set(collection, (disk.get(collection) ?? new Map<string, string>()).set(name, written));
      this.#page.tell('written', collection);
      return true;
    });
  }

  get(collection: string, name: string): Promise<unknown> {
    return this.#inTurn(disk => read(disk.get(collection)?.get(name)));
  }

  list(collection: string): Promise<Listed> {
    return this.#inTurn(disk => ({ records: [...(disk.get(collection) ?? [])].map(([name, value]) => ({ name, value: read(value) })), damaged: 0 }));
  }

  delete(collection: string, name: string): Promise<boolean> {
    return this.#inTurn(disk => {
      disk.get(collection)?.delete(name);
      this.#page.tell('written', collection);
      return true;
    });
  }

  watch(): () => void {
    return () => undefined;
  }

  watchRecords(collection: string, watcher: () => void): () => void {
    const { channels } = this.#page;
    const listener = { onmessage: ({ data }: MessageEvent) => { if (data === collection) watcher(); } };
    channels.set('written', (channels.get('written') ?? new Set()).add(listener));
    return () => { channels.get('written')?.delete(listener); };
  }

  /** One after the other: each is done at one moment and answered at a later one, and the page may end before either. */
  async #inTurn<Value>(work: (disk: Device['disk']) => Value): Promise<Value> {
    const mine = this.#last.then(() => new Promise<Value>((resolve, reject) => {
      this.#time.after(this.#random.between(0, 4), () => {
        if (this.#page.isGone) return;
        try {
          const value = work(this.#device.disk);
          this.#time.after(this.#random.between(0, 4), () => { this.#page.hears(() => { resolve(value); }); });
        } catch (error) {
          this.#page.hears(() => { reject(error instanceof Error ? error : new Error(String(error))); });
        }
      });
    }));
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

const read = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text) as unknown);
