import { html, nothing, type TemplateResult } from 'lit';
import { weekdayName } from '../../../i18n/dates.ts';
import { distance } from '../../../i18n/distance.ts';
import type { WayOut } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';
import type { Search } from '../search-state.ts';

/** Nothing fits: says so, and offers what would. */
export function waysOutOf(ways: readonly WayOut[], search: Search, words: Messages, tag: string, find: (search: Search) => void): TemplateResult {
  return html`<div class="empty" part="empty">
    <p>${words.empty}</p>
    ${ways.length > 0 ? html`<p>${words.tryThis}</p>` : nothing}
    <p class="row">
      ${ways.map(way => html`<button type="button" @click=${() => { find(taken(way, search)); }}>${wayLabel(way, words, tag)}</button>`)}
      <button type="button" @click=${() => { find({ text: '', choices: {} }); }}>${words.clear}</button>
    </p>
  </div>`;
}

function wayLabel(way: WayOut, words: Messages, tag: string): string {
  const groups = words.groups(way.count);
  switch (way.kind) {
    case 'day': return words.tryDay(weekdayName(tag, Number(way.value)), groups);
    case 'radius': return words.tryRadius(distance(tag, way.radiusKm), groups);
    case 'online': return words.tryOnline(groups);
  }
}

function taken(way: WayOut, search: Search): Search {
  switch (way.kind) {
    case 'day': return { ...search, choices: { ...search.choices, days: [way.value] } };
    case 'radius': return { ...search, radiusKm: way.radiusKm };
    case 'online': return { ...search, place: undefined, radiusKm: undefined, choices: { ...search.choices, attendance: ['online', 'hybrid'] } };
  }
}
