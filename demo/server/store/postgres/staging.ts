import type { RowCheck } from '../row-check.ts';
import type { Replaced, Replacement } from '../store.ts';
import type { Transaction } from './database.ts';

const rowsPerStatement = 1_000;

// gone with the transaction. `place` is only there of a new row: its place among the new ones, from 1
const tables = `
  CREATE TEMP TABLE incoming (ordinal integer NOT NULL, id text COLLATE "C" NOT NULL, body text COLLATE "C" NOT NULL) ON COMMIT DROP;
  CREATE TEMP TABLE staged (ordinal integer PRIMARY KEY, id text COLLATE "C" NOT NULL, body text COLLATE "C", place integer, what text NOT NULL) ON COMMIT DROP`;

const stageAddedAndChanged = `
  INSERT INTO pg_temp.staged
  SELECT row_number() OVER in_order, id, body,
    CASE WHEN is_new THEN count(*) FILTER (WHERE is_new) OVER in_order END,
    CASE WHEN kept_body IS NULL THEN 'added' ELSE 'changed' END
  FROM (
    SELECT incoming.ordinal, incoming.id, incoming.body, records.id IS NULL AS is_new, records.body AS kept_body
    FROM pg_temp.incoming LEFT JOIN records ON records.kind = $1 AND records.id = incoming.id
    WHERE records.body IS NULL OR (records.source = $2 AND records.body <> incoming.body)
  ) AS differing
  WINDOW in_order AS (ORDER BY ordinal)`;

const stageRemoved = `
  INSERT INTO pg_temp.staged
  SELECT (SELECT count(*) FROM pg_temp.staged) + row_number() OVER (ORDER BY position), id, NULL, NULL, 'removed'
  FROM records
  WHERE kind = $1 AND source = $2 AND body IS NOT NULL AND NOT EXISTS (SELECT FROM pg_temp.incoming WHERE incoming.id = records.id)`;

const tally = `
  SELECT
    count(*) FILTER (WHERE what = 'added') AS added,
    count(*) FILTER (WHERE what = 'changed') AS changed,
    count(*) FILTER (WHERE what = 'removed') AS removed,
    count(place) AS places,
    (SELECT count(*) FROM pg_temp.incoming) AS rows,
    (SELECT count(*) FROM pg_temp.incoming JOIN records USING (id) WHERE kind = $1 AND source <> $2 AND records.body IS NOT NULL) AS held
  FROM pg_temp.staged`;

/** Puts the rows of an import down beside the tables. */
export async function upload(transaction: Transaction, rows: Replacement['rows'], check: RowCheck): Promise<void> {
  await transaction.query(tables);
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const some = rows.slice(from, from + rowsPerStatement);
    check.check(some);
    await transaction.run(
      'INSERT INTO pg_temp.incoming SELECT $1::integer + ordinal, id, body FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS given (id, body, ordinal)',
      [from, some.map(({ id }) => id), some.map(({ body }) => body)],
    );
  }
  await transaction.query('ANALYZE pg_temp.incoming');
}

/** Puts down what differs, in the order of the list, and says how much. `places`: how many rows need a place of their own. */
export async function findChanges(transaction: Transaction, { kind, source }: Replacement): Promise<Replaced & { places: number }> {
  await transaction.run(stageAddedAndChanged, [kind, source]);
  await transaction.run(stageRemoved, [kind, source]);
  await transaction.query('ANALYZE pg_temp.staged');
  const [row] = await transaction.query(tally, [kind, source]);
  const count = (name: string): number => Number(row?.[name]);
  const [added, changed, removed] = [count('added'), count('changed'), count('removed')];
  return { added, changed, removed, places: count('places'), same: count('rows') - added - changed - count('held') };
}
