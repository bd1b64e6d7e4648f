import type { ChatDatabase } from '../chat/chat.ts';
import { Undone, type Statement, type Steps, type Reply } from '../chat/steps.ts';
import type { ChatChange } from '../chat-store.ts';
import { ChatHints } from './chat-hints.ts';
import { RoomTurns } from './room-turns.ts';
import type { Database, Transaction } from './database.ts';

const mostTries = 3;
const deadlock = '40P01';

/** Conversation in a PostgreSQL database, which any number of processes may serve. */
export class PostgresChat implements ChatDatabase {
  readonly #database: Database;
  readonly #hints: ChatHints;
  readonly #turns: RoomTurns;
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
    this.#hints = new ChatHints(database);
    this.#turns = new RoomTurns(database);
  }

  async do<Result>(steps: () => Steps<Result>, changesOf: (result: Result) => readonly ChatChange[] = () => [], room?: string): Promise<Result> {
    if (this.#closed) throw new Error('The store is closed.');
    const alone = (): Promise<Result> => this.#patiently(steps);
    const result = await (room === undefined ? alone() : this.#turns.take(room, transaction => drive(transaction, steps()), alone));
    this.#hints.tell(changesOf(result));
    return result;
  }

  /** Two that wait for each other are told by the database; the one that it ends begins again. */
  async #patiently<Result>(steps: () => Steps<Result>): Promise<Result> {
    for (let left = mostTries; ; left--) {
      try {
        return await this.#database.transaction(transaction => drive(transaction, steps()));
      } catch (error) {
        if (error instanceof Undone) return error.result as Result;
        if (left <= 1 || (error as { code?: unknown }).code !== deadlock) throw error;
      }
    }
  }

  onChange(listener: (change: ChatChange) => void): () => void {
    return this.#hints.add(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#hints.close();
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
