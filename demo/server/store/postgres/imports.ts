import { RowCheck } from '../row-check.ts';
import { assertStorable } from '../storable-text.ts';
import type { RecordKind, Replaced, Replacement } from '../store.ts';
import type { Database, Transaction } from './database.ts';
import { lock } from './locks.ts';
import { lockRevisions, takePositions, takeRevisions } from './revisions.ts';
import { findChanges, upload } from './staging.ts';

/**
 * Makes the rows of a source exactly these. They go into a temporary table and are compared there; only then are other writers kept
 * waiting. Imports of all processes take turns, so that nothing changes below the comparison.
 */
export async function replaceRows(database: Database, replacement: Replacement, now: number): Promise<Replaced> {
  const check = new RowCheck(replacement);
  return database.transaction(async transaction => {
    await upload(transaction, replacement.rows, check);
    await lock(transaction, 'imports');
    const { places, ...found } = await findChanges(transaction, replacement);
    const changes = found.added + found.changed + found.removed;
    if (changes > 0) await apply(transaction, replacement, { changes, places, now });
    return found;
  });
}

async function apply(transaction: Transaction, { kind, source }: Replacement, { changes, places, now }: { changes: number; places: number; now: number }): Promise<void> {
  await lockRevisions(transaction);
  const revision = await takeRevisions(transaction, changes);
  await transaction.run(
    `UPDATE records SET revision = $1::bigint + staged.ordinal, source = $2, body = staged.body, removed_at = CASE WHEN staged.body IS NULL THEN $3::bigint END
     FROM pg_temp.staged WHERE staged.place IS NULL AND records.kind = $4 AND records.id = staged.id`,
    [revision, source, now, kind],
  );
  if (places === 0) return;
  await transaction.run(
    `INSERT INTO records (kind, id, position, revision, source, body)
     SELECT $1, id, $2::bigint + place, $3::bigint + ordinal, $4, body FROM pg_temp.staged WHERE place IS NOT NULL ORDER BY ordinal`,
    [kind, await takePositions(transaction, kind, places), revision, source],
  );
}

/** Takes away the rows whose source is none of these. Returns how many. */
export async function removeOtherSources(database: Database, kind: RecordKind, sources: readonly string[], now: number): Promise<number> {
  for (const source of sources) assertStorable(source, 'The name of a source');
  const others = 'kind = $1 AND body IS NOT NULL AND source <> ALL ($2::text[])';
  return database.transaction(async transaction => {
    await lock(transaction, 'imports');
    const [row] = await transaction.query(`SELECT count(*) AS rows FROM records WHERE ${others}`, [kind, sources]);
    const howMany = Number(row?.rows);
    if (howMany === 0) return 0;
    await lockRevisions(transaction);
    await transaction.run(
      `UPDATE records SET body = NULL, removed_at = $3::bigint, revision = $4::bigint + gone.ordinal
       FROM (SELECT id, row_number() OVER (ORDER BY position) AS ordinal FROM records WHERE ${others}) AS gone
       WHERE records.kind = $1 AND records.id = gone.id`,
      [kind, sources, now, await takeRevisions(transaction, howMany)],
    );
    return howMany;
  });
}
