import { html, nothing, type TemplateResult } from 'lit';
import { weekdayName } from '../../../i18n/dates.ts';
import { distance } from '../../../i18n/distance.ts';
import type { WayOut } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';
import type { MoreMessages } from '../messages/more/messages.ts';
import type { Search } from '../../../list/search-state.ts';

/** What would fit where nothing does. */
export function waysOutOf(ways: readonly WayOut[], search: Search, words: Messages, more: MoreMessages, tag: string, find: (search: Search) => void): TemplateResult | typeof nothing {
  if (ways.length === 0) return nothing;
  return html`<p>${more.tryThis}</p>
    <p class="row">${ways.map(way => html`<button type="button" @click=${() => { find(taken(way, search)); }}>${wayLabel(way, words, more, tag)}</button>`)}</p>`;
}

function wayLabel(way: WayOut, words: Messages, more: MoreMessages, tag: string): string {
  const groups = words.rows(way.count);
  switch (way.kind) {
    case 'day': return more.tryDay(weekdayName(tag, Number(way.value)), groups);
    case 'radius': return more.tryRadius(distance(tag, way.radiusKm), groups);
    case 'online': return more.tryOnline(groups);
  }
}

function taken(way: WayOut, search: Search): Search {
  switch (way.kind) {
    case 'day': return { ...search, choices: { ...search.choices, days: [way.value] } };
    case 'radius': return { ...search, radiusKm: way.radiusKm };
    case 'online': return { ...search, place: undefined, radiusKm: undefined, choices: { ...search.choices, attendance: ['online', 'hybrid'] } };
  }
}
