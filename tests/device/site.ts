import type { Surroundings } from '../../src/device/surroundings.ts';
import { Vault } from '../../src/device/vault.ts';
import type { VaultOptions } from '../../src/device/vault-core.ts';

/** Storage of a tab of its own: frames of one page share the real one. */
export class OwnStorage implements Storage {
  readonly #items: Map<string, string>;
  [name: string]: unknown;

  constructor(items: ReadonlyMap<string, string> = new Map()) {
    this.#items = new Map(items);
  }

  get length(): number { return this.#items.size; }
  clear(): void { this.#items.clear(); }
  getItem(key: string): string | null { return this.#items.get(key) ?? null; }
  key(index: number): string | null { return [...this.#items.keys()][index] ?? null; }
  removeItem(key: string): void { this.#items.delete(key); }
  setItem(key: string, value: string): void { this.#items.set(key, value); }
  /** What the browser does for a duplicated tab. */
  copy(): OwnStorage { return new OwnStorage(this.#items); }
  get text(): string { return JSON.stringify([...this.#items]); }
}

/** A tab that a test opened. */
export interface Tab {
  vault: Vault;
  surroundings: Surroundings;
  session: OwnStorage;
  page: EventTarget;
}

interface Timer {
  at: number;
  run: () => void;
}

let sites = 0;

/** A site of its own on the real engine: databases, channels and locks whose names no other test has, and a clock that tests set. */
export class Site {
  readonly local = new OwnStorage();
  readonly name = `site ${String(Date.now())} ${String(sites++)} `;
  readonly tabs: Tab[] = [];
  /** Added to the real time. */
  aheadMs = 0;
  hidden = false;
  /** Whether the clock stands still, and timers wait, but for `pass`. */
  manual = false;
  readonly #begunAt = Date.now();
  #timers: Timer[] = [];

  /** The real factory, under names of this site. */
  readonly indexedDB = {
    open: (name: string, version?: number) => indexedDB.open(this.name + name, version),
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(this.name + name),
    databases: async () => (await indexedDB.databases())
      .filter(({ name = '' }) => name.startsWith(this.name))
      .map(({ name = '', version }) => ({ name: name.slice(this.name.length), version })),
  } as IDBFactory;

  surroundings(session = new OwnStorage(), page = new EventTarget()): Surroundings {
    const { name } = this;
    return {
      indexedDB: this.indexedDB,
      subtle: crypto.subtle,
      session,
      local: this.local,
      BroadcastChannel: class extends BroadcastChannel {
        constructor(channel: string) { super(name + channel); }
      },
      locks: { request: (lock: string, ...rest: [LockOptions, LockGrantedCallback<unknown>]) => navigator.locks.request(name + lock, ...rest) } as unknown as LockManager,
      page,
      hidden: () => this.hidden,
      now: () => this.now,
      after: (ms, run) => this.#after(ms, run),
    };
  }

  /** Opens a tab: a new one, or with another's storage one that was reloaded, duplicated or reopened. */
  tab({ session = new OwnStorage(), change = {}, ...options }: Omit<VaultOptions, 'surroundings'> & { session?: OwnStorage; change?: Partial<Surroundings> } = {}): Tab {
    const page = new EventTarget();
    const surroundings = { ...this.surroundings(session, page), ...change };
    const vault = new Vault({ surroundings, askMs: 60, waitMs: 600, ...options });
    const tab = { vault, surroundings, session, page };
    this.tabs.push(tab);
    return tab;
  }

  /** The page ends as by a reload: what was in memory is gone. */
  leave(tab: Tab): OwnStorage {
    tab.page.dispatchEvent(new Event('pagehide'));
    tab.vault.close();
    return tab.session;
  }

  /** Lets time pass for the clock and for timers. */
  async pass(ms: number): Promise<void> {
    this.aheadMs += ms;
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at)[0];
      if (!due) return;
      this.#timers = this.#timers.filter(timer => timer !== due);
      due.run();
      await settled();
    }
  }

  /** Everything that lies on the disk and in storage, as the bytes of all values. */
  async everything(): Promise<string> {
    const parts = [this.local.text, ...this.tabs.map(({ session }) => session.text)];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith(this.name)) continue;
      parts.push(name.slice(this.name.length), await textOfDatabase(name));
    }
    return parts.join('\n');
  }

  get now(): number {
    return this.aheadMs + (this.manual ? this.#begunAt : Date.now());
  }

  /** How many rows a store holds; none where there is no database. */
  async rows(store: string): Promise<number> {
    const request = indexedDB.open(`${this.name}w-cache`);
    request.onupgradeneeded = () => { request.transaction?.abort(); };
    const database = await answer(request).catch(() => undefined);
    if (!database) return 0;
    const count = await answer(database.transaction(store).objectStore(store).count());
    database.close();
    return count;
  }

  async databases(): Promise<number> {
    return (await indexedDB.databases()).filter(({ name = '' }) => name.startsWith(this.name)).length;
  }

  async end(): Promise<void> {
    for (const { vault } of this.tabs) vault.close();
    await answer(indexedDB.deleteDatabase(`${this.name}w-cache`)).catch(() => undefined);
  }

  #after(ms: number, run: () => void): () => void {
    if (!this.manual) {
      const id = setTimeout(run, ms);
      return () => { clearTimeout(id); };
    }
    const timer = { at: this.now + ms, run };
    this.#timers.push(timer);
    return () => { this.#timers = this.#timers.filter(other => other !== timer); };
  }
}

export function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('no answer')); };
  });
}

/** All that lies in a database, as text. */
export async function textOfDatabase(name: string): Promise<string> {
  const database = await answer(indexedDB.open(name));
  const parts: string[] = [];
  for (const store of database.objectStoreNames) {
    const open = database.transaction(store).objectStore(store);
    parts.push(store, ...[...open.indexNames], readable(await answer(open.getAll())), readable(await answer(open.getAllKeys())));
  }
  database.close();
  return parts.join('\n');
}

/** Text as it can be found in stored values: strings as they are, bytes read as Latin-1 and as UTF-16. */
function readable(value: unknown): string {
  if (value instanceof Uint8Array) {
    const even = value.slice(0, value.length - (value.length % 2));
    return `${new TextDecoder('latin1').decode(value)} ${new TextDecoder('utf-16le').decode(even)}`;
  }
  if (value instanceof ArrayBuffer) return readable(new Uint8Array(value));
  if (Array.isArray(value)) return value.map(readable).join('\n');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, part]) => `${key} ${readable(part)}`).join('\n');
  return String(value);
}

/** Lets promises, channels and the database go on. */
export const settled = (): Promise<void> => new Promise(resolve => { setTimeout(resolve, 5); });

export async function until(holds: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  for (let tries = 0; tries < 800; tries++) {
    if (await holds()) return;
    await settled();
  }
  throw new Error(otherwise);
}
