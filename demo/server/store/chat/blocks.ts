import { all, change, first, type Steps } from './steps.ts';

/** Those who do not see each other, whoever of the two wished it. */
export function* blockedWith(person: string): Steps<ReadonlySet<string>> {
  const rows = yield* all('SELECT other AS id FROM blocks WHERE person = $1 UNION SELECT person AS id FROM blocks WHERE other = $1', person);
  return new Set(rows.map(({ id }) => String(id)));
}

export function* blocksOf(person: string): Steps<string[]> {
  return (yield* all('SELECT other FROM blocks WHERE person = $1 ORDER BY other', person)).map(({ other }) => String(other));
}

export function* block(person: string, other: string): Steps<boolean> {
  if (person === other || !(yield* first('SELECT 1 AS found FROM people WHERE id = $1', other))) return false;
  yield* change('INSERT INTO blocks (person, other) VALUES ($1, $2) ON CONFLICT DO NOTHING', person, other);
  return true;
}

export function* unblock(person: string, other: string): Steps<void> {
  yield* change('DELETE FROM blocks WHERE person = $1 AND other = $2', person, other);
}
