import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { MessageRow, NoticeRow } from '../../../../client/chat/timeline-row.ts';
import { aboutMessages } from '../../about/messages/index.ts';
import type { RoomMessages } from '../../messages/room/messages.ts';
import { Pages, type ChatSetting, type Page } from '../../page.ts';
import { panels, type PanelName } from '../../panels/index.ts';
import type { PanelSetting } from '../../panels/panel.ts';
import { Composer } from '../../parts/composer.ts';
import { RoomCards } from '../../parts/room-cards.ts';
import type { RoomActs, RoomSetting } from '../../parts/room-setting.ts';
import { Timeline } from '../../parts/timeline.ts';
import type { Conversation } from '../../talk/conversation.ts';
import { todayBeside } from '../../talk/local-day.ts';
import { companyLine } from './company-line.ts';
import type { OpenRoom } from './open-room.ts';
import { OwnSigns } from './own-signs.ts';
import { quietRoom } from './quiet-room.ts';
import { roomActs } from './room-acts.ts';
import { roomTools } from './room-tools.ts';

/** The messages of a room and where they are written; a panel takes their place for a while. */
export class RoomPage implements Page, ReactiveController, OpenRoom {
  readonly setting: ChatSetting;
  readonly words: RoomMessages;
  readonly conversation: Conversation;
  readonly composer: Composer;
  readonly timeline: Timeline;
  readonly #cards: RoomCards;
  readonly #acts: RoomActs;
  readonly #signs: OwnSigns;
  readonly #panels: Pages<PanelSetting>;
  isToolsOpen = false;
  when: string | undefined;
  #menu: string | undefined;
  #panel: { name: PanelName; row?: MessageRow | NoticeRow; opener?: string } | undefined;

  constructor(setting: ChatSetting, words: RoomMessages) {
    const { host, store } = setting;
    if (!store.conversation) throw new Error('a room is shown that nobody is in');
    this.setting = setting;
    this.words = words;
    const conversation = (this.conversation = store.conversation);
    const { id } = conversation.room;
    this.#cards = new RoomCards(setting, conversation.room.kind === 'inbox' ? undefined : card => { this.composer.lay(card); });
    this.#signs = new OwnSigns({
      mayTell: () => store.choices.state.signs && conversation.room.kind !== 'inbox' && !document.hidden && setting.state().line.status === 'live',
      send: sign => void store.client.sign(id, sign).catch(() => undefined), // nothing depends on it
    });
    conversation.isLookedAt = () => this.#isLookedAt;
    conversation.company.onNewcomer = () => { this.#signs.answer(); };
    this.composer = new Composer(host, {
      send: async written => { await conversation.outbox.add(written); },
      keep: writing => {
        store.drafts.write(id, writing);
        if (writing.body !== '') this.#signs.typing();
      },
      enterSends: () => store.choices.state.enter,
      nameOf: card => this.#cards.nameOf(card),
    });
    this.timeline = new Timeline(host, {
      state: () => ({ rows: conversation.rows, lastReadSeq: conversation.lastReadSeq, hasOlder: conversation.hasOlder, isLoading: conversation.isLoading }),
      setting: () => ({ words }),
      older: () => void conversation.older(),
      verbosity: () => store.choices.state.told,
    });
    this.#panels = new Pages(host);
    this.#acts = roomActs(this);
    host.addController(this);
    document.addEventListener('visibilitychange', this.#onSeen);
    void this.#lookUpTimes().catch((error: unknown) => { console.error('<peer-chat>', error); });
    void store.drafts.read(id).then(draft => { if (draft) this.composer.restore(draft); });
  }

  openMenu(id: string | undefined): void {
    this.#menu = id;
    this.setting.host.requestUpdate();
  }

  openTools(isOpen: boolean): void {
    this.isToolsOpen = isOpen;
    this.setting.host.requestUpdate();
  }

  openPanel(name: PanelName, row?: MessageRow | NoticeRow, opener?: string): void {
    this.#panel = { name, row, opener };
    this.isToolsOpen = false;
    this.setting.focus.on('.panel h3');
    this.setting.host.requestUpdate();
  }

  async goTo(seq: number): Promise<void> {
    this.#closePanel();
    if (this.timeline.show(seq)) return;
    await this.conversation.fill(Math.max(0, seq - around), seq + around);
    this.timeline.show(seq);
  }

  hostUpdated(): void {
    this.#onSeen();
  }

  close(): void {
    const { host } = this.setting;
    document.removeEventListener('visibilitychange', this.#onSeen);
    this.#panels.close();
    this.#cards.close();
    this.#signs.close();
    this.conversation.company.onNewcomer = this.conversation.isLookedAt = undefined;
    this.timeline.hostDisconnected();
    for (const controller of [this, this.composer, this.timeline]) host.removeController(controller);
  }

  render(): TemplateResult {
    const { tag } = this.setting;
    const { conversation, words } = this;
    const setting: RoomSetting = { words, tag, acts: this.#acts, cards: this.#cards, today: todayBeside(conversation.rows), menu: this.#menu };
    const panel = this.#panel;
    // the messages stay where they are under a panel: nothing that was typed, and no place in the log, is lost
    return html`<div class="room">
      ${roomTools(this)}
      ${panel ? html`<div class="panel">${this.#panels.render(panels[panel.name], [panel.name, panel.row?.id].join(), this.#panelSetting(panel.row))}</div>` : nothing}
      <div class="talk" ?hidden=${panel !== undefined}>
        ${conversation.failure ? html`<p class="pad" role="alert">${this.setting.words.failed[conversation.failure]} <button type="button" @click=${() => void conversation.older()}>${this.setting.words.retry}</button></p>` : nothing}
        ${conversation.rows.some(({ row }) => row === 'message') || conversation.isLoading ? nothing : quietRoom(this)}
        ${this.timeline.render(setting)}
        ${conversation.room.kind === 'inbox' ? nothing : html`${companyLine(conversation.company, words)}${this.composer.render(setting)}`}
      </div>
    </div>`;
  }

  #panelSetting(row: MessageRow | NoticeRow | undefined): PanelSetting {
    const { setting, conversation, words: roomWords, composer } = this;
    return { ...setting, conversation, roomWords, composer, row, goTo: seq => void this.goTo(seq), done: () => { this.#closePanel(); } };
  }

  #closePanel(): void {
    if (!this.#panel) return;
    const { opener = '.log' } = this.#panel;
    this.#panel = undefined;
    this.#panels.close();
    this.setting.focus.on(opener);
  }

  async #lookUpTimes(): Promise<void> {
    const { room } = this.conversation;
    if (room.schedule.length === 0 || (room.last ?? 0) > fewEvents) return;
    const { tag, host } = this.setting;
    const [{ usualTimes }, about] = await Promise.all([import('../../about/usual-times.ts'), aboutMessages(tag)]);
    this.when = usualTimes(room, about, tag);
    host.requestUpdate();
  }

  /** What is on the screen of a page that is looked at has been read. */
  readonly #onSeen = (): void => {
    this.#signs.here();
    if (document.hidden) this.conversation.markNow();
    if (this.#isLookedAt) this.conversation.seen();
  };

  get #isLookedAt(): boolean {
    return !document.hidden && !this.#panel && this.timeline.isAtEnd;
  }
}

/** A log of no more than this may hold no message. */
const fewEvents = 20;
/** So many places before and after a message are read with it. */
const around = 30;
