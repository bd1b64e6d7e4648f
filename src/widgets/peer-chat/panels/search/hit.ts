import { html, type TemplateResult } from 'lit';
import type { MessageRow } from '../../../../client/chat/timeline-row.ts';
import { dateFormat } from '../../../../i18n/dates.ts';
import type { RoomMessages } from '../../messages/room/messages.ts';
import { ofMessage } from '../../parts/message-name.ts';
import { nameOf } from '../../parts/room-setting.ts';
import { excerptOf } from './excerpt.ts';

/** What a message that was found is drawn with. */
interface HitSetting {
  words: RoomMessages;
  tag: string;
  goTo: (seq: number) => void;
}

/** A message that was found: whose it is, when, and the words around what was looked for. Words under a note stay there. */
export function hit(row: MessageRow, terms: readonly string[], { words, tag, goTo }: HitSetting): TemplateResult {
  const { seq = 0, at, mine, author, body, contentNotes } = row;
  const name = nameOf(row, words);
  return html`<li data-hit=${seq}>
    <p class="by">${mine || author?.name === undefined ? html`<span class="name">${name}</span>` : html`<bdi class="name" translate="no">${name}</bdi>`}
      ${at === undefined ? '' : html`<time class="muted" datetime=${at}>${dateFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))}</time>`}</p>
    ${contentNotes.length > 0 ? html`<p>${words.holds(contentNotes.join(words.noteComma))}</p>`
      : html`<p class="text" dir="auto" lang="">${excerptOf(body, terms).map(piece => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text))}</p>`}
    <button type="button" @click=${() => { goTo(seq); }}>${words.goTo}${ofMessage(row, { words, tag })}</button>
  </li>`;
}
