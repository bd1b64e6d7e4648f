import { ChangeListeners } from '../chat/change-listeners.ts';
import type { ChatDatabase } from '../chat/chat.ts';
import { Undone, type Statement, type Steps, type Reply } from '../chat/steps.ts';
import type { ChatChange } from '../chat-store.ts';
import type { Database } from './database.ts';

/** One piece of work that waits for its turn, and what comes of it. */
interface Job {
  work: () => void;
  /** Once what it did is on the disk. */
  done: () => void;
  failed: (error: unknown) => void;
}

/** SQLite has ended the whole transaction, not one job alone: of what came in the same turn nothing is kept. `cause`: why. */
class TurnLostError extends Error {}

/**
 * Conversation in an SQLite file. What comes in one turn of the event loop is committed together, each in a savepoint of its own: a
 * commit waits for the disk, and a lively room would otherwise wait for it once a message.
 */
export class SqliteChat implements ChatDatabase {
  readonly #database: Database;
  readonly #listeners = new ChangeListeners();
  #jobs: Job[] = [];
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
  }

  do<Result>(steps: () => Steps<Result>, changesOf: (result: Result) => readonly ChatChange[] = () => []): Promise<Result> {
    if (this.#closed) return Promise.reject(new Error('The store is closed.'));
    return new Promise((resolve, reject) => {
      let result: Result;
      this.#add({
        work: () => { result = this.#run(steps); },
        done: () => {
          this.#listeners.tell(changesOf(result));
          resolve(result);
        },
        failed: reject,
      });
    });
  }

  onChange(listener: (change: ChatChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Does what waits, and takes no more. */
  close(): void {
    this.#closed = true;
    this.#flush();
    this.#listeners.clear();
  }

  #add(job: Job): void {
    this.#jobs.push(job);
    if (this.#jobs.length === 1) setImmediate(() => { this.#flush(); });
  }

  #flush(): void {
    const jobs = this.#jobs;
    if (jobs.length === 0) return;
    this.#jobs = [];
    const kept: Job[] = [];
    const refused: { job: Job; error: unknown }[] = [];
    try {
      this.#database.transaction(() => {
        for (const job of jobs) {
          try {
            job.work();
            kept.push(job);
          } catch (error) {
            // whatever else were done now would be stored, and told to nobody
            if (error instanceof TurnLostError) throw error;
            refused.push({ job, error });
          }
        }
      });
    } catch (error) {
      for (const job of jobs) job.failed(error instanceof TurnLostError ? error.cause : error);
      return;
    }
    for (const job of kept) job.done();
    for (const { job, error } of refused) job.failed(error);
  }

  #run<Result>(steps: () => Steps<Result>): Result {
    // from the first statement on that may write: most of what is asked only reads
    const job = { isSaved: false };
    const save = (): void => {
      if (job.isSaved) return;
      this.#database.run('SAVEPOINT job');
      job.isSaved = true;
    };
    try {
      const result = this.#drive(steps(), save);
      if (job.isSaved) this.#database.run('RELEASE job');
      return result;
    } catch (error) {
      if (job.isSaved) this.#undo(error);
      if (error instanceof Undone) return error.result as Result;
      throw error;
    }
  }

  #undo(cause: unknown): void {
    try {
      this.#database.exec('ROLLBACK TO job; RELEASE job');
    } catch {
      // a full disk or an I/O error: there is no savepoint any more
      throw new TurnLostError('a transaction was ended', { cause });
    }
  }

  #drive<Result>(steps: Steps<Result>, beforeWrite: () => void): Result {
    let next = steps.next();
    while (!next.done) {
      if (!reads.test(next.value.sql)) beforeWrite();
      next = steps.next(this.#reply(next.value));
    }
    return next.value;
  }

  #reply({ sql, values, answers }: Statement): Reply {
    const own = ownSql(sql);
    return answers ? { rows: this.#database.all(own, ...values), changed: 0 } : { rows: [], changed: this.#database.run(own, ...values) };
  }
}

/** What changes nothing. */
const reads = /^SELECT\b/;

const known = new Map<string, string>();

/** `$1` is a name here; `?1` is the first value. */
function ownSql(sql: string): string {
  const own = known.get(sql) ?? sql.replaceAll('$', '?');
  known.set(sql, own);
  return own;
}
