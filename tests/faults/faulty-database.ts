/** A real database that a test makes fail at chosen moments, as browsers do. */
export class FaultyDatabase {
  readonly #real: IDBFactory;
  readonly #open = new Set<IDBDatabase>();
  /** The next writes end as on a full disk. */
  full = false;
  /** How hard each write was asked to be on the disk. */
  readonly durabilities: (string | undefined)[] = [];
  /** Each transaction finds its connection ended by the browser. */
  ended = false;

  constructor(real: IDBFactory) {
    this.#real = real;
  }

  readonly factory = {
    open: (name: string, version?: number) => {
      const request = this.#real.open(name, version);
      request.addEventListener('success', () => { this.#spoil(request.result); });
      return request;
    },
    databases: async () => this.#real.databases(),
    deleteDatabase: (name: string) => this.#real.deleteDatabase(name),
  } as IDBFactory;

  get connections(): number {
    return this.#open.size;
  }

  /** The browser ends every connection, as when the site's data is cleared or its process dies. */
  end(): void {
    for (const database of this.#open) {
      database.close();
      database.dispatchEvent(new Event('close'));
    }
  }

  #spoil(database: IDBDatabase): void {
    this.#open.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (stores, mode, options) => {
      if (this.ended) throw new DOMException('The database connection is closing.', 'InvalidStateError');
      const transaction = begin(stores, mode, options);
      if (mode === 'readwrite') this.durabilities.push(options?.durability);
      if (!this.full || mode !== 'readwrite') return transaction;
      // the disk is found to be full only when the writes are to be committed
      Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
      queueMicrotask(() => setTimeout(() => {
        try { transaction.abort(); } catch { /* ended by itself */ }
      }));
      const store = transaction.objectStore.bind(transaction);
      transaction.objectStore = name => {
        const found = store(name);
        found.put = () => { transaction.abort(); return found.count() as unknown as IDBRequest<IDBValidKey>; };
        return found;
      };
      return transaction;
    };
  }
}
