import { recordColumns, recordOf } from '../kept-rows.ts';
import { isStorable } from '../storable-text.ts';
import type { RecordKind, StoredRecord } from '../store.ts';
import type { Database } from './database.ts';

/** The rows of a kind that are there, after a position. */
export function recordsAfter(database: Database, kind: RecordKind, position: number, limit: number): StoredRecord[] {
  const sql = `SELECT ${recordColumns} FROM records WHERE kind = ? AND position > ? AND body IS NOT NULL ORDER BY position LIMIT ?`;
  return database.all(sql, kind, position, limit).map(recordOf);
}

/** The rows that changed after a revision, oldest change first. */
export function changesAfter(database: Database, revision: number, limit: number): StoredRecord[] {
  return database.all(`SELECT ${recordColumns} FROM records WHERE revision > ? ORDER BY revision LIMIT ?`, revision, limit).map(recordOf);
}

/** How many rows there are of a kind, or of one source of it. */
export function countRecords(database: Database, kind: RecordKind, source: string | undefined): number {
  const sql = 'SELECT count(*) AS rows FROM records WHERE kind = ?1 AND body IS NOT NULL AND (?2 IS NULL OR source = ?2)';
  return Number(database.get(sql, kind, source ?? null)?.rows);
}

/** Whether a row is there. */
export function isThere(database: Database, kind: RecordKind, id: string): boolean {
  if (!isStorable(id)) return false;
  return database.get('SELECT 1 AS found FROM records WHERE kind = ? AND id = ? AND body IS NOT NULL', kind, id) !== undefined;
}
