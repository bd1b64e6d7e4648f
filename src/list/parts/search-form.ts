import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ListMessages } from '../messages/messages.ts';
import type { Search } from '../search-state.ts';

/** The words to look for, and the way to look around a place. `place.panel` is the open place panel; `label` tells several finders apart. */
export function searchForm(search: Search, place: { open: boolean; panel: unknown; toggle: () => void }, label: string | undefined, words: ListMessages, find: (search: Search) => void): TemplateResult {
  return html`<form class="search" role="search" part="search" aria-label=${ifDefined(label)} @submit=${(event: Event) => { event.preventDefault(); }}>
    <div class="field">
      <label for="text">${words.searchLabel}</label>
      <input id="text" type="search" autocomplete="off" enterkeyhint="search" placeholder=${words.searchHint} .value=${search.text} @input=${(event: Event) => { find({ ...search, text: (event.target as HTMLInputElement).value }); }}>
    </div>
    <button type="button" aria-expanded=${place.open ? 'true' : 'false'} @click=${place.toggle}>${words.placeLabel}</button>
    ${place.panel}
  </form>`;
}
