import { DeviceError, failureOf } from './failure.ts';

/** A database's name, version and stores. */
export interface Schema {
  name: string;
  version: number;
  upgrade: (database: IDBDatabase, from: number) => void;
}

/** How hard a write has to be on the disk before it counts: `relaxed` for what can be fetched again. */
export type Durability = 'strict' | 'relaxed';

/** A request's answer, while its transaction is open. */
export const answerTo = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new DeviceError('broken')); };
  });

/** Whether there is a database; unknown in browsers that do not list them. */
async function isThere(factory: Partial<IDBFactory>, name: string): Promise<boolean | undefined> {
  try {
    return (await factory.databases?.())?.some(database => database.name === name);
  } catch {
    return undefined;
  }
}

/**
 * Opens a database. With `create` off, one that is not there stays away and the answer is nothing.
 * Waits `waitMs` for other tabs to let go of an older version; what opens later is closed again.
 */
export async function openDatabase(factory: IDBFactory, schema: Schema, { create, waitMs }: { create: boolean; waitMs: number }): Promise<IDBDatabase | undefined> {
  // opening and calling it off would do, but WebKit leaves an empty database behind
  if (!create && (await isThere(factory, schema.name)) === false) return undefined;
  return new Promise((resolve, reject) => {
    const request = factory.open(schema.name, schema.version);
    let late = false;
    let missing = false;
    let blocked = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new DeviceError(blocked ? 'blocked' : 'broken'));
    }, waitMs);
    request.onblocked = () => { blocked = true; };
    request.onupgradeneeded = ({ oldVersion }) => {
      missing = oldVersion === 0 && !create;
      if (missing || late) request.transaction?.abort();
      else schema.upgrade(request.result, oldVersion);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      if (missing) resolve(undefined);
      // before any data is there, this state means a private window of an older browser
      else reject(request.error?.name === 'InvalidStateError' ? new DeviceError('private', { cause: request.error }) : failureOf(request.error));
    };
  });
}

/**
 * Runs `work` in one transaction and answers once that is committed, so nothing is told before it is true.
 * Inside, only the transaction's own requests may be awaited: any other wait commits it.
 */
export async function transact<Value>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  durability: Durability,
  work: (transaction: IDBTransaction) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction([...database.objectStoreNames], mode, { durability });
  const committed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => { resolve(); };
    transaction.onabort = () => { reject(transaction.error ?? new DOMException('The transaction was ended.', 'AbortError')); };
  });
  try {
    const [value] = await Promise.all([work(transaction), committed]);
    return value;
  } catch (error) {
    committed.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // it has ended by itself
    }
    throw transaction.error ?? error;
  }
}
