import { html, type TemplateResult } from 'lit';
import type { FacetValues } from '../../../list/facet-choices.ts';
import type { Search } from '../../../list/search-state.ts';
import type { WayOut } from '../cards-state.ts';
import type { Messages } from '../messages/messages.ts';
import type { MoreMessages } from '../messages/more/messages.ts';

/** What would be found without one of the things that were asked for. */
export const waysOutOf = (ways: readonly WayOut[], values: FacetValues, words: Messages, more: MoreMessages, find: (search: Search) => void): TemplateResult => html`<p>${more.tryThis}</p>
  <p class="row">${ways.map(way => html`<button type="button" @click=${() => { find(way.search); }}>${wayLabel(way, values, words, more)}</button>`)}</p>`;

function wayLabel({ without, count }: WayOut, values: FacetValues, words: Messages, more: MoreMessages): string {
  const rows = words.rows(count);
  if (without === 'text') return more.withoutText(rows);
  if (without === 'radius') return more.anyDistanceRows(rows);
  return more.without(values.label(without.facet, without.value), rows);
}
