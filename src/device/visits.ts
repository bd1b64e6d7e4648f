import type { Connection } from './connection.ts';
import { answerTo } from './database.ts';
import type { Wrapping } from './wrapping.ts';

/** One secret's entry: that it exists, and, where the person keeps it, how it is wrapped. It holds no time and no name. */
export interface Visit {
  mark: string;
  wrapping?: Wrapping;
  /** A new tab found nobody who holds its key. The next to find that sweeps it: once may be a page between two addresses. */
  missed?: boolean;
}

/** The visits whose records lie in the database. */
export class Visits {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async all(): Promise<Visit[]> {
    return this.#connection.run('readonly', 'relaxed', transaction => answerTo(transaction.objectStore('visits').getAll() as IDBRequest<Visit[]>));
  }

  async put(visit: Visit): Promise<void> {
    await this.#connection.run('readwrite', 'strict', transaction => answerTo(transaction.objectStore('visits').put(visit)));
  }

  /** Enters a new visit, unless another tab was first with one that is not among the `known`. Tells whether it did. */
  async enter(visit: Visit, known: readonly Visit[]): Promise<boolean> {
    return this.#connection.run('readwrite', 'strict', async transaction => {
      const store = transaction.objectStore('visits');
      const marks = await answerTo(store.getAllKeys());
      if (marks.some(mark => !known.some(({ mark: seen }) => seen === mark))) return false;
      await answerTo(store.put(visit));
      return true;
    });
  }

  /** A page holds this visit's key again. */
  async claim(mark: string): Promise<void> {
    await this.#connection.run('readwrite', 'relaxed', async transaction => {
      const store = transaction.objectStore('visits');
      const visit = await answerTo(store.get(mark) as IDBRequest<Visit | undefined>);
      if (visit?.missed) store.put({ ...visit, missed: false });
    });
  }

  /** Deletes visits that nobody holds a key to, with all their records, and marks those that were missed once. Kept ones stay. */
  async sweep(gone: readonly string[], missed: readonly string[] = []): Promise<void> {
    await this.#connection.run('readwrite', 'relaxed', async transaction => {
      const visits = transaction.objectStore('visits');
      const records = transaction.objectStore('records');
      for (const mark of [...gone, ...missed]) {
        // it may have been kept since it was found unclaimed
        const visit = await answerTo(visits.get(mark) as IDBRequest<Visit | undefined>);
        if (visit?.wrapping) continue;
        if (missed.includes(mark)) { visits.put({ mark, missed: true }); continue; }
        visits.delete(mark);
        for (const key of await answerTo(records.index('mark').getAllKeys(mark))) records.delete(key);
      }
    });
  }
}
