import type { Group, Place } from '../../protocol/group.ts';

/** One empty list for all rows: twenty thousand rows with eight empty lists each would cost megabytes. */
export const none = Object.freeze<never[]>([]) as never[];

/** The object, or nothing where it tells nothing. */
export function orNothing<Facts extends object>(facts: Facts): Facts | undefined {
  for (const field in facts) if (facts[field] !== undefined) return facts;
  return undefined;
}

/** The place, or nothing where the row names none. */
export function orNowhere(place: Place): Place | undefined {
  const { name, address, town, postcode, latitude, region, notes } = place;
  return region.length > 0 || (name ?? address ?? town ?? postcode ?? latitude ?? notes) !== undefined ? place : undefined;
}

/** Several notes as one text, none said twice in a row. */
export function joinedNotes(...notes: (string | undefined)[]): string | undefined {
  let text: string | undefined;
  for (const note of notes) if (note !== undefined && note !== text) text = text === undefined ? note : `${text}\n\n${note}`;
  return text;
}

/** Who may come; a group that says both open and closed is as closed as it says. */
export const joiningOf = (access: readonly string[]): Group['joining'] =>
  access.length > 0 ? { access: (access.includes('closed') ? 'closed' : access[0]) as 'open' | 'closed' | 'referral' } : undefined;
