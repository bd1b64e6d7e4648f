import type { Connection } from './connection.ts';
import { answerTo, type Durability } from './database.ts';
import type { Keys, SealedRecord } from './keys.ts';

/** A collection's records in the order in which they came, and how many could not be read. */
export interface Listed {
  records: { name: string; value: unknown }[];
  damaged: number;
}

/** Where records are put: encrypted in the database, or in memory where there is none. */
export interface Records {
  put: (collection: string, name: string, value: unknown, durability: Durability) => Promise<void>;
  get: (collection: string, name: string) => Promise<unknown>;
  list: (collection: string) => Promise<Listed>;
  delete: (collection: string, name: string) => Promise<void>;
}

/** Records under one secret. Everything is encrypted before its transaction opens: waiting inside would commit it. */
export class SealedRecords implements Records {
  readonly #connection: Connection;
  readonly #keys: Keys;
  readonly #onRestored: () => void;

  /** `onRestored` is told when the visit's entry was gone, as after the browser's data was cleared, and had to be written again. */
  constructor(connection: Connection, keys: Keys, onRestored: () => void) {
    this.#connection = connection;
    this.#keys = keys;
    this.#onRestored = onRestored;
  }

  async put(collection: string, name: string, value: unknown, durability: Durability): Promise<void> {
    const record = await this.#keys.seal(collection, name, value);
    const { mark } = this.#keys;
    const restored = await this.#connection.run('readwrite', durability, async transaction => {
      const visits = transaction.objectStore('visits');
      const records = transaction.objectStore('records');
      const [entered, place] = await Promise.all([answerTo(visits.getKey(mark)), answerTo(records.index('id').getKey(record.id))]);
      if (entered === undefined) visits.put({ mark });
      await answerTo(records.put(record, place));
      return entered === undefined;
    });
    if (restored) this.#onRestored();
  }

  async get(collection: string, name: string): Promise<unknown> {
    const id = await this.#keys.recordId(collection, name);
    const record = await this.#connection.run('readonly', 'relaxed', transaction =>
      answerTo(transaction.objectStore('records').index('id').get(id) as IDBRequest<SealedRecord | undefined>));
    return record && this.#keys.unseal(record).then(({ value }) => value, () => undefined);
  }

  async list(collection: string): Promise<Listed> {
    const id = await this.#keys.collectionId(collection);
    const found = await this.#connection.run('readonly', 'relaxed', transaction =>
      answerTo(transaction.objectStore('records').index('collection').getAll(id) as IDBRequest<SealedRecord[]>));
    const opened = await Promise.all(found.map(async record => this.#keys.unseal(record).catch(() => undefined)));
    const records = opened.filter(record => record !== undefined);
    return { records, damaged: opened.length - records.length };
  }

  async delete(collection: string, name: string): Promise<void> {
    const id = await this.#keys.recordId(collection, name);
    await this.#connection.run('readwrite', 'strict', async transaction => {
      const records = transaction.objectStore('records');
      const place = await answerTo(records.index('id').getKey(id));
      if (place !== undefined) await answerTo(records.delete(place));
    });
  }
}

/** Records for as long as the page lives. */
export class MemoryRecords implements Records {
  readonly #collections = new Map<string, Map<string, unknown>>();

  put(collection: string, name: string, value: unknown): Promise<void> {
    const records = this.#collections.get(collection) ?? new Map<string, unknown>();
    this.#collections.set(collection, records.set(name, value));
    return Promise.resolve();
  }

  get(collection: string, name: string): Promise<unknown> {
    return Promise.resolve(this.#collections.get(collection)?.get(name));
  }

  list(collection: string): Promise<Listed> {
    const records = [...(this.#collections.get(collection) ?? [])].map(([name, value]) => ({ name, value }));
    return Promise.resolve({ records, damaged: 0 });
  }

  delete(collection: string, name: string): Promise<void> {
    this.#collections.get(collection)?.delete(name);
    return Promise.resolve();
  }

  get empty(): boolean {
    return this.#collections.size === 0;
  }

  /** Takes everything out. */
  drain(): [collection: string, name: string, value: unknown][] {
    const all = [...this.#collections].flatMap(([collection, records]) => [...records].map(([name, value]): [string, string, unknown] => [collection, name, value]));
    this.#collections.clear();
    return all;
  }
}
