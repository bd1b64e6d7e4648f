import pg, { type ClientConfig } from 'pg';
import { StoreError } from '../store.ts';

/** Where a database is: how to reach it, and how to name it without its password. */
export interface Address {
  config: ClientConfig;
  name: string;
}

const connectionTimeoutMs = 5_000;

/** Reads the address of a database. Throws `StoreError` where it is none, without saying it: it may hold a password. */
export function addressOf(databaseUrl: string): Address {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, safeInteger);
  const config: ClientConfig = {
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectionTimeoutMs,
    keepAlive: true,
    application_name: 'peer-support-widgets',
    types,
  };
  try {
    const { host, port, database } = new pg.Client(config);
    return { config, name: `PostgreSQL at ${host}:${port}, database ${String(database)},` };
  } catch {
    throw new StoreError('unreachable', 'The address of the database cannot be read. It should look like postgresql://user:password@host:5432/name, with special characters of the password percent-encoded.');
  }
}

/** `bigint` comes as text, since it may be larger than a number holds. Ours never are. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database answered ${text}, which is larger than a number holds`);
  return value;
}
