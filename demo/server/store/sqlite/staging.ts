import type { Database } from './database.ts';
import type { SqlValue } from './driver.ts';

/** One change to come. Without a body: the row goes. With a place: it is new, and this is its place among the new ones, from 1. */
export interface Staged {
  id: string;
  body: string | null;
  place: number | null;
}

const rowsPerStatement = 50;

/**
 * Changes to come, put down in memory inside SQLite. The transaction that makes them is then three statements, however many they
 * are, and holds the process up three times shorter than row by row.
 */
export class Staging {
  readonly #database: Database;
  #count = 0;

  constructor(database: Database) {
    this.#database = database;
    database.exec("ATTACH ':memory:' AS staging; CREATE TABLE staging.staged (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT, place INTEGER) STRICT");
  }

  get count(): number {
    return this.#count;
  }

  add(changes: readonly Staged[]): void {
    for (let from = 0; from < changes.length; from += rowsPerStatement) this.#insert(changes.slice(from, from + rowsPerStatement));
  }

  /** Gives the memory back. */
  drop(): void {
    this.#database.exec('DETACH staging');
  }

  #insert(changes: readonly Staged[]): void {
    const values = changes.flatMap(({ id, body, place }): SqlValue[] => [++this.#count, id, body, place]);
    this.#database.run(`INSERT INTO staging.staged VALUES ${changes.map(() => '(?, ?, ?, ?)').join(', ')}`, ...values);
  }
}
