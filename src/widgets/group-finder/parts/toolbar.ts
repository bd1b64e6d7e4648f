import { html, nothing, type TemplateResult } from 'lit';
import type { FinderState, View } from '../finder-state.ts';
import type { Messages } from '../messages/messages.ts';

export interface ToolbarActs {
  view: (view: View) => void;
  saved: () => void;
  print: () => void;
}

/** Saved groups, list or week, print: for a list that is here. */
export function toolbar({ list, saved, isLocked, search, view }: FinderState, words: Messages, act: ToolbarActs): TemplateResult | typeof nothing {
  if (list.status !== 'ready' && list.status !== 'failed') return nothing;
  const views: [View, string][] = list.status === 'ready' ? [['list', words.list], ['week', words.week]] : [];
  return html`<div class="tools row">
    ${saved.size > 0 || isLocked || search.saved ? html`<button type="button" aria-pressed=${search.saved ? 'true' : 'false'} @click=${act.saved}>${words.saved(saved.size)}</button>` : nothing}
    ${views.length === 0 ? nothing : html`<div class="row" role="group" aria-label=${words.view}>${views.map(([name, label]) => html`<button type="button" aria-pressed=${view === name ? 'true' : 'false'} @click=${() => { act.view(name); }}>${label}</button>`)}</div>`}
    ${list.status === 'ready' && list.found.total > 0 ? html`<button type="button" @click=${act.print}>${words.print}</button>` : nothing}
  </div>`;
}
