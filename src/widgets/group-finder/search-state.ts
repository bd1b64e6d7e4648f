import { groupFacets, type GroupFacet } from '../../protocol/group-facets.ts';
import type { GroupQuery } from '../../protocol/group-search.ts';

/** A place the visitor chose to search around. `here` marks their own position, which is never written anywhere. */
export interface ChosenPlace {
  label: string;
  latitude: number;
  longitude: number;
  here?: boolean;
}

/** Chosen values, facet by facet, all as text: days as `0` to `6`, free as `true`. */
export type Choices = Readonly<Partial<Record<GroupFacet, readonly string[]>>>;

/** Everything a visitor has asked for. Immutable: each act makes a new one. */
export interface Search {
  readonly text: string;
  readonly place?: ChosenPlace;
  readonly radiusKm?: number;
  readonly choices: Choices;
  readonly when?: 'now' | 'soon';
  readonly saved?: boolean;
}

export const emptySearch: Search = { text: '', choices: {} };

/** "Soon" is this many minutes. */
export const soonMinutes = 60;

/** True where the visitor has asked for anything at all. */
export const isNarrowed = (search: Search): boolean =>
  search.text.trim() !== '' || !!search.place || !!search.when || !!search.saved || groupFacets.some(facet => search.choices[facet]?.length);

/** Adds a value to a facet, or takes it away. */
export function toggled(search: Search, facet: GroupFacet, value: string): Search {
  const now = search.choices[facet] ?? [];
  const next = now.includes(value) ? now.filter(one => one !== value) : [...now, value];
  return { ...search, choices: { ...search.choices, [facet]: next } };
}

/** What the source is asked: the visitor's search under the embedder's preset, which no choice can widen. */
export function toQuery(search: Search, preset: Choices, timeZone: string, limit: number): GroupQuery {
  const chosen = (facet: GroupFacet): string[] | undefined => {
    const values = preset[facet] ?? search.choices[facet];
    return values?.length ? [...values] : undefined;
  };
  return {
    timeZone,
    limit,
    text: search.text.trim() || undefined,
    near: search.place && { latitude: search.place.latitude, longitude: search.place.longitude },
    radiusKm: search.place && search.radiusKm,
    days: chosen('days')?.map(Number),
    times: chosen('times') as GroupQuery['times'],
    attendance: chosen('attendance') as GroupQuery['attendance'],
    topics: chosen('topics'),
    audiences: chosen('audiences'),
    formats: chosen('formats'),
    languages: chosen('languages'),
    accessibility: chosen('accessibility'),
    regions: chosen('regions'),
    joining: chosen('joining'),
    free: chosen('free') ? true : undefined,
    now: search.when === 'now' || undefined,
    within: search.when === 'soon' ? soonMinutes : undefined,
  };
}

/** Names a facet as an embedder may write it: `day`, `days`, `region`, `cost`, `type`. */
export function facetNamed(name: string): GroupFacet | undefined {
  const wanted = name.trim().toLowerCase().replace(/s$/, '');
  const known = { type: 'topic', cost: 'free', when: 'day' }[wanted] ?? wanted;
  return groupFacets.find(facet => facet.replace(/s$/, '') === known);
}

/** Reads choices written as a query string: `attendance=online&days=1,2`. Names and days that do not exist are told to `onUnknown`. */
export function readChoices(text: string, onUnknown?: (name: string) => void): Choices {
  const choices: Partial<Record<GroupFacet, string[]>> = {};
  for (const [name, values] of new URLSearchParams(text)) {
    const facet = facetNamed(name);
    for (const value of values.split(',').map(one => one.trim()).filter(Boolean)) {
      // a day that is none has no name to show: an address that anyone may have written must not break the page
      if (facet && (facet !== 'days' || /^[0-6]$/.test(value)) && (facet !== 'free' || value === 'true')) (choices[facet] ??= []).push(value);
      else onUnknown?.(`${name}=${value}`);
    }
  }
  return choices;
}
