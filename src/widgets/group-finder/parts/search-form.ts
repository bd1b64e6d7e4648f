import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { distance, radii } from '../../../i18n/distance.ts';
import type { Messages } from '../messages/messages.ts';
import type { Search } from '../search-state.ts';

/** The words to look for, the place to look around, and how far. */
export function searchForm(search: Search, place: TemplateResult, near: TemplateResult | typeof nothing, words: Messages, tag: string, find: (search: Search) => void): TemplateResult {
  return html`<form class="search" role="search" part="search" @submit=${(event: Event) => { event.preventDefault(); }}>
    <div class="field">
      <label for="text">${words.searchLabel}</label>
      <input id="text" type="search" autocomplete="off" enterkeyhint="search" placeholder=${words.searchHint} .value=${live(search.text)} @input=${(event: Event) => { find({ ...search, text: (event.target as HTMLInputElement).value }); }}>
    </div>
    ${place} ${near} ${search.place ? radius(search, words, tag, find) : nothing}
  </form>`;
}

function radius(search: Search, words: Messages, tag: string, find: (search: Search) => void): TemplateResult {
  const { radiusKm } = search;
  const steps = [...new Set([...radii(tag), ...(radiusKm === undefined ? [] : [radiusKm])])].sort((a, b) => a - b);
  return html`<div class="field">
    <label for="radius">${words.radius}</label>
    <select id="radius" @change=${(event: Event) => { const { value } = event.target as HTMLSelectElement; find({ ...search, radiusKm: value ? Number(value) : undefined }); }}>
      <option value="" ?selected=${radiusKm === undefined}>${words.anyDistance}</option>
      ${steps.map(km => html`<option value=${km} ?selected=${km === radiusKm}>${words.within(distance(tag, km))}</option>`)}
    </select>
  </div>`;
}
