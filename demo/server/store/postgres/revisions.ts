import type { Database, Transaction } from './database.ts';

/** Revision of the newest change. */
export async function currentRevision(database: Database): Promise<number> {
  const [row] = await database.query("SELECT value FROM counters WHERE name = 'revision'");
  return Number(row?.value);
}

/**
 * Waits for whoever is changing something to be done, and keeps others waiting until this transaction ends. So changes commit in the
 * order of their revisions, and a reader who has seen one has seen all before it. Everything that writes does this first, in one order, so that none wait for each other.
 */
export async function lockRevisions(transaction: Transaction): Promise<void> {
  await transaction.query("SELECT value FROM counters WHERE name = 'revision' FOR UPDATE");
}

/** Takes the next revisions; returns the one before the first of them. */
export async function takeRevisions(transaction: Transaction, howMany: number): Promise<number> {
  const before = await takeNumbers(transaction, 'revision', howMany);
  transaction.revision = before + howMany;
  return before;
}

/** Takes the next places in the list of a kind; returns the one before the first of them. */
export const takePositions = (transaction: Transaction, kind: string, howMany: number): Promise<number> => takeNumbers(transaction, `position-${kind}`, howMany);

async function takeNumbers(transaction: Transaction, counter: string, howMany: number): Promise<number> {
  const [row] = await transaction.query('UPDATE counters SET value = value + $1 WHERE name = $2 RETURNING value', [howMany, counter]);
  return Number(row?.value) - howMany;
}
