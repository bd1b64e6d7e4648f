import type { GroupFacet } from '../../protocol/group-facets.ts';
import type { Chip } from '../../ui/chips.ts';
import type { Facet } from '../../ui/facet-bar.ts';
import type { Found } from './finder-state.ts';
import { ownOrder, valueLabel } from './labels.ts';
import type { Messages } from './messages/messages.ts';
import { toggled, type Choices, type Search } from './search-state.ts';

/** Values of facets in the order they were first shown in, so that a list does not move under a finger while its counts change. */
export type HeldOrder = Map<GroupFacet, readonly string[]>;

/** What the facets are drawn from. */
export interface FacetSetting {
  /** In the embedder's order. */
  order: readonly GroupFacet[];
  /** Facets that cannot be changed, and are not offered. */
  preset: Choices;
  /** The facet whose choices are open: it keeps values that would now give nothing. */
  open: string | undefined;
  held: HeldOrder;
}

/** The facets a visitor can narrow by; undefined in the place of one that holds nothing. */
export function shownFacets({ order, preset, open, held }: FacetSetting, found: Found, choices: Choices, words: Messages, tag: string): (Facet | undefined)[] {
  return order.map(name => {
    if (preset[name]) return undefined;
    const chosen = choices[name] ?? [];
    const counts = new Map(found.facets[name]?.map(({ value, count }) => [value, count]));
    const known = held.get(name) ?? ownOrder(name, tag) ?? [];
    const all = [...new Set([...known, ...[...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)), ...chosen])];
    held.set(name, all);
    const shown = name === open ? all : all.filter(value => counts.has(value) || chosen.includes(value));
    if (shown.length === 0) return undefined;
    return { name, label: words.facets[name], choices: shown.map(value => ({ value, chosen: chosen.includes(value), label: words.count(valueLabel(name, value, words, tag), counts.get(value) ?? 0) })) };
  });
}

/** Everything the visitor has chosen, each with a way to take it back. */
export function searchChips(search: Search, order: readonly GroupFacet[], words: Messages, tag: string, find: (search: Search) => void, within?: (km: number) => string): Chip[] {
  const list: Chip[] = [];
  const { place, radiusKm, when } = search;
  if (place) {
    const label = radiusKm === undefined || !within ? place.label : `${place.label} · ${within(radiusKm)}`;
    list.push({ label, remove: () => { find({ ...search, place: undefined, radiusKm: undefined }); } });
  }
  if (when) list.push({ label: when === 'now' ? words.onNow : words.soon, remove: () => { find({ ...search, when: undefined }); } });
  for (const facet of order) {
    for (const value of search.choices[facet] ?? []) {
      list.push({ label: valueLabel(facet, value, words, tag), remove: () => { find(toggled(search, facet, value)); } });
    }
  }
  return list;
}
