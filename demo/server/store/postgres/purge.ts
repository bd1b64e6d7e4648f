import type { Database } from './database.ts';
import { lock } from './locks.ts';

/** Deletes what ended before an instant. The trace of a row stays as long as a concern about it is kept. */
export function purgeBefore(database: Database, before: number): Promise<number> {
  return database.transaction(async transaction => {
    await lock(transaction, 'imports');
    const concerns = await transaction.run('DELETE FROM concerns WHERE closed_at < $1', [before]);
    const keys = await transaction.run('DELETE FROM confirmations WHERE at < $1', [before]);
    const records = await transaction.run(
      `DELETE FROM records WHERE removed_at < $1
       AND NOT EXISTS (SELECT FROM concerns WHERE concerns.kind = records.kind AND concerns.id = records.id)`,
      [before],
    );
    return concerns + keys + records;
  });
}
