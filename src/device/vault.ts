import type { Durability } from './database.ts';
import { DeviceError, failureOf, type DeviceFailure } from './failure.ts';
import { beginForgetting } from './forget-now.ts';
import { Keys } from './keys.ts';
import type { Held } from './key-search.ts';
import type { Listed, Records } from './records.ts';
import type { Told } from './tabs.ts';
import { VaultCore } from './vault-core.ts';
import { unwrapped, wrappedByPassphrase, wrappedForDevice, type Wrapping } from './wrapping.ts';

/** Failures after which the database is not asked again until `open` is called. */
const lasting = new Set<DeviceFailure>(['terminated', 'outdated', 'blocked', 'denied', 'private']);

/**
 * Keeps what a person said or saved on their device, encrypted. Nothing is there before the first thing is kept; then it lasts for the
 * visit, or for as long as the person wants. Where nothing can be kept, things stay in memory, and the state says why.
 */
export class Vault extends VaultCore {
  readonly #savers = new Set<() => Promise<unknown>>();
  readonly #recordWatchers = new Set<{ collection: string; watcher: () => void }>();

  /** Which visit is open, as a name that tells nothing; none where nothing is stored. */
  get visit(): string | undefined {
    const { status } = this.state;
    return status === 'visit' || status === 'kept' ? this.holder.held?.keys.mark : undefined;
  }

  /**
   * Keeps a value that JSON can hold. Answers once it is on the disk, and whether it outlasts the page.
   * Rejects with a `DeviceError`: what was kept before is unharmed, and the value is still the caller's to hold.
   */
  async put(collection: string, name: string, value: unknown, durability: Durability = 'relaxed'): Promise<boolean> {
    return this.#change(collection, true, async records => records.put(collection, name, value, durability));
  }

  /** Deletes a record. */
  async delete(collection: string, name: string): Promise<boolean> {
    return this.#change(collection, false, async records => records.delete(collection, name));
  }

  /** What was kept under a name; nothing where there is none or it cannot be read. */
  async get(collection: string, name: string): Promise<unknown> {
    return this.turns.take(async () => this.#attempt(false, async records => records.get(collection, name)));
  }

  /** A collection in the order in which it was first written. Records that cannot be read are counted, and left out. */
  async list(collection: string): Promise<Listed> {
    return this.turns.take(async () => this.#attempt(false, async records => records.list(collection)));
  }

  /** Calls `watcher` when another tab, or another copy of this code, has changed a collection. */
  watchRecords(collection: string, watcher: () => void): () => void {
    const entry = { collection, watcher };
    this.#recordWatchers.add(entry);
    return () => this.#recordWatchers.delete(entry);
  }

  /** Keeps everything on this device beyond the visit; under a passphrase where one is given. Also changes a passphrase, or takes it off. */
  async keepOnDevice(passphrase?: string): Promise<void> {
    await this.#rewrap(async (subtle, { secret, keys: { mark } }) =>
      (passphrase === undefined ? wrappedForDevice(subtle, secret, mark) : wrappedByPassphrase(subtle, secret, mark, passphrase)));
  }

  /** Keeps everything for this visit only, again. */
  async keepForVisit(): Promise<void> {
    await this.#rewrap(() => Promise.resolve(undefined));
  }

  /** Opens what is kept under a passphrase. Answers whether it was the right one; the state says so too. */
  async unlock(passphrase: string): Promise<boolean> {
    return this.turns.take(async () => {
      const { around, forgettings } = this;
      if (this.state.status !== 'locked' || !around) return this.visit !== undefined;
      const visit = (await around.visits.all()).find(({ wrapping }) => wrapping);
      const secret = visit?.wrapping && (await unwrapped(around.subtle, visit.wrapping, visit.mark, passphrase));
      const keys = secret && (await Keys.of(around.subtle, secret));
      if (forgettings !== this.forgettings) throw new DeviceError('forgotten');
      if (visit && keys) await this.take({ secret, keys, visit });
      else this.become({ status: 'locked', refused: true });
      return keys !== undefined;
    });
  }

  /** Has `save` called before a lock, to store what is only on the screen. A lock waits for it, and is called off if it fails. */
  beforeLock(save: () => Promise<unknown>): () => void {
    this.#savers.add(save);
    return () => this.#savers.delete(save);
  }

  /** Locks what is kept under a passphrase, in every tab. Answers whether it did: without a passphrase there is nothing to lock with. */
  async lock(): Promise<boolean> {
    const locked = await this.#lockHere();
    if (locked) this.tabs?.tell({ told: 'lock' });
    return locked;
  }

  /** Forgets everything, in every tab. The key is gone before this returns; the answer is whether all is deleted, or left to the next visit. */
  async forget(): Promise<boolean> {
    const gone = beginForgetting(this.surroundings);
    // one that was never opened has not heard
    if (this.state.status !== 'forgotten') this.forgotten();
    return gone;
  }

  protected override onTold(message: Told): void {
    if (message.told === 'lock') void this.#lockHere();
    else if (message.told === 'kept') void this.#reread();
    else if (message.told === 'written') void this.#heard(message.collection);
  }

  async #change(collection: string, create: boolean, work: (records: Records) => Promise<void>): Promise<boolean> {
    return this.turns.take(async () => {
      await this.#attempt(create, work);
      const stored = this.visit !== undefined;
      if (stored) this.tabs?.tell({ told: 'written', collection });
      return stored;
    });
  }

