import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { StoreError } from '../store.ts';

/** Beside the database. It locks nothing, so that a stale one cannot: SQLite's own lock does, which goes with its process. */
const noteOf = (file: string): string => `${file}-holder`;

/** Notes that this process holds a file, for the message to the next one that wants it. */
export function noteHolder(file: string): void {
  const note = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  writeFileSync(noteOf(file), `${JSON.stringify(note)}\n`);
}

export function forgetHolder(file: string): void {
  rmSync(noteOf(file), { force: true });
}

/** Says who holds a file, and what to do. */
export function takenError(file: string, cause: unknown): StoreError {
  return new StoreError(
    'taken',
    `${file} is in use by another process${holderOf(file)}. One process serves a file: stop that one first, or give this one a file of its own. Several processes can share a PostgreSQL database.`,
    { cause },
  );
}

function holderOf(file: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(noteOf(file), 'utf8')) as Record<string, unknown>;
    return ` (pid ${Number(pid)} on ${String(host)}, since ${String(since)})`;
  } catch {
    return '';
  }
}
