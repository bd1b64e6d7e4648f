import { html, nothing, type TemplateResult } from 'lit';
import type { ListState } from '../list-state.ts';
import type { ListMessages } from '../messages/messages.ts';

/** The list itself, or its first rows while the rest is on its way. */
export function results<Row>({ list }: ListState<Row>, words: ListMessages, draw: (row: Row) => TemplateResult, more: () => void): TemplateResult | typeof nothing {
  if (list.status !== 'ready' && list.status !== 'loading') return nothing;
  const items = list.status === 'ready' ? list.found.items : list.preview;
  const busy = list.status === 'loading' || list.asking;
  if (items.length === 0 && list.status === 'loading') return nothing;
  return html`<ul part="results" aria-label=${words.results} aria-busy=${busy ? 'true' : 'false'}>
      ${items.map(draw)}
    </ul>
    ${list.status === 'ready' && list.found.next !== undefined ? html`<button type="button" class="more" @click=${more}>${words.more}</button>` : nothing}`;
}
