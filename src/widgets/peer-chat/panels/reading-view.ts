import { html, nothing, type TemplateResult } from 'lit';
import type { RoomMessages } from '../messages/room/messages.ts';
import type { ReadingBack } from './reading-back.ts';

/** Offers to read what is not read yet, tells how far that has come, and how to stop it. */
export function readingView(reading: ReadingBack, { readBack: words }: Pick<RoomMessages, 'readBack'>): TemplateResult | typeof nothing {
  const { status, isWhole, progress: { read, of } } = reading;
  if (status === 'reading') {
    return html`<div class="row reading-back"><p>${words.progress(read, of)}</p>
      <button type="button" @click=${() => { reading.stop(); }}>${words.stop}</button></div>`;
  }
  if (isWhole) return nothing;
  return html`<div class="row reading-back"><p>${words.partly(read, of)}</p>
    <button type="button" @click=${() => void reading.start()}>${words.start}</button></div>
    ${status === 'failed' ? html`<p class="warn">${words.failed}</p>` : nothing}`;
}
