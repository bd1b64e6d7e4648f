import { tokenHash } from '../secrets.ts';
import { assertStorable } from '../storable-text.ts';
import type { Database } from './database.ts';

/** Keeps the hash of a token for a name, in place of the one before. */
export function keepToken(database: Database, name: string, hash: string, now: number): void {
  assertStorable(name, 'The name');
  database.run(
    'INSERT INTO staff VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at',
    name, hash, now,
  );
}

/** Whose token it is. Found by its hash, so that the time it takes tells nothing of the token. */
export function nameOf(database: Database, token: string): string | undefined {
  const row = database.get('SELECT name FROM staff WHERE token_hash = ?', tokenHash(token));
  return row && String(row.name);
}

export const endToken = (database: Database, name: string): boolean => database.run('DELETE FROM staff WHERE name = ?', name) > 0;
