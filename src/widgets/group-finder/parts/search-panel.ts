import { html, nothing, type TemplateResult } from 'lit';
import type { GroupFacet } from '../../../protocol/group-facets.ts';
import { chips } from '../../../ui/chips.ts';
import type { FinderState } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';
import { emptySearch, facetNamed, readChoices, type Choices, type Search } from '../search-state.ts';
import { searchChips, shownFacets } from '../shown-facets.ts';
import { filters, type FiltersActs, type FiltersState } from './filters.ts';
import { searchForm } from './search-form.ts';

/** What an embedder lets a visitor narrow by. */
export interface Narrowing {
  /** Facets in the embedder's order. */
  order: readonly GroupFacet[];
  /** Offers "on now" and "soon". */
  live: boolean;
  /** Choices that cannot be taken back. */
  preset: Choices;
}

/** Reads the `filters` and `preset` attributes. */
export function narrowingOf(filterNames: string | undefined, order: readonly GroupFacet[], preset: string): Narrowing {
  const names = filterNames?.split(/[\s,]+/);
  return {
    live: !names || names.includes('now'),
    order: names ? names.map(facetNamed).filter(facet => facet !== undefined) : order,
    preset: readChoices(preset, name => { console.warn(`<group-finder> preset: there is no filter "${name}"`); }),
  };
}

export interface SearchPanel {
  narrowing: Narrowing;
  filters: FiltersState;
  /** The open place panel, once it is here. */
  place: unknown;
  /** Writes a distance, once the part that knows how is here. */
  within: ((km: number) => string) | undefined;
}

/** Everything a visitor asks with: words, place, filters, and what is chosen so far. */
export function searchPanel({ search, list }: FinderState, { narrowing, filters: shown, place, within }: SearchPanel, words: Messages, tag: string, act: FiltersActs): TemplateResult {
  const { order, live, preset } = narrowing;
  const clear = (): Search => ({ ...emptySearch, text: search.text });
  return html`
    ${searchForm(search, { open: !!shown.place, panel: shown.place ? place : nothing, toggle: () => { act.become({ ...shown, place: !shown.place }); } }, words, act.find)}
    ${list.status === 'ready' ? filters(shownFacets(order, list.found, search, preset, words, tag), shown, search, live, words, act) : nothing}
    ${chips(searchChips(search, order, words, tag, act.find, within), words, () => { act.find(clear()); })}`;
}
