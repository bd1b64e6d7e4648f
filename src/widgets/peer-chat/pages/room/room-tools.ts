import { html, type TemplateResult } from 'lit';
import type { RoomPage } from './room-page.ts';

/** What can be done in a room as a whole. */
export function roomTools(_page: RoomPage): TemplateResult {
  return html``;
}
