import type { WholeStore } from '../chat-store.ts';
import { newIdentity, newSecret, type Lasting } from '../secrets.ts';
import { addressOf } from './address.ts';
import { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { PostgresStore } from './postgres-store.ts';

/** Opens a store in a PostgreSQL database, which other processes may share. */
export async function openPostgres(databaseUrl: string, clock: () => number): Promise<WholeStore> {
  const database = new Database(addressOf(databaseUrl));
  try {
    await migrate(database);
    return new PostgresStore(database, { clock, ...await lastingOf(database) });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Makes what is to last at the first start; of several processes the first decides. */
async function lastingOf(database: Database): Promise<Lasting> {
  await database.query("INSERT INTO meta VALUES ('identity', $1), ('secret', $2) ON CONFLICT DO NOTHING", [newIdentity(), newSecret()]);
  const rows = await database.query('SELECT name, value FROM meta');
  const valueOf = (name: string): string => String(rows.find(row => row.name === name)?.value);
  return { identity: valueOf('identity'), secret: valueOf('secret') };
}
