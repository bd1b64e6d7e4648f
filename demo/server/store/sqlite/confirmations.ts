import { keyHash } from '../secrets.ts';
import { assertStorable } from '../storable-text.ts';
import type { RecordKind } from '../store.ts';
import type { Database } from './database.ts';
import { isThere } from './records.ts';
import { nextRevision } from './revisions.ts';

/** Notes that a row was found still true, once for each key. */
export function confirmRow(database: Database, secret: string, row: { kind: RecordKind; id: string; key: string; at: number }): boolean {
  const { kind, id, key, at } = row;
  assertStorable(key, 'The key of the confirmation');
  return database.transaction(() => {
    if (!isThere(database, kind, id)) return false;
    const sql = 'INSERT INTO confirmations (key_hash, kind, id, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
    if (database.run(sql, keyHash(secret, kind, id, key), kind, id, at) === 0) return true;
    database.run(
      'UPDATE records SET confirmed_at = max(coalesce(confirmed_at, ?1), ?1), revision = ?2 WHERE kind = ?3 AND id = ?4',
      at, nextRevision(database), kind, id,
    );
    return true;
  });
}
