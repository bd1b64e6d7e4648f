import { html, nothing, type TemplateResult } from 'lit';
import { facetBar, type Facet } from '../../../ui/facet-bar.ts';
import type { GroupFacet } from '../../../protocol/group-facets.ts';
import type { Messages } from '../messages/messages.ts';
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

export interface FiltersActs {
  become: (state: FiltersState) => void;
  find: (search: Search) => void;
}

/** Everything to narrow the list by. `live` offers "on now" and "soon". */
export function filters(facets: readonly (Facet | undefined)[], state: FiltersState, search: Search, live: boolean, words: Messages, act: FiltersActs): TemplateResult | typeof nothing {
  if (facets.every(facet => !facet) && !live) return nothing;
  const when = (value: 'now' | 'soon', label: string): TemplateResult => html`<button type="button" aria-pressed=${search.when === value ? 'true' : 'false'}
    @click=${() => { act.find({ ...search, when: search.when === value ? undefined : value }); }}>${label}</button>`;
  return html`<button type="button" class="narrow-only" aria-expanded=${state.shown ? 'true' : 'false'} aria-controls="filters" @click=${() => { act.become({ ...state, shown: !state.shown }); }}>${words.filters}</button>
    <div id="filters" class="filters ${state.shown ? 'open' : ''}">
      ${live ? html`<div class="row">${when('now', words.onNow)} ${when('soon', words.soon)}</div>` : nothing}
      ${facetBar(facets, state, words, {
        open: open => { act.become({ ...state, open, all: undefined }); },
        showAll: all => { act.become({ ...state, all }); },
        toggle: (facet, value) => { act.find(toggled(search, facet as GroupFacet, value)); },
      })}
    </div>`;
}
