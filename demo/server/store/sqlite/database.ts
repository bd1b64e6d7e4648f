import type { KeptRow } from '../kept-rows.ts';
import { connect, type SqliteConnection, type SqliteStatement, type SqlValue } from './driver.ts';
import { storeErrorOf } from './errors.ts';

/** One connection to one file: statements are prepared once, errors say what the operator can do. */
export class Database {
  readonly file: string;
  readonly #connection: SqliteConnection;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(connection: SqliteConnection, file: string) {
    this.#connection = connection;
    this.file = file;
  }

  static async open(file: string): Promise<Database> {
    try {
      return new Database(await connect(file), file);
    } catch (error) {
      throw storeErrorOf(error, file);
    }
  }

  /** The first row of an answer. */
  get(sql: string, ...values: readonly SqlValue[]): KeptRow | undefined {
    return this.#translated(() => this.#prepared(sql).get(values) as KeptRow | undefined);
  }

  all(sql: string, ...values: readonly SqlValue[]): KeptRow[] {
    return this.#translated(() => this.#prepared(sql).all(values) as KeptRow[]);
  }

  /** Returns how many rows were changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.#translated(() => this.#prepared(sql).run(values));
  }

  /** Runs statements that take no values and answer nothing. */
  exec(sql: string): void {
    this.#translated(() => { this.#connection.exec(sql); });
  }

  /** Does all of the work or nothing of it. The work is synchronous, so that nothing else comes between. */
  transaction<Result>(work: () => Result): Result {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepared(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #rollBack(): void {
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // a full disk or an I/O error has ended the transaction already
    }
  }

  #translated<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw storeErrorOf(error, this.file);
    }
  }
}
