import type { GroupFacet } from '../../protocol/group-facets.ts';
import type { Chip } from '../../ui/chips.ts';
import type { Facet } from '../../ui/facet-bar.ts';
import type { Found } from './finder-state.ts';
import { ownOrder, valueLabel } from './labels.ts';
import type { Messages } from './messages/messages.ts';
import { toggled, type Choices, type Search } from './search-state.ts';

/** The facets a visitor can narrow by, in the embedder's order: only those that hold something, never one that is preset. */
export function shownFacets(order: readonly GroupFacet[], found: Found, search: Search, preset: Choices, words: Messages, tag: string): Facet[] {
  return order.flatMap(name => {
    const values = found.facets[name] ?? [];
    const chosen = search.choices[name] ?? [];
    if (preset[name] || (values.length === 0 && chosen.length === 0)) return [];
    const counts = new Map(values.map(({ value, count }) => [value, count]));
    const listed = ownOrder(name, tag) ?? [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    const all = [...new Set([...listed, ...chosen])].filter(value => (counts.get(value) ?? 0) > 0 || chosen.includes(value));
    if (all.length === 0) return [];
    return { name, label: words.facets[name], choices: all.map(value => ({ value, chosen: chosen.includes(value), label: words.count(valueLabel(name, value, words, tag), counts.get(value) ?? 0) })) };
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
