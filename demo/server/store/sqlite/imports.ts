import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KeptRow } from '../kept-rows.ts';
import { RowCheck } from '../row-check.ts';
import type { RecordKind, Replaced, Replacement } from '../store.ts';
import type { Database } from './database.ts';
import { takeNumbers } from './revisions.ts';
import { Staging, type Staged } from './staging.ts';

const rowsPerTurn = 250;

/**
 * Makes the rows of a source exactly these. What differs is found in slices, with turns for others between; then one transaction makes
 * the changes. Nothing else that changes bodies may run meanwhile.
 */
export async function replaceRows(database: Database, replacement: Replacement, now: number): Promise<Replaced> {
  const check = new RowCheck(replacement);
  const staging = new Staging(database);
  try {
    const comparison = new Comparison(database, replacement, staging, check);
    for (let from = 0; from < replacement.rows.length; from += rowsPerTurn) {
      comparison.compare(replacement.rows.slice(from, from + rowsPerTurn));
      await nextTurn();
    }
    for (let last: number | undefined = 0; last !== undefined;) {
      last = comparison.findRemoved(last);
      await nextTurn();
    }
    if (staging.count > 0) database.transaction(() => { apply(database, replacement, staging.count, comparison.places, now); });
    return comparison.found;
  } finally {
    staging.drop();
  }
}

/** Finds what differs between the rows that are kept and those to come. */
class Comparison {
  readonly found: Replaced = { added: 0, changed: 0, removed: 0, same: 0 };
  /** How many rows need a place of their own. */
  places = 0;
  readonly #database: Database;
  readonly #replacement: Replacement;
  readonly #staging: Staging;
  readonly #check: RowCheck;

  constructor(database: Database, replacement: Replacement, staging: Staging, check: RowCheck) {
    this.#database = database;
    this.#replacement = replacement;
    this.#staging = staging;
    this.#check = check;
  }

  compare(rows: Replacement['rows']): void {
    this.#check.check(rows);
    const sql = 'SELECT id, source, body FROM records WHERE kind = ? AND id IN (SELECT value FROM json_each(?))';
    const answer = this.#database.all(sql, this.#replacement.kind, JSON.stringify(rows.map(({ id }) => id)));
    const kept = new Map(answer.map(row => [row.id, row]));
    this.#staging.add(rows.flatMap(row => this.#changeOf(row, kept.get(row.id)) ?? []));
  }

  /** Looks through some rows of the source after a position for those that are to go. Returns where it came to; undefined at the end. */
  findRemoved(position: number): number | undefined {
    const sql = 'SELECT id, position FROM records WHERE kind = ? AND source = ? AND position > ? AND body IS NOT NULL ORDER BY position LIMIT ?';
    const rows = this.#database.all(sql, this.#replacement.kind, this.#replacement.source, position, rowsPerTurn * 4);
    const gone = rows.filter(({ id }) => !this.#check.ids.has(String(id)));
    this.#staging.add(gone.map(({ id }) => ({ id: String(id), body: null, place: null })));
    this.found.removed += gone.length;
    const last = rows.at(-1)?.position;
    return last === undefined ? undefined : Number(last);
  }

  #changeOf({ id, body }: Replacement['rows'][number], kept: KeptRow | undefined): Staged | undefined {
    if (kept && kept.body !== null) {
      if (kept.source !== this.#replacement.source) return undefined;
      if (kept.body === body) this.found.same++;
      else this.found.changed++;
      return kept.body === body ? undefined : { id, body, place: null };
    }
    this.found.added++;
    return { id, body, place: kept ? null : ++this.places };
  }
}

function apply(database: Database, { kind, source }: Replacement, changes: number, places: number, now: number): void {
  const revision = takeNumbers(database, 'revision', changes);
  const position = takeNumbers(database, `position-${kind}`, places);
  database.run(
    `UPDATE records SET revision = ?1 + staged.ordinal, source = ?2, body = staged.body, removed_at = CASE WHEN staged.body IS NULL THEN ?3 END
     FROM staging.staged WHERE staged.place IS NULL AND records.kind = ?4 AND records.id = staged.id`,
    revision, source, now, kind,
  );
  database.run(
    `INSERT INTO records (kind, id, position, revision, source, body)
     SELECT ?1, id, ?2 + place, ?3 + ordinal, ?4, body FROM staging.staged WHERE place IS NOT NULL ORDER BY ordinal`,
    kind, position, revision, source,
  );
}

/** Takes away the rows whose source is none of these. Returns how many. */
export function removeOtherSources(database: Database, kind: RecordKind, sources: readonly string[], now: number): number {
  const others = 'kind = ?1 AND body IS NOT NULL AND source NOT IN (SELECT value FROM json_each(?2))';
  return database.transaction(() => {
    const howMany = Number(database.get(`SELECT count(*) AS rows FROM records WHERE ${others}`, kind, JSON.stringify(sources))?.rows);
    if (howMany === 0) return 0;
    database.run(
      `UPDATE records SET body = NULL, removed_at = ?3, revision = ?4 + gone.ordinal
       FROM (SELECT id AS gone_id, row_number() OVER (ORDER BY position) AS ordinal FROM records WHERE ${others}) AS gone
       WHERE records.kind = ?1 AND records.id = gone.gone_id`,
      kind, JSON.stringify(sources), now, takeNumbers(database, 'revision', howMany),
    );
    return howMany;
  });
}
