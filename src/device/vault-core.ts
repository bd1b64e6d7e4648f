import { Connection, type LetGo } from './connection.ts';
import { DeviceError, failureOf } from './failure.ts';
import { finishForgetting, forgettingUnfinished } from './finish-forgetting.ts';
import { KeyHolder } from './key-holder.ts';
import { beginVisit, searchKey, sweepUnclaimed, type Found, type Held, type SearchAround } from './key-search.ts';
import { watchPage } from './page-life.ts';
import { MemoryRecords, SealedRecords, type Records } from './records.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { Tabs, type Told } from './tabs.ts';
import { Turns } from './turns.ts';
import { missingFrom, type VaultState, type WhyMemory } from './vault-state.ts';
import { Visits } from './visits.ts';
import { Watched } from './watched.ts';

/** How a vault is set up. All but tests leave most of it alone. */
export interface VaultOptions {
  surroundings?: Surroundings;
  /** How long a key outlives the last sign of life of its page. */
  leaseMs?: number;
  /** How long other tabs may take to hand over the key. */
  askMs?: number;
  /** How long other tabs may take to let go of the data. */
  waitMs?: number;
}

/** How often two tabs may get in each other's way while both begin. */
const mostTries = 3;
const minuteMs = 60_000;

/** Opens and closes a vault: finds or makes the key, and drops it. What is kept with it is `Vault`'s part. */
export abstract class VaultCore extends Watched<VaultState> {
  /** How long a key outlives the last sign of life of its page. */
  leaseMs: number;
  protected readonly surroundings: Surroundings;
  protected readonly turns = new Turns();
  protected readonly memory = new MemoryRecords();
  protected readonly holder: KeyHolder;
  protected records: Records = this.memory;
  /** Counts forgettings: what was asked for before one does nothing after it. */
  protected forgettings = 0;
  protected tabs: Tabs | undefined;
  readonly #askMs: number;
  readonly #waitMs: number | undefined;
  #connection: Connection | undefined;
  #unwatchPage: (() => void) | undefined;
  #cancelSweep: (() => void) | undefined;

  constructor({ surroundings = browserSurroundings(), leaseMs = 2 * minuteMs, askMs = 400, waitMs }: VaultOptions = {}) {
    super({ status: 'closed' });
    this.leaseMs = leaseMs;
    this.surroundings = surroundings;
    this.#askMs = askMs;
    this.#waitMs = waitMs;
    this.holder = new KeyHolder(surroundings, () => this.leaseMs);
  }

  /** Another tab told something that does not concern the key. */
  protected abstract onTold(message: Told): void;

  /** Looks for what is here and for its key. Stores nothing. Starts anew after a forgetting, and tries again where only memory was left. */
  async open(): Promise<VaultState> {
    const { forgettings } = this;
    return this.turns.take(async () => {
      const { status } = this.state;
      if (forgettings !== this.forgettings) return this.state;
      if (status !== 'visit' && status !== 'kept' && status !== 'locked') await this.look(false);
      return this.state;
    });
  }

  /** Lets go of timers, listeners and connections. The key stays with the tab for its lease. */
  close(): void {
    this.holder.rest();
    this.#cancelSweep?.();
    this.#unwatchPage?.();
    this.#unwatchPage = undefined;
    this.tabs?.close();
    this.tabs = undefined;
    this.#connection?.close();
    this.#connection = undefined;
    this.records = this.memory;
    this.become({ status: 'closed' });
  }

