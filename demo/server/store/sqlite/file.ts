import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../store.ts';
import { Database } from './database.ts';
import { forgetHolder, noteHolder, takenError } from './holder.ts';
import { migrate } from './migrate.ts';

/** In place of a path: a database that is gone when it is closed. */
export const inMemory = ':memory:';

const longestWaitMs = 2_000;
const largestRestingLogBytes = 16_777_216;

/** Opens a file, takes it for this process, and brings its tables up to date. */
export async function openDatabase(file: string): Promise<Database> {
  if (file !== inMemory) makeFolderOf(file);
  const database = await Database.open(file);
  try {
    take(database);
    migrate(database);
    database.get('PRAGMA journal_mode = WAL');
    database.exec(`PRAGMA journal_size_limit = ${largestRestingLogBytes}`);
    if (file !== inMemory) noteHolder(file);
    return database;
  } catch (error) {
    letGo(database);
    throw error instanceof StoreError && error.kind === 'taken' ? takenError(file, error) : error;
  }
}

/** Closes a file: what is left in its log goes into it, so that it alone is the whole store. */
export function closeDatabase(database: Database): void {
  try {
    database.get('PRAGMA journal_mode = DELETE');
  } catch {
    // a full disk: the log stays beside the file, and is read at the next start
  }
  letGo(database);
  if (database.file !== inMemory) forgetHolder(database.file);
}

/** SQLite's own lock, which the system lets go when the process dies, however it does. Taken before anything is written, so that nobody else's file is changed. */
function take(database: Database): void {
  database.exec(`PRAGMA busy_timeout = ${longestWaitMs}`);
  database.get('PRAGMA locking_mode = EXCLUSIVE');
  // what is purged is overwritten, not only unlinked
  database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON');
  database.exec('BEGIN EXCLUSIVE; COMMIT');
}

/** libsql keeps its connection until it is collected as garbage, so the lock is let go first. */
function letGo(database: Database): void {
  try {
    database.get('PRAGMA locking_mode = NORMAL');
    database.get('SELECT count(*) FROM sqlite_schema');
  } catch {
    // there was no lock to let go
  }
  database.close();
}

function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new StoreError('unreachable', `The folder ${dirname(file)} could not be made: see who owns the one above it.`, { cause: error });
  }
}