  async #attempt<Value>(create: boolean, work: (records: Records) => Promise<Value>): Promise<Value> {
    const { forgettings } = this;
    if (this.state.status === 'closed' || (create && this.state.status === 'unused')) await this.look(create);
    if (this.state.status === 'locked') throw new DeviceError('locked');
    if (create && this.state.status === 'forgotten') throw new DeviceError('forgotten');
    try {
      const value = await work(this.records);
      if (create) this.#trouble(undefined);
      return value;
    } catch (error) {
      const failure = forgettings === this.forgettings ? failureOf(error) : new DeviceError('forgotten', { cause: error });
      if (lasting.has(failure.kind)) {
        this.toMemory(failure.kind);
        return work(this.memory);
      }
      if (create) this.#trouble(failure.kind);
      throw failure;
    }
  }

  #trouble(trouble: DeviceFailure | undefined): void {
    const { state } = this;
    if ((state.status === 'visit' || state.status === 'kept') && state.trouble !== trouble) this.become({ ...state, trouble });
  }

  async #rewrap(wrap: (subtle: SubtleCrypto, held: Held) => Promise<Wrapping | undefined>): Promise<void> {
    const { forgettings } = this;
    await this.turns.take(async () => {
      if (this.state.status === 'closed' || this.state.status === 'unused') await this.look(true);
      const { around } = this;
      const { held } = this.holder;
      if (forgettings !== this.forgettings || this.state.status === 'forgotten') throw new DeviceError('forgotten');
      if (this.state.status === 'locked') throw new DeviceError('locked');
      if (!around || !held || this.visit === undefined) throw new DeviceError('cannot-keep');
      const { mark } = held.keys;
      try {
        if ((await around.visits.all()).some(other => other.wrapping && other.mark !== mark)) throw new DeviceError('cannot-keep');
        const wrapping = await wrap(around.subtle, held);
        await around.visits.put({ mark, wrapping });
        if (forgettings !== this.forgettings) throw new DeviceError('forgotten');
        await this.take({ ...held, visit: { mark, wrapping } });
      } catch (error) {
        throw failureOf(error);
      }
      this.tabs?.tell({ told: 'kept', mark });
    });
  }

  async #lockHere(): Promise<boolean> {
    if (this.state.status !== 'kept' || this.state.how !== 'passphrase') return false;
    try {
      await Promise.all([...this.#savers].map(async save => save()));
    } catch {
      return false; // better open than a draft lost
    }
    return this.turns.take(() => {
      const locks = this.state.status === 'kept' && this.state.how === 'passphrase';
      if (locks) this.drop({ status: 'locked', refused: false });
      return Promise.resolve(locks);
    });
  }

  /** Another tab has changed how things are kept. */
  async #reread(): Promise<void> {
    await this.turns.take(async () => {
      const { held } = this.holder;
      if (this.state.status === 'unused' || this.state.status === 'locked') await this.look(false);
      if (!held || this.visit === undefined) return;
      const visit = await this.around?.visits.all().then(all => all.find(({ mark }) => mark === held.keys.mark), () => undefined);
      if (visit && held === this.holder.held) await this.take({ ...held, visit });
    });
  }

  async #heard(collection: string): Promise<void> {
    if (this.state.status === 'unused') await this.open();
    for (const entry of [...this.#recordWatchers]) if (entry.collection === collection) entry.watcher();
  }
}

let shared: Vault | undefined;

/** The vault of this page: every widget uses the same. */
export function pageVault(): Vault {
  shared ??= new Vault();
  return shared;
}
