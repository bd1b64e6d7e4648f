import type { Group } from '../../../../src/protocol/group.ts';
import { plainLine } from '../plain-words.ts';
import { emailOf, uriOf } from './addresses.ts';
import { unlessEmpty } from './attributes.ts';
import type { IdOf } from './ids.ts';
import { plainPhones } from './phones.ts';
import type { Contact, Organization } from './shape.ts';

type Somebody = NonNullable<Group['contact']>;

/** An organisation; the same name and page are one, whatever service it is met in. Undefined where it has no name. */
export function organizationOf(somebody: Somebody | undefined, idOf: IdOf): Organization | undefined {
  const name = plainLine(somebody?.name);
  if (!somebody || name === undefined) return undefined;
  const website = uriOf(somebody.url);
  // the format wants a description, and none is known
  return { id: idOf('organization', name, website ?? ''), name, description: '', email: emailOf(somebody.email), website };
}

/** An organisation with its number, which lists of services leave out. */
export const withPhones = (organization: Organization | undefined, somebody: Somebody | undefined, idOf: IdOf): Organization | undefined =>
  organization && { ...organization, phones: unlessEmpty(plainPhones([somebody?.phone], idOf, organization.id)) };

/** Somebody with a name; without one, the number and the address are those of the service itself. */
export function contactsOf(somebody: Somebody | undefined, idOf: IdOf, owner: string): Contact[] {
  const name = plainLine(somebody?.name);
  if (!somebody || name === undefined) return [];
  const id = idOf(owner, 'contact');
  return [{ id, name, email: emailOf(somebody.email), phones: unlessEmpty(plainPhones([somebody.phone], idOf, id)) }];
}
