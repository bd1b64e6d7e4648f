import { change, first, type StepValue, type Steps } from './steps.ts';

/** What an event holds beside its number, as it is kept. Absent is null. */
export interface EventColumns {
  kind: string;
  at: number;
  person?: string;
  key?: string;
  content?: string;
  contentHash?: string;
  target?: number;
}

/**
 * Takes the next number of a room. Others who want one of this room wait until this transaction ends, so that numbers are there in
 * their order and none is missing: what is undone gives its number back. Undefined where there is no such room.
 */
export function* nextSeq(room: string): Steps<number | undefined> {
  const row = yield* first('UPDATE rooms SET seq = seq + 1 WHERE id = $1 RETURNING seq', room);
  return row && Number(row.seq);
}

/** Writes an event under a number that this transaction took. */
export function* write(room: string, seq: number, { kind, at, person, key, content, contentHash, target }: EventColumns): Steps<void> {
  const values: StepValue[] = [room, seq, kind, at, person ?? null, key ?? null, content ?? null, contentHash ?? null, target ?? null];
  yield* change('INSERT INTO events (room, seq, kind, at, person, key, content, content_hash, target) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', ...values);
}
