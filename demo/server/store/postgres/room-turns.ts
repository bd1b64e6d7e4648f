import { Undone } from '../chat/steps.ts';
import type { Database, Transaction } from './database.ts';

const mostTogether = 50;

/** Work that waits for its room. */
interface Job<Result = unknown> {
  work: (transaction: Transaction) => Promise<Result>;
  /** Does it in a transaction of its own. */
  alone: () => Promise<Result>;
  done: (result: Result) => void;
  failed: (error: unknown) => void;
}

/**
 * What is said in one room at the same time is committed together, each in a savepoint of its own: a lively room then holds one
 * connection and not all of them, and waits for the disk once and not once a message.
 */
export class RoomTurns {
  readonly #database: Database;
  readonly #waiting = new Map<string, Job[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Does work when its room is free, in the order in which it came. */
  take<Result>(room: string, work: (transaction: Transaction) => Promise<Result>, alone: () => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const job: Job<Result> = { work, alone, done: resolve, failed: reject };
      const waiting = this.#waiting.get(room);
      if (waiting) waiting.push(job as Job);
      else void this.#serve(room, [job as Job]);
    });
  }

  async #serve(room: string, jobs: Job[]): Promise<void> {
    this.#waiting.set(room, jobs);
    while (jobs.length > 0) {
      const together = jobs.splice(0, mostTogether);
      await (together.length > 1 ? this.#doTogether(together) : doAlone(together));
    }
    this.#waiting.delete(room);
  }

  async #doTogether(jobs: readonly Job[]): Promise<void> {
    const results = new Map<Job, unknown>();
    try {
      await this.#database.transaction(async transaction => {
        for (const job of jobs) await inSavepoint(transaction, job, results);
      });
    } catch (error) {
      for (const job of jobs) job.failed(error);
      return;
    }
    for (const [job, result] of results) job.done(result);
    // what fails in company, as by a lock that somebody elsewhere holds, has another chance
    await doAlone(jobs.filter(job => !results.has(job)));
  }
}

async function inSavepoint(transaction: Transaction, job: Job, results: Map<Job, unknown>): Promise<void> {
  await transaction.query('SAVEPOINT job');
  try {
    results.set(job, await job.work(transaction));
  } catch (error) {
    await transaction.query('ROLLBACK TO SAVEPOINT job');
    if (error instanceof Undone) results.set(job, error.result);
  }
  await transaction.query('RELEASE SAVEPOINT job');
}

async function doAlone(jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) await job.alone().then(job.done, job.failed);
}
