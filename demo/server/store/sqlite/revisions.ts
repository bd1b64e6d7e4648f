import type { Database } from './database.ts';

type Counter = 'revision' | `position-${string}`;

/** Revision of the newest change. */
export const currentRevision = (database: Database): number => Number(database.get("SELECT value FROM counters WHERE name = 'revision'")?.value);

/** Takes the next numbers of a counter; returns the one before the first of them. To be called in the transaction that uses them. */
export function takeNumbers(database: Database, counter: Counter, howMany: number): number {
  const row = database.get('UPDATE counters SET value = value + ? WHERE name = ? RETURNING value', howMany, counter);
  return Number(row?.value) - howMany;
}

/** Takes the next revision, for one change. */
export const nextRevision = (database: Database): number => takeNumbers(database, 'revision', 1) + 1;