  /** What a search for keys goes by, while the database is open. */
  protected get around(): SearchAround | undefined {
    const { subtle } = this.surroundings;
    if (!subtle || !this.#connection || !this.tabs) return undefined;
    return { subtle, surroundings: this.surroundings, visits: new Visits(this.#connection), tabs: this.tabs, leaseMs: this.leaseMs, askMs: this.#askMs, held: this.holder.held };
  }

  /** Finds the key to what is here. With `create`, begins a visit where there is none. */
  protected async look(create: boolean): Promise<void> {
    this.#listen();
    const { surroundings, forgettings } = this;
    const missing = missingFrom(surroundings);
    if (missing || !surroundings.indexedDB) { this.toMemory(missing ?? 'no-database'); return; }
    try {
      if (forgettingUnfinished(surroundings) && !(await finishForgetting(surroundings, this.#waitMs))) throw new DeviceError('blocked');
      this.#connection ??= new Connection(surroundings.indexedDB, why => { this.#onLetGo(why); }, this.#waitMs);
      // what had to stay in memory until now is stored as soon as it can be
      const wanted = create || !this.memory.empty;
      const there = await this.#connection.open(wanted);
      if (forgettings !== this.forgettings) return;
      if (there) await this.#search(wanted, forgettings);
      else this.#unused();
    } catch (error) {
      if (forgettings === this.forgettings) this.toMemory(failureOf(error).kind);
    }
  }

  /** Takes a key: from now on records are kept under it. */
  protected async take(held: Held): Promise<void> {
    const { wrapping, missed } = held.visit;
    const connection = this.#connection;
    if (!connection) throw new DeviceError('forgotten');
    const survivesReload = this.holder.take(held);
    this.records = new SealedRecords(connection, held.keys, () => { void this.take({ ...held, visit: { mark: held.visit.mark } }); });
    this.become(wrapping ? { status: 'kept', how: wrapping.how } : { status: 'visit', survivesReload });
    if (missed) await new Visits(connection).claim(held.visit.mark);
  }

  /** Keeps things in memory from now on. The key stays at hand for when `open` is called again. */
  protected toMemory(why: WhyMemory): void {
    this.records = this.memory;
    this.become({ status: 'memory', why });
  }

  /** Lets go of the key and of all that was open under it. */
  protected drop(next: VaultState): void {
    this.holder.drop();
    this.records = this.memory;
    this.become(next);
  }

  /** Everything was forgotten, here or elsewhere: the key first, then what it opened. */
  protected forgotten(): void {
    this.forgettings += 1;
    this.holder.drop();
    this.#cancelSweep?.();
    this.memory.drain();
    this.#connection?.clearAndClose();
    this.#connection = undefined;
    // the word of this very forgetting is still on its way, and must not reach what begins after it
    this.tabs?.close();
    this.tabs = undefined;
    this.drop({ status: 'forgotten' });
  }

  async #search(create: boolean, forgettings: number): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      const { around } = this;
      if (!around) throw new DeviceError('forgotten');
      const found = await searchKey(around);
      if (!found.held && !found.locked) await this.#sweep(found, around);
      const held = found.held ?? (create && !found.locked ? await beginVisit(around, found.all) : undefined);
      if (forgettings !== this.forgettings) throw new DeviceError('forgotten');
      if (held) {
        await this.take(held);
        return this.#storeMemory();
      }
      if (found.locked) { this.drop({ status: 'locked', refused: false }); return; }
      if (!create) { this.#unused(); return; }
    }
    throw new DeviceError('blocked');
  }

  /** Sweeps what nobody holds a key to: at once what was missed before, the rest when a lease has passed without a sign of life. */
  async #sweep(found: Found, around: SearchAround): Promise<void> {
    const missed = await sweepUnclaimed(around, found);
    this.#cancelSweep?.();
    if (missed.length > 0) this.#cancelSweep = this.surroundings.after(this.leaseMs, () => { void this.#sweepMissed(missed); });
  }

  async #sweepMissed(missed: readonly string[]): Promise<void> {
    const { around } = this;
    const handed = await around?.tabs.ask(() => false, this.#askMs);
    const gone = missed.filter(mark => mark !== this.holder.held?.keys.mark && !handed?.some(other => other.mark === mark));
    await around?.visits.sweep(gone).catch(() => undefined); // the next visit does it
  }

  async #storeMemory(): Promise<void> {
    for (const [collection, name, value] of this.memory.drain()) await this.records.put(collection, name, value, 'strict');
  }

  #unused(): void {
    this.drop({ status: 'unused' });
  }

  #listen(): void {
    this.tabs ??= new Tabs(this.surroundings, message => { this.#onTold(message); });
    this.#unwatchPage ??= watchPage(this.surroundings.page, {
      onHide: () => { this.holder.rest(); },
      onReturn: () => { this.#returned(); },
      onForget: () => { this.forgotten(); },
    });
  }

  /** A page out of the back/forward cache still holds all it had. It may go on within the lease, and where nothing was forgotten meanwhile. */
  #returned(): void {
    if (!this.holder.mayGoOn) {
      this.memory.drain();
      this.drop({ status: 'closed' });
      void this.open();
      return;
    }
    this.holder.renew();
    if (!this.holder.held) return;
    void this.turns.take(async () => {
      const visits = await this.around?.visits.all().catch(() => undefined);
      if (visits && !visits.some(({ mark }) => mark === this.holder.held?.keys.mark)) this.forgotten();
    });
  }

  #onLetGo(why: LetGo): void {
    if (why === 'deleted') this.forgotten();
    else this.toMemory(why);
  }

  #onTold(message: Told): void {
    const { held } = this.holder;
    if (message.told === 'forget') this.forgotten();
    else if (message.told === 'ask') { if (held) this.tabs?.tell({ told: 'hand', to: message.by, mark: held.keys.mark, secret: held.secret }); }
    else this.onTold(message);
  }
}
