import type { Place } from '../../protocol/group.ts';

/** One empty list for all rows: twenty thousand rows with eight empty lists each would cost megabytes. */
export const none = Object.freeze<never[]>([]) as never[];

/** The object, or nothing where it tells nothing. */
export function orNothing<Facts extends object>(facts: Facts): Facts | undefined {
  for (const value of Object.values(facts)) if (value !== undefined) return facts;
  return undefined;
}

/** The place, or nothing where the row names none. */
export const newPlace = (facts: Omit<Place, 'approximate'>, approximate = false): Place | undefined =>
  facts.region.length > 0 || orNothing({ ...facts, region: undefined }) ? { ...facts, approximate } : undefined;

/** Several notes as one text, none said twice. */
export function joinedNotes(...notes: (string | undefined)[]): string | undefined {
  return [...new Set(notes.filter(note => note !== undefined))].join('\n\n') || undefined;
}
