import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { endpointOf } from '../../client/endpoint-address.ts';
import { LocaleController } from '../../i18n/locale-controller.ts';
import { FocusKeeper } from '../../list/focus-keeper.ts';
import { LeavingController } from '../../list/leaving.ts';
import { CardLaidEvent } from '../../list/page-events.ts';
import { StoreController } from '../../state/store-controller.ts';
import type { ChatState } from './chat-state.ts';
import type { ChatStore } from './chat-store.ts';
import type { ChatView } from './chat-view.ts';
import { ChatCloseEvent, ChatOpenEvent, RoomOpenEvent, UnreadChangeEvent } from './events.ts';
import { dictionary } from './messages/index.ts';
import type { Messages } from './messages/messages.ts';
import { styles } from './styles.ts';

/**
 * Talk between people who have lived through similar things: in rooms, in circles, and between two. It asks for nothing and keeps nothing
 * before the visitor opens it.
 *
 * @tag peer-chat
 * @slot - Shown before scripts run, and with the chat while it is closed or cannot be had.
 * @slot exit - A way out, such as `<quick-exit>`; always first.
 * @slot crisis - Help for right now, such as `<crisis-slot>`; always in the same place, in every state.
 * @csspart base - Everything.
 * @csspart door - The chat before it is opened.
 * @csspart top - The line with the name of the room.
 * @csspart rooms - The list of rooms.
 * @csspart room - One of them.
 * @csspart log - The messages.
 * @csspart message - One message.
 * @csspart card - A group or a resource that lies on the table with a message.
 * @csspart menu - What can be done with a message.
 * @csspart composer - Where a message is written.
 * @cssproperty --support-chat-size - Height of the open chat: `100dvh` for a whole page.
 * @cssproperty --support-color-text - Text.
 * @cssproperty --support-color-muted - Less important text.
 * @cssproperty --support-color-surface - Background.
 * @cssproperty --support-color-raised - Background of one's own messages.
 * @cssproperty --support-color-line - Borders between things.
 * @cssproperty --support-color-edge - Borders of controls.
 * @cssproperty --support-color-accent - Links, focus, chosen controls.
 * @cssproperty --support-color-on-accent - Text on the accent colour.
 * @cssproperty --support-color-calm - Background of what is pointed at.
 * @cssproperty --support-color-warn - Text of warnings.
 * @cssproperty --support-font - Font family.
 * @cssproperty --support-font-size - Font size.
 * @cssproperty --support-radius - Corner radius.
 * @cssproperty --support-space - Space around what is shown.
 * @cssproperty --support-target-size - Smallest height of a control.
 * @event {ChatOpenEvent} chat-open - A visitor opened the chat.
 * @event {ChatCloseEvent} chat-close - A visitor closed the chat.
 * @event {RoomOpenEvent} room-open - A visitor came into a room: its id, and no word of what is said there.
 * @event {UnreadChangeEvent} unread-change - How many messages wait to be read.
 * @event {GroupWantedEvent} group-wanted - A visitor wants to see a group that lies on the table. Cancel it to show the group yourself.
 * @event {ResourceWantedEvent} resource-wanted - The same of a resource.
 */
