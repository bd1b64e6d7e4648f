import { resolve } from 'node:path';
import type { WholeStore } from '../chat-store.ts';
import { newIdentity, newSecret, type Lasting } from '../secrets.ts';
import type { Database } from './database.ts';
import { inMemory, openDatabase } from './file.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Opens a store in an SQLite file, for this process alone. */
export async function openSqlite(file: string, clock: () => number): Promise<WholeStore> {
  const database = await openDatabase(file === inMemory ? file : resolve(file));
  return new SqliteStore(database, { clock, ...lastingOf(database) });
}

/** Makes what is to last at the first start. */
function lastingOf(database: Database): Lasting {
  database.run("INSERT INTO meta VALUES ('identity', ?), ('secret', ?) ON CONFLICT DO NOTHING", newIdentity(), newSecret());
  const valueOf = (name: string): string => String(database.get('SELECT value FROM meta WHERE name = ?', name)?.value);
  return { identity: valueOf('identity'), secret: valueOf('secret') };
}
