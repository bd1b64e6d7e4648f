import { html, nothing, type TemplateResult } from 'lit';
import { copyButton } from '../../../../list/parts/copy-button.ts';
import { grouped } from '../pair/invitation.ts';
import type { OpenRoom } from './open-room.ts';

/** Nobody has said anything here yet: no dead end. Who waits for the other of two is given the code to hand on. */
export function quietRoom({ words, setting: { store }, conversation: { room }, when }: OpenRoom): TemplateResult {
  const code = store.inviteOf(room.id);
  if (room.kind === 'pair' && room.people < 2) {
    return html`<div class="quiet-room">
      ${code === undefined ? nothing : html`<p>${words.alone}</p><p class="code">${grouped(code)}</p><p class="row">${copyButton(code, words.copyCode, words)}${'share' in navigator ? html`<button type="button" @click=${() => void share(grouped(code))}>${words.shareCode}</button>` : nothing}</p>`}
      <p>${words.aloneWait}</p>
    </div>`;
  }
  return html`<div class="quiet-room"><p>${words.quiet}</p>${when ? html`<p>${when}</p>` : nothing}</div>`;
}

/** By the phone's own sheet. Who thinks better of it, or may not, still has the code on the screen. */
async function share(text: string): Promise<void> {
  await navigator.share({ text }).catch(() => undefined);
}
