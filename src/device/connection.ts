import { openDatabase, transact, type Durability } from './database.ts';
import { DeviceError, failureOf } from './failure.ts';
import { schema } from './schema.ts';

/** Why a connection let go: the data is being deleted, or a newer version of the page wants it. */
export type LetGo = 'deleted' | 'outdated';

/** How long another tab may take to let go of an older version. */
const openWaitMs = 3_000;

/** The one connection of a page to its data. It lets go when asked, and opens again once when the browser ends it. */
export class Connection {
  readonly #factory: IDBFactory;
  readonly #onLetGo: (why: LetGo) => void;
  readonly #waitMs: number;
  #database: IDBDatabase | undefined;
  #closed = true;

  constructor(factory: IDBFactory, onLetGo: (why: LetGo) => void, waitMs = openWaitMs) {
    this.#factory = factory;
    this.#onLetGo = onLetGo;
    this.#waitMs = waitMs;
  }

  /** Opens the data, and makes room for it with `create`. Answers whether there is any. */
  async open(create: boolean): Promise<boolean> {
    this.#closed = false;
    this.#database ??= await this.#connect(create);
    if (this.#isClosed()) this.close();
    return this.#database !== undefined;
  }

  /** Runs `work` in one transaction, and once more on a new connection when the browser has ended this one. */
  async run<Value>(mode: IDBTransactionMode, durability: Durability, work: (transaction: IDBTransaction) => Promise<Value>): Promise<Value> {
    const used = this.#database;
    try {
      return await transact(this.#usable(used), mode, durability, work);
    } catch (error) {
      const failure = failureOf(error);
      if (this.#closed) throw new DeviceError('forgotten', { cause: error });
      if (this.#database === used && failure.kind !== 'terminated') throw failure;
    }
    this.#database = undefined;
    try {
      await this.open(true);
      return await transact(this.#usable(this.#database), mode, durability, work);
    } catch (error) {
      const failure = failureOf(error);
      throw failure.kind === 'broken' ? new DeviceError('terminated', { cause: error }) : failure;
    }
  }

  /** Empties everything and closes, without waiting: what was begun is finished by the browser. */
  clearAndClose(): void {
    try {
      const transaction = this.#database?.transaction(schema.stores, 'readwrite', { durability: 'strict' });
      for (const store of schema.stores) transaction?.objectStore(store).clear();
    } catch {
      // ended already: deleting the whole database is what counts
    }
    this.close();
  }

  close(): void {
    this.#closed = true;
    this.#database?.close();
    this.#database = undefined;
  }

  /** Asked anew after each wait: `forget` may close it at any moment. */
  #isClosed(): boolean {
    return this.#closed;
  }

  #usable(database: IDBDatabase | undefined): IDBDatabase {
    if (!database) throw new DeviceError('terminated');
    return database;
  }

  async #connect(create: boolean): Promise<IDBDatabase | undefined> {
    const database = await openDatabase(this.#factory, schema, { create, waitMs: this.#waitMs });
    if (!database) return undefined;
    database.onversionchange = ({ newVersion }) => {
      if (this.#database !== database) { database.close(); return; }
      this.close();
      this.#onLetGo(newVersion === null ? 'deleted' : 'outdated');
    };
    database.onclose = () => {
      if (this.#database === database) this.#database = undefined;
    };
    return database;
  }
}
