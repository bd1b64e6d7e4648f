import { ChangeListeners } from '../chat/change-listeners.ts';
import type { ChatDatabase } from '../chat/chat.ts';
import { Undone, type Statement, type Steps, type Reply } from '../chat/steps.ts';
import type { ChatChange } from '../chat-store.ts';
import type { Database, Transaction } from './database.ts';

const mostTries = 3;
const deadlock = '40P01';

/** Conversation in a PostgreSQL database, which any number of processes may serve. */
export class PostgresChat implements ChatDatabase {
  readonly #database: Database;
  readonly #listeners = new ChangeListeners();
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
  }

  async do<Result>(steps: () => Steps<Result>, changesOf: (result: Result) => readonly ChatChange[] = () => []): Promise<Result> {
    if (this.#closed) throw new Error('The store is closed.');
    let result: Result;
    try {
      result = await this.#patiently(steps);
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
      result = error.result as Result;
    }
    this.#listeners.tell(changesOf(result));
    return result;
  }

  /** Two that wait for each other are told by the database; the one that it ends begins again. */
  async #patiently<Result>(steps: () => Steps<Result>): Promise<Result> {
    for (let left = mostTries; ; left--) {
      try {
        return await this.#database.transaction(transaction => drive(transaction, steps()));
      } catch (error) {
        if (left <= 1 || (error as { code?: unknown }).code !== deadlock) throw error;
      }
    }
  }

  onChange(listener: (change: ChatChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
  }
}

async function drive<Result>(transaction: Transaction, steps: Steps<Result>): Promise<Result> {
  let next = steps.next();
  while (!next.done) next = steps.next(await replyTo(transaction, next.value));
  return next.value;
}

async function replyTo(transaction: Transaction, { sql, values, answers }: Statement): Promise<Reply> {
  return answers ? { rows: await transaction.query(sql, values), changed: 0 } : { rows: [], changed: await transaction.run(sql, values) };
}
