import type { Person } from '../../../src/protocol/person.ts';

/** Who asks an operation that only people may ask. Throws where it was declared otherwise: a fault of ours. */
export function knownPerson(person: Person | undefined): Person {
  if (!person) throw new Error('an operation without a person was asked for one');
  return person;
}
