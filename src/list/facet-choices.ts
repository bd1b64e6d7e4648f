import type { Chip } from '../ui/chips.ts';
import type { Facet } from '../ui/facet-bar.ts';
import type { Found } from './list-state.ts';
import { toggled, type Choices, type Search } from './search-state.ts';

/** Values of facets in the order they were first shown in, so that a list does not move under a finger while its counts change. */
export type HeldOrder = Map<string, readonly string[]>;

/** How the facets of a list are put into words. */
export interface FacetWords {
  facets: Readonly<Record<string, string>>;
  count: (label: string, count: number) => string;
}

/** How a widget shows the values of its facets. */
export interface FacetValues {
  label: (facet: string, value: string) => string;
  /** Values that have an order of their own; the others run from most to fewest rows. */
  ownOrder: (facet: string) => readonly string[] | undefined;
}

/** What the facets are drawn from. */
export interface FacetSetting {
  /** In the embedder's order. */
  order: readonly string[];
  /** Facets that cannot be changed, and are not offered. */
  preset: Choices;
  /** The facet whose choices are open: it keeps values that would now give nothing. */
  open: string | undefined;
  held: HeldOrder;
}

/** The facets a visitor can narrow by; undefined in the place of one that holds nothing. */
export function shownFacets({ order, preset, open, held }: FacetSetting, facets: Found<unknown>['facets'], choices: Choices, words: FacetWords, values: FacetValues): (Facet | undefined)[] {
  return order.map(name => {
    if (preset[name]) return undefined;
    const chosen = choices[name] ?? [];
    const counts = new Map(facets[name]?.map(({ value, count }) => [value, count]));
    const known = held.get(name) ?? values.ownOrder(name) ?? [];
    const all = [...new Set([...known, ...[...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)), ...chosen])];
    held.set(name, all);
    const shown = name === open ? all : all.filter(value => counts.has(value) || chosen.includes(value));
    if (shown.length === 0) return undefined;
    return { name, label: words.facets[name] ?? name, choices: shown.map(value => ({ value, chosen: chosen.includes(value), label: words.count(values.label(name, value), counts.get(value) ?? 0) })) };
  });
}

/** Everything the visitor has chosen, each with a way to take it back. */
export function searchChips(search: Search, order: readonly string[], values: FacetValues, find: (search: Search) => void, said: { when?: string; within?: (km: number) => string }): Chip[] {
  const list: Chip[] = [];
  const { place, radiusKm } = search;
  if (place) {
    const label = radiusKm === undefined || !said.within ? place.label : `${place.label} · ${said.within(radiusKm)}`;
    list.push({ label, remove: () => { find({ ...search, place: undefined, radiusKm: undefined }); } });
  }
  if (said.when) list.push({ label: said.when, remove: () => { find({ ...search, when: undefined }); } });
  for (const facet of order) {
    for (const value of search.choices[facet] ?? []) {
      list.push({ label: values.label(facet, value), remove: () => { find(toggled(search, facet, value)); } });
    }
  }
  return list;
}
