import { html, nothing, type TemplateResult } from 'lit';
import type { FinderState } from '../finder-state.ts';
import { card, type CardSetting } from './card.ts';

/** The list itself, or its first rows while the rest is on its way. */
export function results({ list }: FinderState, setting: CardSetting, more: () => void): TemplateResult | typeof nothing {
  if (list.status !== 'ready' && list.status !== 'loading') return nothing;
  const items = list.status === 'ready' ? list.found.items : list.preview;
  const busy = list.status === 'loading' || list.asking;
  if (items.length === 0 && list.status === 'loading') return nothing;
  return html`<ul part="results" aria-label=${setting.words.results} aria-busy=${busy ? 'true' : 'false'}>
      ${items.map(group => card(group, setting))}
    </ul>
    ${list.status === 'ready' && list.found.next !== undefined ? html`<button type="button" class="more" @click=${more}>${setting.words.more}</button>` : nothing}`;
}
