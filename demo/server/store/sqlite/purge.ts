import type { Database } from './database.ts';

/** Deletes what ended before an instant. The trace of a row stays as long as a concern about it is kept. */
export function purgeBefore(database: Database, before: number): number {
  const deleted = database.transaction(() =>
    database.run('DELETE FROM concerns WHERE closed_at < ?', before)
    + database.run('DELETE FROM confirmations WHERE at < ?', before)
    + database.run(
      `DELETE FROM records WHERE removed_at < ?
       AND NOT EXISTS (SELECT 1 FROM concerns WHERE concerns.kind = records.kind AND concerns.id = records.id)`,
      before,
    ));
  // the log still has the old pages
  if (deleted > 0) database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  return deleted;
}
