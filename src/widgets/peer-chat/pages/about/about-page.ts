import { html, type TemplateResult } from 'lit';
import type { Room } from '../../../../protocol/room.ts';
import { AboutRoom } from '../../about/about-room.ts';
import type { AboutMessages } from '../../about/messages/messages.ts';
import type { ChatSetting, Page } from '../../page.ts';

/** Look first: what a room is and who can read in it, before anybody is asked who they are. */
export class AboutPage implements Page {
  readonly #setting: ChatSetting;
  readonly #more: AboutMessages;
  readonly #about: AboutRoom;

  constructor(setting: ChatSetting, more: AboutMessages) {
    this.#setting = setting;
    this.#more = more;
    this.#about = new AboutRoom(setting, more, this.#room);
  }

  render(): TemplateResult {
    const { state, store, words } = this.#setting;
    const room = this.#room;
    if (!room) return html`<div class="page pad"><p>${words.failed['not-found']}</p></div>`;
    return html`<div class="page pad">
      ${this.#about.render(room)}
      <div class="row"><button type="button" class="primary" aria-disabled=${state().isBusy ? 'true' : 'false'} @click=${() => void store.comeIn({ room: room.id })}>${this.#more.comeIn}</button></div>
    </div>`;
  }

  get #room(): Room | undefined {
    const { view, rooms } = this.#setting.state();
    return rooms.find(({ id }) => 'room' in view && id === view.room);
  }
}
