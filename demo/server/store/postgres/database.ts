import pg, { type PoolClient } from 'pg';
import type { KeptRow } from '../kept-rows.ts';
import type { Address } from './address.ts';
import { storeErrorOf } from './errors.ts';

const mostConnections = 10;

// a process that stalls in the middle of a change must not hold up the others for ever
const begin = "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '30s'; SET LOCAL statement_timeout = '120s'";

/** What the work of a transaction is given. */
export class Transaction {
  readonly #client: PoolClient;
  /** The newest revision that it took; undefined where nothing changed. */
  revision: number | undefined;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async query(sql: string, values: readonly unknown[] = []): Promise<KeptRow[]> {
    return (await this.#client.query<KeptRow>(sql, [...values])).rows;
  }

  /** Returns how many rows were changed. */
  async run(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.#client.query(sql, [...values])).rowCount ?? 0;
  }
}

/** A pool of connections to one database: errors say what the operator can do, and a lost connection ends only what used it. */
export class Database {
  readonly address: Address;
  /** Called after each change, with its revision. */
  afterChange: (revision: number) => void = () => undefined;
  readonly #pool: pg.Pool;

  constructor(address: Address) {
    this.address = address;
    this.#pool = new pg.Pool({ ...address.config, max: mostConnections });
    // without listeners a lost connection would end the process; whoever uses it hears of it from the query
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', client => { client.on('error', () => undefined); });
  }

  async query(sql: string, values: readonly unknown[] = []): Promise<KeptRow[]> {
    try {
      return (await this.#pool.query<KeptRow>(sql, [...values])).rows;
    } catch (error) {
      throw storeErrorOf(error, this.address.name);
    }
  }

  /** Does all of the work or nothing of it. */
  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    let lost = false;
    try {
      await client.query(begin);
      const transaction = new Transaction(client);
      const result = await work(transaction);
      await client.query('COMMIT');
      if (transaction.revision !== undefined) this.afterChange(transaction.revision);
      return result;
    } catch (error) {
      lost = !(await rolledBack(client));
      throw storeErrorOf(error, this.address.name);
    } finally {
      client.release(lost);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw storeErrorOf(error, this.address.name);
    }
  }
}

/** Whether the connection is still good. */
async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}
