import type { Database } from './database.ts';

/** Where hints are sent within a database. */
export const hintChannel = 'peer_support_changes';

/**
 * Sends hints to other processes, after and outside the transaction that made the change: NOTIFY inside it would make all commits of
 * the whole server wait for each other. While one is on its way, only the newest of the others waits.
 */
export class HintSender {
  readonly #database: Database;
  #waiting: number | undefined;
  #sending: Promise<void> | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Resolves when all are sent. */
  get sent(): Promise<void> {
    return this.#sending ?? Promise.resolve();
  }

  send(revision: number): void {
    this.#waiting = revision;
    this.#sending ??= this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting !== undefined) {
      const revision = this.#waiting;
      this.#waiting = undefined;
      try {
        await this.#database.query('SELECT pg_notify($1, $2)', [hintChannel, String(revision)]);
      } catch {
        // a hint is only a hint: the others look for themselves
      }
    }
    this.#sending = undefined;
  }
}
