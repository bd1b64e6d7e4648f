import { StoreError } from '../store.ts';
import type { Database, Transaction } from './database.ts';
import { lock } from './locks.ts';
import { migrations } from './migrations.ts';

/** Brings the tables up to date, each step in a transaction of its own. Several processes may start at once: one does the step, the others wait and find it done. */
export async function migrate(database: Database, steps: readonly string[] = migrations): Promise<void> {
  const current = (): Promise<boolean> => database.transaction(transaction => takeStep(transaction, steps, database.address.name));
  while (!(await current()));
}

/** Returns whether nothing was left to do. */
async function takeStep(transaction: Transaction, steps: readonly string[], name: string): Promise<boolean> {
  await lock(transaction, 'schema');
  await transaction.query('CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)');
  const [row] = await transaction.query('SELECT version FROM schema_version');
  const version = Number(row?.version ?? 0);
  if (version > steps.length) {
    throw new StoreError('newer-schema', `${name} was written by a newer version of this program (schema ${version}; this one knows ${steps.length}). Start that version, or put back the backup made before the update.`);
  }
  const step = steps[version];
  if (step === undefined) return true;
  await transaction.query(step);
  await transaction.query('DELETE FROM schema_version');
  await transaction.query('INSERT INTO schema_version VALUES ($1)', [version + 1]);
  return false;
}
