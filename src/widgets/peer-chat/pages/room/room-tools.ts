import { html, nothing, type TemplateResult } from 'lit';
import { panelNames } from '../../panels/names.ts';
import type { OpenRoom } from './open-room.ts';

const opener = '.tools .opener';

/** What can be done in a room as a whole: out of the way until it is wanted. */
export function roomTools(page: OpenRoom): TemplateResult {
  const { words, isToolsOpen, conversation: { room } } = page;
  const offered = room.kind === 'inbox' ? panelNames.filter(name => name !== 'table' && name !== 'report') : panelNames;
  return html`<div class="tools" @keydown=${(event: KeyboardEvent) => { onKey(event, page); }}>
    <button type="button" class="quiet opener" aria-expanded=${isToolsOpen ? 'true' : 'false'} @click=${() => { page.openTools(!isToolsOpen); }}>${words.aboutRoom}</button>
    ${isToolsOpen ? html`<div class="row menu">${offered.map(name => html`<button type="button" @click=${() => { page.openPanel(name, undefined, opener); }}>${words.tools[name]}</button>`)}</div>` : nothing}
  </div>`;
}

function onKey(event: KeyboardEvent, page: OpenRoom): void {
  if (event.key !== 'Escape' || !page.isToolsOpen) return;
  event.stopPropagation();
  page.openTools(false);
  (event.currentTarget as Element).querySelector<HTMLElement>('.opener')?.focus();
}
