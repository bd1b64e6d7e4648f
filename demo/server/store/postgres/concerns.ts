import { assertConcernStorable, contentOf, countsByPart, hasContent } from '../concern-content.ts';
import { concernColumns, concernNumber, concernOf } from '../kept-rows.ts';
import { keyHash, receiptOf, tokenHash } from '../secrets.ts';
import { assertStorable } from '../storable-text.ts';
import type { ConcernRow, ConcernTaken, NewConcernRow, Store } from '../store.ts';
import type { Database, Transaction } from './database.ts';
import { isThere } from './records.ts';
import { lockRevisions, takeRevisions } from './revisions.ts';

/** Notes a concern, once for each key. */
export async function addConcern(database: Database, secret: string, concern: NewConcernRow): Promise<ConcernTaken> {
  assertConcernStorable(concern);
  const content = contentOf(concern);
  const receipt = receiptOf(secret, concern);
  const key = keyHash(secret, concern.key);
  return database.transaction(async transaction => {
    await lockRevisions(transaction);
    const [known] = await transaction.query('SELECT kind, id, parts, text FROM concerns WHERE key_hash = $1', [key]);
    if (known) return hasContent(known, content) ? { receipt } : 'other-content';
    if (!(await isThere(transaction, concern.kind, concern.id))) return 'no-such-row';
    const revision = await takeRevisions(transaction, 1) + 1;
    const { kind, id, parts, text } = content;
    await transaction.run(
      'INSERT INTO concerns (number, kind, id, parts, text, at, key_hash, receipt_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [revision, kind, id, parts, text, concern.at, key, tokenHash(receipt)],
    );
    await recount(transaction, content, revision);
    return { receipt };
  });
}

export async function concernBy(database: Database, receipt: string): Promise<ConcernRow | undefined> {
  const [row] = await database.query(`SELECT ${concernColumns} FROM concerns WHERE receipt_hash = $1`, [tokenHash(receipt)]);
  return row && concernOf(row);
}

/** Open or closed concerns, newest first. */
export async function listConcerns(database: Database, { open, limit, before }: Parameters<Store['concerns']>[0]): Promise<ConcernRow[]> {
  const beforeNumber = before === undefined ? Number.MAX_SAFE_INTEGER : concernNumber(before) ?? 0;
  const sql = `SELECT ${concernColumns} FROM concerns WHERE number < $1 AND (closed_at IS NULL) = $2 ORDER BY number DESC LIMIT $3`;
  return (await database.query(sql, [beforeNumber, open, limit])).map(concernOf);
}

/** Closes a concern where it is open. */
export async function closeConcern(database: Database, concern: string, { at, outcome, note, by }: Parameters<Store['closeConcern']>[1]): Promise<boolean> {
  assertStorable(note, 'The note to the sender');
  assertStorable(by, 'The name of who closed it');
  const number = concernNumber(concern);
  if (number === undefined) return false;
  return database.transaction(async transaction => {
    await lockRevisions(transaction);
    const sql = 'UPDATE concerns SET closed_at = $1, outcome = $2, note = $3, closed_by = $4 WHERE number = $5 AND closed_at IS NULL RETURNING kind, id';
    const [row] = await transaction.query(sql, [at, outcome, note ?? null, by, number]);
    if (row) await recount(transaction, { kind: String(row.kind), id: String(row.id) }, await takeRevisions(transaction, 1) + 1);
    return row !== undefined;
  });
}

/** Counts a row's open concerns anew. */
async function recount(transaction: Transaction, { kind, id }: { kind: string; id: string }, revision: number): Promise<void> {
  const open = await transaction.query('SELECT parts FROM concerns WHERE kind = $1 AND id = $2 AND closed_at IS NULL', [kind, id]);
  await transaction.run('UPDATE records SET concerns = $1, revision = $2 WHERE kind = $3 AND id = $4', [JSON.stringify(countsByPart(open)), revision, kind, id]);
}
