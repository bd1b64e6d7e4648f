import type { Group, Place } from '../../protocol/group.ts';

/** One empty list for all rows: twenty thousand rows with eight empty lists each would cost megabytes. */
export const none = Object.freeze<never[]>([]) as never[];

/** A group with every fact in its place, told or not: rows of one shape are quick to read. */
export function newGroup(facts: Partial<Group> & { id: string; name: string }): Group {
  return {
    id: facts.id,
    name: facts.name,
    description: facts.description,
    topics: facts.topics ?? none,
    audiences: facts.audiences ?? none,
    formats: facts.formats ?? none,
    languages: facts.languages ?? none,
    attendance: facts.attendance,
    facilitation: facts.facilitation,
    schedule: facts.schedule ?? none,
    place: facts.place,
    online: facts.online,
    cost: facts.cost,
    joining: facts.joining,
    accessibility: facts.accessibility ?? none,
    size: facts.size,
    contact: facts.contact,
    links: facts.links ?? none,
    organization: facts.organization,
    room: undefined,
    whatToExpect: facts.whatToExpect,
    checkedAt: facts.checkedAt,
    updatedAt: facts.updatedAt,
    concerns: none,
    feedback: facts.feedback,
    series: facts.series,
  };
}

/** The object, or nothing where it tells nothing. */
export function orNothing<Facts extends object>(facts: Facts): Facts | undefined {
  for (const value of Object.values(facts)) if (value !== undefined) return facts;
  return undefined;
}

/** The place, or nothing where the row names none. */
export function newPlace(facts: Partial<Place>): Place | undefined {
  const { name, address, town, postcode, latitude, longitude, notes, region = none, approximate = false } = facts;
  if (!(name ?? address ?? town ?? postcode ?? latitude ?? notes) && region.length === 0) return undefined;
  return { name, address, town, postcode, latitude, longitude, approximate, region, notes };
}

/** Several notes as one text, none said twice. */
export function joinedNotes(...notes: (string | undefined)[]): string | undefined {
  return [...new Set(notes.filter(note => note !== undefined))].join('\n\n') || undefined;
}
