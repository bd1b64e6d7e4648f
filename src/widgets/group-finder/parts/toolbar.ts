import { html, nothing, type TemplateResult } from 'lit';
import { savedButton } from '../../../list/parts/saved-button.ts';
import type { Search } from '../../../list/search-state.ts';
import type { FinderState, View } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';

export interface ToolbarActs {
  view: (view: View) => void;
  find: (search: Search) => void;
  print: () => void;
}

/** Saved groups, list or week, print: for a list that is here. */
export function toolbar(state: FinderState, words: Messages, act: ToolbarActs): TemplateResult | typeof nothing {
  const { list, view } = state;
  if (list.status !== 'ready' && list.status !== 'failed') return nothing;
  const views: [View, string][] = list.status === 'ready' ? [['list', words.list], ['week', words.week]] : [];
  return html`<div class="tools row">
    ${savedButton(state, words, act.find)}
    ${views.length === 0 ? nothing : html`<div class="row" role="group" aria-label=${words.view}>${views.map(([name, label]) => html`<button type="button" aria-pressed=${view === name ? 'true' : 'false'} @click=${() => { act.view(name); }}>${label}</button>`)}</div>`}
    ${list.status === 'ready' && list.found.total > 0 ? html`<button type="button" @click=${act.print}>${words.print}</button>` : nothing}
  </div>`;
}
