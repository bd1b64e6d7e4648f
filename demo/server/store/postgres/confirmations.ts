import { keyHash } from '../secrets.ts';
import { assertStorable } from '../storable-text.ts';
import type { RecordKind } from '../store.ts';
import type { Database } from './database.ts';
import { isThere } from './records.ts';
import { lockRevisions, takeRevisions } from './revisions.ts';

/** Notes that a row was found still true, once for each key. */
export async function confirmRow(database: Database, secret: string, row: { kind: RecordKind; id: string; key: string; at: number }): Promise<boolean> {
  const { kind, id, key, at } = row;
  assertStorable(key, 'The key of the confirmation');
  return database.transaction(async transaction => {
    await lockRevisions(transaction);
    if (!(await isThere(transaction, kind, id))) return false;
    const sql = 'INSERT INTO confirmations (key_hash, kind, id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';
    if (await transaction.run(sql, [keyHash(secret, kind, id, key), kind, id, at]) === 0) return true;
    const revision = await takeRevisions(transaction, 1) + 1;
    await transaction.run('UPDATE records SET confirmed_at = greatest(confirmed_at, $1), revision = $2 WHERE kind = $3 AND id = $4', [at, revision, kind, id]);
    return true;
  });
}
