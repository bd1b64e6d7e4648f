import { AutoLock, LockWarningEvent } from '../../device/auto-lock.ts';
import { failureOf, type DeviceFailure } from '../../device/failure.ts';
import { forgetKept } from '../../device/page-cache.ts';
import { forgetSaved } from '../../device/saved.ts';
import type { Surroundings } from '../../device/surroundings.ts';
import { pageVault, type Vault } from '../../device/vault.ts';
import type { VaultState } from '../../device/vault-state.ts';

/** How keeping is set up. All but tests leave it alone. */
export interface KeepingOptions {
  vault?: Vault;
  /** How long without a sign of life until what is kept under a passphrase locks by itself. */
  lockAfterMs?: number;
  surroundings?: Surroundings;
}

const fiveMinutesMs = 300_000;

/** How the page's saved things are kept, and what the person has just asked to change about it. */
export class Keeping {
  /** Something is being changed: a passphrase takes its time. */
  busy = false;
  /** Why the last change was not made. */
  problem: DeviceFailure | undefined;
  /** After a forgetting: the browser has not deleted all of it yet. */
  remains = false;
  /** It locks by itself in so many milliseconds. */
  locksInMs: number | undefined;

  readonly #vault: Vault;
  readonly #lock: AutoLock;
  readonly #changed: () => void;
  #unwatch: (() => void) | undefined;

  /** `changed` is called whenever there is something else to show. */
  constructor(changed: () => void, { vault = pageVault(), lockAfterMs = fiveMinutesMs, surroundings }: KeepingOptions = {}) {
    this.#vault = vault;
    this.#changed = changed;
    this.#lock = new AutoLock({ vault, when: 'idle', afterMs: lockAfterMs, surroundings });
    this.#lock.addEventListener('lock-warning', event => { if (event instanceof LockWarningEvent) this.#warn(event.inMs); });
    for (const over of ['lock-off', 'lock']) this.#lock.addEventListener(over, () => { this.#warn(undefined); });
  }

  get state(): VaultState {
    return this.#vault.state;
  }

  /** Looks at what is here, and follows it. */
  start(): void {
    this.#unwatch ??= this.#vault.watch(() => { this.#follow(); });
    this.#follow();
    if (this.state.status === 'closed') void this.#vault.open();
  }

  stop(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#lock.stop();
    this.locksInMs = undefined;
  }

  /** Keeps everything beyond the visit; under a passphrase where one is given. */
  async keep(passphrase: string): Promise<void> {
    await this.#change(async () => this.#vault.keepOnDevice(passphrase === '' ? undefined : passphrase));
  }

  /** Puts what is kept under a passphrase. */
  async addPassphrase(passphrase: string): Promise<void> {
    await this.#change(async () => this.#vault.keepOnDevice(passphrase));
  }

  async forVisit(): Promise<void> {
    await this.#change(async () => this.#vault.keepForVisit());
  }

  async lock(): Promise<void> {
    await this.#change(async () => this.#vault.lock());
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#change(async () => this.#vault.unlock(passphrase));
  }

  /** Looks again where only memory was left. */
  async retry(): Promise<void> {
    await this.#change(async () => this.#vault.open());
  }

  /** Somebody is here: it does not lock. */
  stay(): void {
    this.#lock.stay();
  }

  /** Forgets everything: gone when this returns, deleted when it answers. It waits for no change that is under way. */
  async forget(): Promise<void> {
    const gone = this.#vault.forget();
    forgetSaved();
    forgetKept();
    this.problem = undefined;
    this.remains = false;
    this.#changed();
    this.remains = !(await gone);
    this.#changed();
  }

  async #change(work: () => Promise<unknown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    this.#changed();
    try {
      await work();
    } catch (error) {
      // what was forgotten meanwhile was meant to be
      if (this.state.status !== 'forgotten') this.problem = failureOf(error).kind;
    }
    this.busy = false;
    this.#changed();
  }

  #follow(): void {
    const { state } = this;
    if (state.status === 'kept' && state.how === 'passphrase') this.#lock.start();
    else this.#lock.stop();
    this.#changed();
  }

  #warn(inMs: number | undefined): void {
    this.locksInMs = inMs;
    this.#changed();
  }
}
