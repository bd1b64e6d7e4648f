import type { WholeStore } from './chat-store.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Where rows are kept: PostgreSQL where its address is given, else an SQLite file. */
export interface StorePlace {
  /** Path of an SQLite file, made with its folder where it is not there yet; `:memory:` keeps nothing. */
  file?: string | undefined;
  /** `postgres://` or `postgresql://` address. */
  databaseUrl?: string | undefined;
  /** Now, epoch ms. */
  clock?: (() => number) | undefined;
}

/** Opens the store and brings its tables up to date. Throws `StoreError` where that cannot be. */
export function openStore({ file, databaseUrl, clock = Date.now }: StorePlace): Promise<WholeStore> {
  if (databaseUrl) return openPostgres(databaseUrl, clock);
  if (file) return openSqlite(file, clock);
  return Promise.reject(new TypeError('A store needs a place: give it a file or a databaseUrl.'));
}
