import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Room } from '../../protocol/room.ts';
import type { OpenChat } from './chat-state.ts';
import type { Messages } from './messages/messages.ts';
import type { ChatSetting } from './page.ts';

/** So many unread messages are looked at; there may be more. */
const mostUnread = 99;

/** What a room of these is called, by its id; undefined where it is none of them. */
export function roomNamed(rooms: readonly Room[], id: string, words: Pick<Messages, 'unnamed'>): string | undefined {
  const room = rooms.find(one => one.id === id);
  return room && roomName(room, words);
}

/** What a room is called. */
export const roomName = ({ name, kind }: Pick<Room, 'name' | 'kind'>, words: Pick<Messages, 'unnamed'>): string => name ?? words.unnamed[kind];

/** The rooms of an endpoint: one's own first, where people may wait for an answer. */
export function roomsView({ state, store, words }: ChatSetting): TemplateResult {
  const { rooms, roomsFailure, service: { name } } = state();
  const shown = rooms.filter(({ kind, last }) => kind !== 'inbox' || last);
  const sorted = [...shown.filter(({ member }) => member), ...shown.filter(({ member }) => !member)];
  return html`<div class="page pad">
    ${name === undefined ? nothing : html`<p class="muted">${name}</p>`}
    ${roomsFailure ? html`<p role="alert">${rooms.length > 0 ? words.stale : words.failed[roomsFailure]} <button type="button" @click=${() => void store.reload()}>${words.retry}</button></p>` : nothing}
    ${sorted.length === 0 && !roomsFailure ? html`<p>${words.noRooms}</p>` : nothing}
    <ul class="rooms" part="rooms">${repeat(sorted, ({ id }) => id, room => html`<li part="room">${roomLine(room, state(), { store, words })}</li>`)}</ul>
    <div class="row">
      <button type="button" @click=${store.toPair}>${words.pair}</button>
      ${state().who.status === 'in' || state().who.status === 'locked' ? html`<button type="button" @click=${store.toMe}>${words.me}</button>` : nothing}
    </div>
  </div>`;
}

/** One button a room; what is known of it describes the button. */
function roomLine(room: Room, { joined }: OpenChat, { store, words }: Pick<ChatSetting, 'store' | 'words'>): TemplateResult {
  const { id, kind, description, people, member } = room;
  const unread = joined.get(id)?.unread ?? 0;
  const about = `about-${id}`;
  return html`<button type="button" class="to-room" data-room=${id} aria-describedby=${about} @click=${() => void store.openRoom(id)}>
      <bdi class="name">${roomName(room, words)}</bdi>
      ${unread > 0 ? html`<span class="badge">${words.unread(Math.min(unread, mostUnread), unread > mostUnread)}</span>` : nothing}
    </button>
    <div id=${about} class="muted">
      ${description === undefined ? nothing : html`<p dir="auto">${description}</p>`}
      <p>${words.kinds[kind]}${kind === 'inbox' || kind === 'pair' ? nothing : html` · ${words.people(people)}`}${member && kind !== 'inbox' ? html` · ${words.joined}` : nothing}</p>
    </div>`;
}
