import { randomBytes } from 'node:crypto';
import type { Author, NewPerson, Person, PersonChange } from '../../../../src/protocol/person.ts';
import type { KeptRow } from '../kept-rows.ts';
import { change, first, type Steps } from './steps.ts';

const idBytes = 12;

/** A new id of a person or a room that no configuration names. */
export const newId = (): string => randomBytes(idBytes).toString('base64url');

/** What is kept of a person in one column. */
type PersonFacts = Omit<Person, 'id'>;

export function* createPerson(facts: NewPerson, tokenHash: string, at: number): Steps<Person> {
  const person = { id: newId(), words: [], ...facts };
  yield* change('INSERT INTO people (id, token_hash, facts, made_at) VALUES ($1, $2, $3, $4)', person.id, tokenHash, factsText(person), at);
  const inbox = newId();
  yield* change("INSERT INTO rooms (id, kind, facts) VALUES ($1, 'inbox', '{}')", inbox);
  yield* change('INSERT INTO members (room, person) VALUES ($1, $2)', inbox, person.id);
  return person;
}

/** Whose token it is. The first use of a new token ends the one before. */
export function* personBy(tokenHash: string): Steps<Person | undefined> {
  const row = yield* first('SELECT id, facts, token_hash, old_token_hash FROM people WHERE token_hash = $1 OR old_token_hash = $1', tokenHash);
  if (row?.token_hash === tokenHash && row.old_token_hash !== null) yield* change('UPDATE people SET old_token_hash = NULL WHERE id = $1 AND token_hash = $2', String(row.id), tokenHash);
  return row && personOf(row);
}

export function* personWith(id: string): Steps<Person | undefined> {
  const row = yield* first('SELECT id, facts FROM people WHERE id = $1', id);
  return row && personOf(row);
}

export function* changePerson(id: string, { name, pronouns, ...lists }: PersonChange): Steps<Person | undefined> {
  const before = yield* personWith(id);
  if (!before) return undefined;
  const after = { ...before, ...lists, ...chosen('name', name, before), ...chosen('pronouns', pronouns, before) };
  yield* change('UPDATE people SET facts = $2 WHERE id = $1', id, factsText(after));
  return personOf({ id, facts: factsText(after) });
}

/** The asker's own token becomes the old one, so that a lost answer locks nobody out, however often it is lost. */
export function* rotateToken(tokenHash: string, newHash: string): Steps<boolean> {
  return (yield* change('UPDATE people SET token_hash = $2, old_token_hash = $1 WHERE token_hash = $1 OR old_token_hash = $1', tokenHash, newHash)) > 0;
}

/** A person as others in a room see them; `facts` is null of one who has gone for good. */
export function authorOf(id: string, facts: string | null): Author {
  if (facts === null) return { id, words: [] };
  const { name, pronouns, words } = JSON.parse(facts) as PersonFacts;
  return { id, ...(name !== undefined && { name }), ...(pronouns !== undefined && { pronouns }), words };
}

const personOf = ({ id, facts }: KeptRow): Person => ({ id: String(id), ...(JSON.parse(String(facts)) as PersonFacts) });

/** `null` takes a fact away, and absence leaves it. */
const chosen = (fact: 'name' | 'pronouns', value: string | null | undefined, before: Person): Partial<Person> => ({ [fact]: value === undefined ? before[fact] : value ?? undefined });

const factsText = ({ id: _, ...facts }: Person): string => JSON.stringify(facts);
