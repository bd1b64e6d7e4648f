import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../../../client/chat/card.ts';
import type { MessageRow } from '../../../client/chat/timeline-row.ts';
import { TableChangeEvent, type CardLaidEvent, type TableWantedEvent } from '../../../list/page-events.ts';
import { withWords } from '../../../list/words-on-demand.ts';
import { LazyPart } from '../../../ui/lazy-part.ts';
import type { LiveCards } from '../card/live-cards.ts';
import { cardMessages } from '../card/messages/index.ts';
import type { ChatSetting } from '../page.ts';
import type { CardsView, RoomSetting } from './room-setting.ts';
import type { Writing } from './writing.ts';

const loadCards = withWords(cardMessages)(() => import('../card/part.ts'));

/** What lies on the table of a room: a line that holds its place until the part that looks it up has come. Lists of the page may lay something there. */
export class RoomCards implements CardsView {
  readonly #setting: ChatSetting;
  readonly #lay: ((card: Card) => void) | undefined;
  readonly #part: LazyPart<{ live: LiveCards }>;
  #live: LiveCards | undefined;

  /** `lay`: puts something on the table; absent where nobody can write. */
  constructor(setting: ChatSetting, lay: ((card: Card) => void) | undefined) {
    const { host, store: { endpoint }, state } = setting;
    this.#setting = setting;
    this.#lay = lay;
    this.#part = new LazyPart(host, async tag => {
      const { LiveCards, styles, more: words } = await loadCards(tag);
      this.#live?.close();
      this.#live = new LiveCards({ host, endpoint, offers: state().service.offers, words, tag });
      return { live: this.#live, styles };
    });
    document.addEventListener('table-wanted', this.#onWanted);
    document.addEventListener('card-laid', this.#onLaid);
    document.dispatchEvent(new TableChangeEvent());
  }

  of(card: Card, row: MessageRow, setting: RoomSetting): TemplateResult {
    const live = this.#part.get(setting.tag)?.live;
    return html`<div class="laid" part="card" data-card=${`${card.kind} ${card.id}`} aria-live="off">${live ? live.view(card, row, setting) : this.#placeholder(card, setting)}</div>`;
  }

  laid({ writing: { card, body }, lay }: { writing: Writing; lay: (card: undefined) => void }, { words, tag }: Pick<RoomSetting, 'words' | 'tag'>): unknown {
    if (!card) return nothing;
    this.#part.get(tag)?.live.ask(card);
    const name = this.nameOf(card);
    return html`<div class="row on-table"><span>${name === undefined ? words.laidKinds[card.kind] : words.laid(name)}</span>
      <button type="button" @click=${() => { lay(undefined); this.#setting.focus.on('.writing textarea'); }}>${words.takeAway}</button></div>
      ${name !== undefined && body === '' ? html`<p class="muted">${words.laidAlone}</p>` : nothing}`;
  }

  nameOf(card: Card): string | undefined {
    return this.#live?.nameOf(card);
  }

  close(): void {
    this.#live?.close();
    document.removeEventListener('table-wanted', this.#onWanted);
    document.removeEventListener('card-laid', this.#onLaid);
    document.dispatchEvent(new TableChangeEvent());
  }

  #placeholder({ kind }: Card, { words }: RoomSetting): TemplateResult {
    return html`<p class="muted">${words.laidKinds[kind]}</p>${this.#part.failed ? html`<button type="button" @click=${this.#part.retry}>${words.retry}</button>` : nothing}`;
  }

  readonly #onWanted = (event: TableWantedEvent): void => {
    const { endpoint, conversation } = this.#setting.store;
    if (this.#lay && conversation && event.endpoint === endpoint) event.preventDefault();
  };

  /** Taken by one chat of the page: by the one that it was given to, else by the first. */
  readonly #onLaid = (event: CardLaidEvent): void => {
    const { host, store: { endpoint, conversation } } = this.#setting;
    const isForAnother = event.target instanceof host.constructor && event.target !== host;
    if (!this.#lay || !conversation || event.endpoint !== endpoint || event.defaultPrevented || isForAnother) return;
    event.preventDefault();
    this.#lay({ kind: event.kind, id: event.id });
  };
}
