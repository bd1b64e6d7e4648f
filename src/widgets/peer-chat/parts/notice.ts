import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeRow } from '../../../client/chat/timeline-row.ts';
import type { RoomSetting } from './room-setting.ts';

/** What the endpoint or its staff say: to all in a room, or to a writer what was done with a message of theirs, why, and how to say that it was wrong. */
export function notice(row: NoticeRow, { words, acts }: RoomSetting): TemplateResult {
  const { about } = row;
  const says = html`<span class="text" dir="auto" lang="">${row.notice}</span>`;
  if (!about) return html`<li class="mark" data-id=${row.id}>${says}</li>`;
  const room = acts.roomName(about.room);
  return html`<li class="mark deed" data-id=${row.id}>
    <p>${words.deeds[about.done](room)}</p>
    <p>${says}</p>
    <p class="row">
      ${room === undefined ? nothing : html`<button type="button" class="quiet" @click=${() => { acts.openRoom(about.room); }}>${words.goToRoom}<span class="unseen">, <bdi>${room}</bdi></span></button>`}
      ${about.done === 'restored' ? nothing : html`<button type="button" class="quiet appeal" @click=${() => { acts.appeal(row); }}>${words.appeal}<span class="unseen"> (${row.seq})</span></button>`}
    </p></li>`;
}
