import { tokenHash } from '../secrets.ts';
import { assertStorable, isStorable } from '../storable-text.ts';
import type { Database } from './database.ts';

/** Keeps the hash of a token for a name, in place of the one before. */
export async function keepToken(database: Database, name: string, hash: string, now: number): Promise<void> {
  assertStorable(name, 'The name');
  await database.query(
    'INSERT INTO staff VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at',
    [name, hash, now],
  );
}

/** Whose token it is. Found by its hash, so that the time it takes tells nothing of the token. */
export async function nameOf(database: Database, token: string): Promise<string | undefined> {
  const [row] = await database.query('SELECT name FROM staff WHERE token_hash = $1', [tokenHash(token)]);
  return row && String(row.name);
}

export async function endToken(database: Database, name: string): Promise<boolean> {
  return isStorable(name) && (await database.query('DELETE FROM staff WHERE name = $1 RETURNING name', [name])).length > 0;
}
