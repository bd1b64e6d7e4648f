import { html, nothing, type TemplateResult } from 'lit';
import type { OpenChat } from './chat-state.ts';
import { LockWatch } from './lock/lock-watch.ts';
import { Pages, type ChatHost, type ChatSetting } from './page.ts';
import { pages } from './pages/index.ts';
import { unrecorded } from './parts/unrecorded.ts';
import { roomNamed, roomsView } from './rooms-view.ts';

/** Draws an open chat: where one is, how the line is, and the page. */
export class ChatView {
  readonly #pages: Pages<ChatSetting>;
  readonly #lock: LockWatch;

  constructor(host: ChatHost) {
    this.#pages = new Pages(host);
    this.#lock = new LockWatch(host);
  }

  render(setting: ChatSetting, close: () => void): TemplateResult {
    const { state, store, words } = setting;
    const open = state();
    const { view, refusal } = open;
    return unrecorded(html`
      <header class="top" part="top">
        ${view.view === 'rooms' ? nothing : html`<button type="button" class="back" aria-label=${words.back} title=${words.back} @click=${store.toRooms}><span class="arrow" aria-hidden="true"></span></button>`}
        <h2 id="where" tabindex="-1">${titleOf(open, setting)}</h2>
        <button type="button" class="quiet close" @click=${close}>${words.close}</button>
      </header>
      <div class="line" role="status">${lineOf(open, setting)}</div>
      ${this.#lock.render(store.vault, setting.tag)}
      ${refusal ? html`<p class="warn pad" role="alert">${refusal.words ?? words.failed[refusal.kind]} <button type="button" @click=${store.forgetRefusal}>✕</button></p>` : nothing}
      ${this.#page(setting)}`);
  }

  close(): void {
    this.#lock.close();
    this.#pages.close();
  }

  #page(setting: ChatSetting): TemplateResult {
    const { view } = setting.state();
    if (view.view === 'rooms') {
      this.#pages.close();
      return roomsView(setting);
    }
    return this.#pages.render(pages[view.view], 'room' in view ? view.room : view.view, setting);
  }
}

function titleOf({ view, rooms }: OpenChat, { words }: ChatSetting): string {
  const nameOf = (id: string): string => roomNamed(rooms, id, words) ?? words.unnamed.room;
  switch (view.view) {
    case 'pair':
      return words.pair;
    case 'me':
      return words.me;
    case 'rooms':
      return words.roomsTitle;
    case 'arrival':
      return 'room' in view.then ? nameOf(view.then.room) : words.pair;
    default:
      return nameOf(view.room);
  }
}

/** What is worth knowing of the line and of the device. */
function lineOf({ line, who, isGone = false }: OpenChat, { words }: ChatSetting): TemplateResult {
  const says = [
    line.status === 'waiting' ? words.line[line.failure.kind === 'offline' ? 'offline' : 'waiting'] : '',
    who.status === 'locked' ? words.locked : '',
    isGone ? words.gone : '',
    who.status === 'in' && !who.stored ? words.notStored : '',
  ].filter(Boolean);
  return html`${says.map(one => html`<p>${one}</p>`)}`;
}
