import { StoreError } from '../store.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';

/** Brings the tables up to date, each step in a transaction of its own. Leaves a file alone that another program or a newer one made. */
export function migrate(database: Database, steps: readonly string[] = migrations): void {
  const version = schemaVersion(database);
  if (version > steps.length) {
    throw new StoreError('newer-schema', `${database.file} was written by a newer version of this program (schema ${version}; this one knows ${steps.length}). Start that version, or put back the backup made before the update.`);
  }
  steps.slice(version).forEach((step, at) => {
    database.transaction(() => {
      database.exec(step);
      setVersion(database, version + at + 1);
    });
  });
}

function schemaVersion(database: Database): number {
  const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name);
  if (tables.length === 0) return 0;
  if (!tables.includes('schema_version')) {
    throw new StoreError('broken', `${database.file} is a database of another program. It was left as it is: name another file.`);
  }
  return Number(database.get('SELECT version FROM schema_version')?.version ?? 0);
}

function setVersion(database: Database, version: number): void {
  database.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT');
  database.exec('DELETE FROM schema_version');
  database.run('INSERT INTO schema_version VALUES (?)', version);
}
