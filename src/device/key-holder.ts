import { dropVisitKey } from './drop-visit-key.ts';
import type { Held } from './key-search.ts';
import type { Surroundings } from './surroundings.ts';
import { readVisitKey, saveVisitKey } from './visit-key.ts';

/** Holds the secret in memory, and a copy in this tab's storage under a lease that it renews for as long as the page lives. */
export class KeyHolder {
  readonly #surroundings: Surroundings;
  readonly #leaseMs: () => number;
  #held: Held | undefined;
  #cancelBeat: (() => void) | undefined;
  #restedAt: number | undefined;

  constructor(surroundings: Surroundings, leaseMs: () => number) {
    this.#surroundings = surroundings;
    this.#leaseMs = leaseMs;
  }

  get held(): Held | undefined {
    return this.#held;
  }

  /** Whether a page that was put aside may go on with its key, or its lease has run out meanwhile. */
  get mayGoOn(): boolean {
    if (this.#keptByDevice || this.#restedAt === undefined) return true;
    const inTime = Math.abs(this.#surroundings.now() - this.#restedAt) <= this.#leaseMs();
    return inTime && (!this.#held || readVisitKey(this.#surroundings, this.#leaseMs())?.alive === true);
  }

  /** Takes a secret. Tells whether a reload will find it. */
  take(held: Held): boolean {
    this.#held = held;
    return this.renew();
  }

  /** Renews the lease. A key that the device itself keeps needs no copy. */
  renew(): boolean {
    this.#cancelBeat?.();
    if (!this.#held) return false;
    if (this.#keptByDevice) {
      dropVisitKey(this.#surroundings);
      return true;
    }
    this.#cancelBeat = this.#surroundings.after(this.#leaseMs() / 4, () => { this.renew(); });
    return saveVisitKey(this.#surroundings, this.#held.secret);
  }

  /** Lets the page go without dropping the key: the lease runs from now. */
  rest(): void {
    this.renew();
    this.#cancelBeat?.();
    this.#restedAt = this.#surroundings.now();
  }

  /** Drops the key, everywhere in this tab, at once. */
  drop(): void {
    this.#cancelBeat?.();
    this.#held?.secret.fill(0);
    this.#held = undefined;
    dropVisitKey(this.#surroundings);
  }

  get #keptByDevice(): boolean {
    return this.#held?.visit.wrapping?.how === 'device';
  }
}
