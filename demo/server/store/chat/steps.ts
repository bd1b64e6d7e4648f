import type { KeptRow } from '../kept-rows.ts';

/** What a statement can be given. */
export type StepValue = string | number | null;

/** One statement, in the SQL that both databases read. Values are `$1`, `$2`. */
export interface Statement {
  sql: string;
  values: readonly StepValue[];
  /** Whether it answers rows. */
  answers: boolean;
}

export interface Reply {
  rows: readonly KeptRow[];
  /** How many rows were changed, where it answers none. */
  changed: number;
}

/**
 * Work on a database, statement by statement: written once, and done by either database in one transaction, at once where it is
 * in this process and with waits where it is not.
 */
export type Steps<Result> = Generator<Statement, Result, Reply>;

/** All rows of an answer. */
export function* all(sql: string, ...values: readonly StepValue[]): Steps<readonly KeptRow[]> {
  return (yield { sql, values, answers: true }).rows;
}

/** The first row of an answer. */
export function* first(sql: string, ...values: readonly StepValue[]): Steps<KeptRow | undefined> {
  return (yield* all(sql, ...values))[0];
}

/** Changes rows; returns how many. */
export function* change(sql: string, ...values: readonly StepValue[]): Steps<number> {
  return (yield { sql, values, answers: false }).changed;
}

/** Thrown within steps: nothing of them is kept, and this is their result. */
export class Undone<Result> extends Error {
  override readonly name = 'Undone';

  constructor(readonly result: Result) {
    super('nothing was kept');
  }
}
