import { html, nothing, type TemplateResult } from 'lit';
import type { ListState } from '../list-state.ts';
import type { ListMessages } from '../messages/messages.ts';
import type { Search } from '../search-state.ts';

/** Leads to what is saved and back: where something is, or may be behind a passphrase. */
export function savedButton({ saved, isLocked, search }: ListState<unknown>, words: ListMessages, find: (search: Search) => void): TemplateResult | typeof nothing {
  if (saved.size === 0 && !isLocked && !search.saved) return nothing;
  return html`<button type="button" aria-pressed=${search.saved ? 'true' : 'false'} @click=${() => { find({ ...search, saved: !search.saved }); }}>${words.saved(saved.size)}</button>`;
}
