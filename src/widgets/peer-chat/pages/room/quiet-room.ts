import { html, type TemplateResult } from 'lit';
import type { RoomPage } from './room-page.ts';

/** Nobody has said anything here yet: no dead end. */
export function quietRoom({ words }: RoomPage): TemplateResult {
  return html`<p class="pad quiet-room">${words.quiet}</p>`;
}
