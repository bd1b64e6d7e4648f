import type { Author } from '../../../../src/protocol/person.ts';
import { authorOf } from './people.ts';
import { all, change, first, type Steps } from './steps.ts';

/** Those who do not see each other, whoever of the two wished it. */
export function* blockedWith(person: string): Steps<ReadonlySet<string>> {
  const rows = yield* all('SELECT other AS id FROM blocks WHERE person = $1 UNION SELECT person AS id FROM blocks WHERE other = $1', person);
  return new Set(rows.map(({ id }) => String(id)));
}

export function* blocksOf(person: string): Steps<string[]> {
  return (yield* all('SELECT other FROM blocks WHERE person = $1 ORDER BY other', person)).map(({ other }) => String(other));
}

/** The same, as they are called: whoever blocked them has seen their name. */
export function* blockedBy(person: string): Steps<Author[]> {
  const rows = yield* all('SELECT people.id AS id, people.facts AS facts FROM blocks JOIN people ON people.id = blocks.other WHERE blocks.person = $1 ORDER BY people.id', person);
  return rows.map(({ id, facts }) => authorOf(String(id), String(facts)));
}

export function* block(person: string, other: string): Steps<boolean> {
  if (person === other || !(yield* first('SELECT 1 AS found FROM people WHERE id = $1', other))) return false;
  yield* change('INSERT INTO blocks (person, other) VALUES ($1, $2) ON CONFLICT DO NOTHING', person, other);
  return true;
}

export function* unblock(person: string, other: string): Steps<void> {
  yield* change('DELETE FROM blocks WHERE person = $1 AND other = $2', person, other);
}
