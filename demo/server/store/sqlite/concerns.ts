import { assertConcernStorable, contentOf, countsByPart, hasContent } from '../concern-content.ts';
import { concernColumns, concernNumber, concernOf } from '../kept-rows.ts';
import { keyHash, receiptOf, tokenHash } from '../secrets.ts';
import { assertStorable } from '../storable-text.ts';
import type { ConcernRow, ConcernTaken, NewConcernRow, Store } from '../store.ts';
import type { Database } from './database.ts';
import { isThere } from './records.ts';
import { nextRevision } from './revisions.ts';

/** Notes a concern, once for each key. */
export function addConcern(database: Database, secret: string, concern: NewConcernRow): ConcernTaken {
  assertConcernStorable(concern);
  const content = contentOf(concern);
  const receipt = receiptOf(secret, concern);
  const key = keyHash(secret, concern.key);
  return database.transaction(() => {
    const known = database.get('SELECT kind, id, parts, text FROM concerns WHERE key_hash = ?', key);
    if (known) return hasContent(known, content) ? { receipt } : 'other-content';
    if (!isThere(database, concern.kind, concern.id)) return 'no-such-row';
    const revision = nextRevision(database);
    const { kind, id, parts, text } = content;
    database.run(
      'INSERT INTO concerns (number, kind, id, parts, text, at, key_hash, receipt_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      revision, kind, id, parts, text, concern.at, key, tokenHash(receipt),
    );
    recount(database, content, revision);
    return { receipt };
  });
}

export function concernBy(database: Database, receipt: string): ConcernRow | undefined {
  const row = database.get(`SELECT ${concernColumns} FROM concerns WHERE receipt_hash = ?`, tokenHash(receipt));
  return row && concernOf(row);
}

/** Open or closed concerns, newest first. */
export function listConcerns(database: Database, { open, limit, before }: Parameters<Store['concerns']>[0]): ConcernRow[] {
  const beforeNumber = before === undefined ? Number.MAX_SAFE_INTEGER : concernNumber(before) ?? 0;
  const sql = `SELECT ${concernColumns} FROM concerns WHERE number < ? AND (closed_at IS NULL) = ? ORDER BY number DESC LIMIT ?`;
  return database.all(sql, beforeNumber, open ? 1 : 0, limit).map(concernOf);
}

/** Closes a concern where it is open. */
export function closeConcern(database: Database, concern: string, { at, outcome, note, by }: Parameters<Store['closeConcern']>[1]): boolean {
  assertStorable(note, 'The note to the sender');
  assertStorable(by, 'The name of who closed it');
  const number = concernNumber(concern);
  if (number === undefined) return false;
  return database.transaction(() => {
    const sql = 'UPDATE concerns SET closed_at = ?, outcome = ?, note = ?, closed_by = ? WHERE number = ? AND closed_at IS NULL RETURNING kind, id';
    const row = database.get(sql, at, outcome, note ?? null, by, number);
    if (row) recount(database, { kind: String(row.kind), id: String(row.id) }, nextRevision(database));
    return row !== undefined;
  });
}

/** Counts a row's open concerns anew. */
function recount(database: Database, { kind, id }: { kind: string; id: string }, revision: number): void {
  const open = database.all('SELECT parts FROM concerns WHERE kind = ? AND id = ? AND closed_at IS NULL', kind, id);
  database.run('UPDATE records SET concerns = ?, revision = ? WHERE kind = ? AND id = ?', JSON.stringify(countsByPart(open)), revision, kind, id);
}
