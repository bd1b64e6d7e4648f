import { html, nothing, type TemplateResult } from 'lit';
import { facetBar, type Facet } from '../../ui/facet-bar.ts';
import type { ListMessages } from '../messages/messages.ts';
import { toggled, type Search } from '../search-state.ts';

export interface FiltersState {
  /** Narrow widgets keep the filters behind a button. */
  shown: boolean;
  /** The place panel is open. */
  place?: boolean;
  /** The facet whose choices are open, and the one that shows all of them. */
  open?: string;
  all?: string;
}

/** A choice that is a press away, before the facets: "on now". */
export interface QuickChoice {
  label: string;
  chosen: boolean;
  /** The search with it, or without it. */
  search: Search;
}

export interface FiltersActs {
  become: (state: FiltersState) => void;
  find: (search: Search) => void;
}

/** Everything to narrow the list by. */
export function filters(facets: readonly (Facet | undefined)[], quick: readonly QuickChoice[], state: FiltersState, search: Search, words: ListMessages, act: FiltersActs): TemplateResult | typeof nothing {
  if (facets.every(facet => !facet) && quick.length === 0) return nothing;
  return html`<button type="button" class="narrow-only" aria-expanded=${state.shown ? 'true' : 'false'} aria-controls="filters" @click=${() => { act.become({ ...state, shown: !state.shown }); }}>${words.filters}</button>
    <div id="filters" class="filters ${state.shown ? 'open' : ''}">
      ${quick.length > 0 ? html`<div class="row">${quick.map(choice => html`<button type="button" aria-pressed=${choice.chosen ? 'true' : 'false'} @click=${() => { act.find(choice.search); }}>${choice.label}</button> `)}</div>` : nothing}
      ${facetBar(facets, state, words, {
        open: open => { act.become({ ...state, open, all: undefined }); },
        showAll: all => { act.become({ ...state, all }); },
        toggle: (facet, value) => { act.find(toggled(search, facet, value)); },
      })}
    </div>`;
}