export class PeerChat extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    endpoint: {},
    room: {},
    open: { type: Boolean, reflect: true },
    strict: { type: Boolean },
  };

  /** Base address of the backend; else the nearest ancestor's `endpoint`, else the page's `data-endpoint`. */
  declare endpoint: string | undefined;

  /** Id of the room to begin with, instead of the list of rooms. */
  declare room: string | undefined;

  /** Whether the chat is open. The page may open it too, as by a button of its own: a visitor's press should be behind it. */
  declare open: boolean;

  /** Whether the chat stays closed on a page that records or tracks its visitors, and says why. */
  declare strict: boolean;

  readonly #locale = new LocaleController<Messages>(this, dictionary);
  readonly #held = new StoreController<ChatStore>(this);
  readonly #focus = new FocusKeeper(this);
  /** All that a chat needs once it is open: a page that holds one is not to wait for it. */
  #view: ChatView | undefined;
  #isComing: 'coming' | 'failed' | undefined;
  /** Who watches this page, as far as it was looked for. */
  #watchers: readonly string[] = [];
  #watchersOn: ((page: object) => string[]) | undefined;
  #shown: { where: string; unread: number } = { where: '', unread: 0 };

  constructor() {
    super();
    this.open = this.strict = false;
    new LeavingController(this, () => {
      this.#view?.close();
      this.#held.store = undefined;
    });
  }

  /** Messages that wait to be read, in all rooms; 0 while the chat is closed. */
  get unread(): number {
    const state = this.#state;
    return state?.status === 'open' ? state.unread : 0;
  }

  /** Lays a group or a resource of the endpoint on the table, with the message that is being written. False where no room is open. */
  lay(kind: 'group' | 'resource', id: string): boolean {
    const { store } = this.#held;
    return store !== undefined && !this.dispatchEvent(new CardLaidEvent(kind, id, store.endpoint));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // an ancestor may say the endpoint, and the element may have moved under another one
    if (this.hasUpdated) this.#renew();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && changed.has('endpoint')) this.#renew();
    if (changed.has('open')) {
      if (this.open) void this.#openUp();
      else this.#shut();
    }
    this.#tell();
  }

  protected override render(): TemplateResult {
    const { messages: words, tag, dir } = this.#locale;
    return html`<div class="chat" part="base" lang=${tag} dir=${dir}>
      <slot name="exit"></slot><slot name="crisis"></slot>
      ${words ? this.#renderState(this.#state, words) : html`<slot></slot>`}
    </div>`;
  }

  #renderState(state: ChatState | undefined, words: Messages): TemplateResult {
    const { store } = this.#held;
    if (this.#watchers.length > 0) return this.#renderDoor(words, html`<p role="alert">${words.watched(new Intl.ListFormat(this.#locale.tag).format(this.#watchers))}</p>`);
    if (this.#isComing === 'failed') return this.#renderDoor(words, html`<p role="alert">${words.partFailed}</p>`);
    if (this.#isComing !== 'coming' && (!store || !state || state.status === 'closed')) return this.#renderDoor(words, nothing);
    if (!store || !this.#view || !state || state.status === 'closed' || state.status === 'opening') return this.#renderDoor(words, html`<p role="status">${words.opening}</p>`);
    if (state.status === 'failed') return this.#renderDoor(words, html`<p role="alert">${words.failed[state.why]}</p>`);
    const { tag, dir } = this.#locale;
    return this.#view.render({ host: this, store, state: () => (store.state.status === 'open' ? store.state : state), words, tag, dir, focus: this.#focus }, this.#onClose);
  }

  #renderDoor(words: Messages, says: unknown): TemplateResult {
    return html`<slot></slot>
      <div class="door pad" part="door">
        <h2>${words.title}</h2>
        <p>${words.about}</p>
        ${says}
        <button type="button" class="primary" ?disabled=${endpointOf(this) === undefined} aria-disabled=${this.#isOpening ? 'true' : 'false'} @click=${this.#onOpen}>${this.#hasFailed ? words.retry : words.open}</button>
        <p class="muted">${words.before}</p>
      </div>`;
  }

  get #state(): ChatState | undefined {
    return this.#held.store?.state;
  }

  get #isOpening(): boolean {
    return this.#isComing === 'coming' || this.#state?.status === 'opening';
  }

  get #hasFailed(): boolean {
    return this.#watchers.length > 0 || this.#isComing === 'failed' || this.#state?.status === 'failed';
  }

  #renew(): void {
    if (endpointOf(this) === this.#held.store?.endpoint) return;
    this.#shut();
    if (this.open) void this.#openUp();
  }

  /** Fetches what an open chat needs, and opens it. */
  async #openUp(): Promise<void> {
    if (this.#isComing === 'coming') return;
    this.#isComing = 'coming';
    this.requestUpdate();
    try {
      const { ChatStore, ChatView } = await import('./talk.ts');
      if (this.strict) this.#watchersOn = (await import('./watchers.ts')).watchersOn;
      this.#isComing = undefined;
      const endpoint = endpointOf(this);
      if (!this.open || endpoint === undefined || this.#isWatched()) return;
      this.#view ??= new ChatView(this);
      this.#held.store ??= new ChatStore({ endpoint, room: this.room });
      await this.#held.store.open();
    } catch (error) {
      console.error('<peer-chat>', error);
      this.#isComing = 'failed';
    } finally {
      this.requestUpdate();
    }
  }

  /** Looks for those who watch the page, and lets go of everything where there are any. */
  #isWatched(): boolean {
    this.#watchers = this.strict ? (this.#watchersOn?.(window) ?? []) : [];
    if (this.#watchers.length > 0) this.#shut();
    return this.#watchers.length > 0;
  }

  #shut(): void {
    this.#view?.close();
    this.#held.store?.close();
    this.#held.store = undefined;
  }

  /** The page is told where the visitor is and how much is unread; after another step, the focus is where it led. */
  #tell(): void {
    const state = this.#state;
    const where = state?.status === 'open' ? JSON.stringify(state.view) : '';
    if (where !== this.#shown.where) {
      const isFirst = this.#shown.where === '';
      this.#shown.where = where;
      if (where !== '' && this.#isWatched()) return; // some come late
      if (where !== '' && !(isFirst && !this.#hasFocus)) this.#focus.on('#where');
      if (state?.status === 'open' && state.view.view === 'room') this.dispatchEvent(new RoomOpenEvent(state.view.room));
    }
    if (this.unread === this.#shown.unread) return;
    this.#shown.unread = this.unread;
    this.dispatchEvent(new UnreadChangeEvent(this.unread));
  }

  get #hasFocus(): boolean {
    return this.matches(':focus-within');
  }

  readonly #onOpen = (): void => {
    if (this.#isOpening) return;
    if (this.open) void this.#openUp(); // once more, after a failure
    this.open = true;
    this.dispatchEvent(new ChatOpenEvent());
  };

  readonly #onClose = (): void => {
    this.open = false;
    this.#focus.on('.door button');
    this.dispatchEvent(new ChatCloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-chat': PeerChat;
  }
}
