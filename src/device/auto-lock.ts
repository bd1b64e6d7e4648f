import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { Tabs } from './tabs.ts';
import type { Vault } from './vault.ts';

/** A lock is near. Any sign of life calls it off; so does `stay`. */
export class LockWarningEvent extends Event {
  constructor(readonly inMs: number) {
    super('lock-warning');
  }
}

/** The time has passed: cover what is shown. Without a passphrase there is no key to take away, and covering is all there is. */
export class LockEvent extends Event {
  constructor(readonly locked: boolean) {
    super('lock');
  }
}

/** When to lock by itself. */
export interface AutoLockOptions {
  vault: Vault;
  /** Without a sign of life, or while no tab of the site is in sight. */
  when: 'idle' | 'hidden';
  afterMs: number;
  /** How long before it warns: 20 seconds at least (WCAG 2.2, 2.2.1). */
  warnMs?: number;
  surroundings?: Surroundings;
}

const leastWarningMs = 20_000;
const tellEveryMs = 5_000;
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

/** Locks the vault when nobody seems to be there, in any tab, after a warning. Drafts are stored first: see `Vault.beforeLock`. */
export class AutoLock extends EventTarget {
  readonly #options: AutoLockOptions;
  readonly #surroundings: Surroundings;
  readonly #warnMs: number;
  #tabs: Tabs | undefined;
  #life: AbortController | undefined;
  #cancel: (() => void) | undefined;
  #cancelTelling: (() => void) | undefined;
  #warned = false;
  #toldAt = -Infinity;

  constructor(options: AutoLockOptions) {
    super();
    this.#options = options;
    this.#surroundings = options.surroundings ?? browserSurroundings();
    this.#warnMs = Math.max(leastWarningMs, options.warnMs ?? 0);
  }

  start(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { page } = this.#surroundings;
    this.#tabs = new Tabs(this.#surroundings, ({ told }) => { if (told === 'active') this.#wait(); });
    const events = this.#options.when === 'idle' ? signsOfLife : ['visibilitychange'];
    for (const event of events) page.addEventListener(event, () => { if (this.#away) this.#wait(); else this.stay(); }, { signal, passive: true, capture: true });
    if (this.#options.when === 'hidden') this.#tellInSight();
    this.#wait();
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#cancel?.();
    this.#cancelTelling?.();
    this.#tabs?.close();
  }

  /** Somebody is here: calls a warning off and begins to count again, in every tab. */
  stay(): void {
    this.#wait();
    const now = this.#surroundings.now();
    if (now - this.#toldAt < tellEveryMs) return;
    this.#toldAt = now;
    this.#tabs?.tell({ told: 'active' });
  }

  get #away(): boolean {
    return this.#options.when === 'hidden' && this.#surroundings.hidden();
  }

  #wait(): void {
    this.#cancel?.();
    if (this.#warned) {
      this.#warned = false;
      this.dispatchEvent(new Event('lock-off'));
    }
    this.#cancel = this.#surroundings.after(Math.max(0, this.#options.afterMs - this.#warnMs), () => { this.#warn(); });
  }

  #warn(): void {
    // in sight is a sign of life that goes on
    if (this.#options.when === 'hidden' && !this.#away) { this.#wait(); return; }
    this.#warned = true;
    this.dispatchEvent(new LockWarningEvent(this.#warnMs));
    // counted from the warning: after a sleep of the device all is late, and the warning still comes first
    this.#cancel = this.#surroundings.after(this.#warnMs, () => { void this.#lock(); });
  }

  async #lock(): Promise<void> {
    this.#warned = false;
    this.dispatchEvent(new LockEvent(await this.#options.vault.lock()));
  }

  /** A tab in sight says so to those that are not. */
  #tellInSight(): void {
    if (!this.#away) this.stay();
    this.#cancelTelling = this.#surroundings.after(leastWarningMs / 2, () => { this.#tellInSight(); });
  }
}
