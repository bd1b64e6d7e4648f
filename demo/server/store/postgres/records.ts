import { recordColumns, recordOf } from '../kept-rows.ts';
import { isStorable } from '../storable-text.ts';
import type { RecordKind, StoredRecord } from '../store.ts';
import type { Database, Transaction } from './database.ts';

/** The rows of a kind that are there, after a position. */
export async function recordsAfter(database: Database, kind: RecordKind, position: number, limit: number): Promise<StoredRecord[]> {
  const sql = `SELECT ${recordColumns} FROM records WHERE kind = $1 AND position > $2 AND body IS NOT NULL ORDER BY position LIMIT $3`;
  return (await database.query(sql, [kind, position, limit])).map(recordOf);
}

/** The rows that changed after a revision, oldest change first. */
export async function changesAfter(database: Database, revision: number, limit: number): Promise<StoredRecord[]> {
  return (await database.query(`SELECT ${recordColumns} FROM records WHERE revision > $1 ORDER BY revision LIMIT $2`, [revision, limit])).map(recordOf);
}

/** How many rows there are of a kind, or of one source of it. */
export async function countRecords(database: Database, kind: RecordKind, source: string | undefined): Promise<number> {
  const sql = 'SELECT count(*) AS rows FROM records WHERE kind = $1 AND body IS NOT NULL AND ($2::text IS NULL OR source = $2)';
  const [row] = await database.query(sql, [kind, source ?? null]);
  return Number(row?.rows);
}

/** Whether a row is there. */
export async function isThere(transaction: Transaction, kind: RecordKind, id: string): Promise<boolean> {
  if (!isStorable(id)) return false;
  return (await transaction.query('SELECT FROM records WHERE kind = $1 AND id = $2 AND body IS NOT NULL', [kind, id])).length > 0;
}
