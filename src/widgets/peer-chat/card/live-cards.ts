import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Card, CardRow } from '../../../client/chat/card.ts';
import type { MessageRow } from '../../../client/chat/timeline-row.ts';
import { showOnPage } from '../../../list/show-on-page.ts';
import type { Service } from '../../../protocol/service.ts';
import { localZoneName } from '../../../time/zones.ts';
import type { ChatHost } from '../page.ts';
import { ofMessage } from '../parts/message-name.ts';
import type { RoomSetting } from '../parts/room-setting.ts';
import { askedCard } from './asked-cards.ts';
import { factsOf, kindOfRow, nameOfRow } from './facts.ts';
import type { CardMessages } from './messages/messages.ts';

/** What cards are looked up and drawn with. */
export interface LiveCardsConfig {
  host: ChatHost;
  endpoint: string;
  offers: Service['offers'];
  words: CardMessages;
  /** BCP 47 tag of the words. */
  tag: string;
}

type Looked = { status: 'asking' | 'gone' | 'failed' | 'notOffered' } | { status: 'ready'; card: CardRow; cannotOpen?: boolean };

const keyOf = ({ kind, id }: Card): string => `${kind} ${id}`;
const cardOf = (key: string): Card => ({ kind: key.startsWith('group ') ? 'group' : 'resource', id: key.slice(key.indexOf(' ') + 1) });

/** What lies on the table, as the endpoint tells it now: looked up once it comes into sight. */
export class LiveCards implements ReactiveController {
  readonly #config: LiveCardsConfig;
  readonly #looked = new Map<string, Looked>();
  readonly #watched = new Set<Element>();
  readonly #sight = new IntersectionObserver(entries => { this.#onSight(entries); });
  #isOver = false;

  constructor(config: LiveCardsConfig) {
    this.#config = config;
    config.host.addController(this);
  }

  hostUpdated(): void {
    const places = new Set(this.#config.host.renderRoot.querySelectorAll('[data-card]'));
    for (const place of this.#watched) if (!places.has(place)) this.#forget(place);
    for (const place of places) {
      if (this.#watched.has(place) || this.#looked.has(place.getAttribute('data-card') ?? '')) continue;
      this.#watched.add(place);
      this.#sight.observe(place);
    }
  }

  /** Looks a card up, unless that was done. */
  ask(card: Card): void {
    if (this.#looked.has(keyOf(card))) return;
    this.#looked.set(keyOf(card), { status: 'asking' });
    // it may be asked while the host is drawn, which must not ask for the next drawing
    queueMicrotask(() => void this.#look(card));
  }

  nameOf(card: Card): string | undefined {
    const looked = this.#looked.get(keyOf(card));
    return looked?.status === 'ready' ? nameOfRow(looked.card) : undefined;
  }

  /** What is known of a card that lies with a message. */
  view(card: Card, row: MessageRow, setting: RoomSetting): TemplateResult {
    const { words } = this.#config;
    const looked = this.#looked.get(keyOf(card)) ?? { status: 'asking' };
    switch (looked.status) {
      case 'asking': return html`<p class="muted">${setting.words.laidKinds[card.kind]}</p>`;
      case 'gone':
      case 'notOffered': return html`<div><p>${setting.words.laidKinds[card.kind]}</p><p class="muted">${words[looked.status]}</p></div>`;
      case 'failed': return html`<p>${words.failed}</p><button type="button" @click=${() => void this.#look(card)}>${words.retry}${ofMessage(row, setting)}</button>`;
      case 'ready': return html`${this.#lines(looked.card, looked.cannotOpen)}<button type="button" @click=${() => { this.#open(card, looked.card); }}>${words.open}${ofMessage(row, setting)}</button>`;
    }
  }

  close(): void {
    this.#isOver = true;
    this.#sight.disconnect();
    this.#watched.clear();
    this.#config.host.removeController(this);
  }

  #lines(card: CardRow, cannotOpen = false): TemplateResult {
    const { words, tag } = this.#config;
    const language = card.kind === 'resource' ? card.row.language : undefined;
    const facts = [kindOfRow(card, words), ...factsOf(card, { words, tag, timeZone: localZoneName(), now: Date.now() })];
    return html`<div><p class="title" dir="auto" lang=${ifDefined(language)}>${nameOfRow(card)}</p>
      <p class="muted">${facts.join(' · ')}</p>${cannotOpen ? html`<p role="alert">${words.cannotOpen}</p>` : nothing}</div>`;
  }

  async #look(card: Card): Promise<void> {
    const { endpoint, offers } = this.#config;
    if (!offers[card.kind === 'group' ? 'groups' : 'resources']) {
      this.#become(card, { status: 'notOffered' });
      return;
    }
    this.#become(card, { status: 'asking' });
    try {
      const row = await askedCard(endpoint, card);
      this.#become(card, row ? { status: 'ready', card: row } : { status: 'gone' });
    } catch {
      this.#become(card, { status: 'failed' });
    }
  }

  #open(card: Card, row: CardRow): void {
    const { host, endpoint } = this.#config;
    this.#become(card, { status: 'ready', card: row, cannotOpen: !showOnPage(host, card, endpoint) });
  }

  #become(card: Card, looked: Looked): void {
    if (this.#isOver) return;
    this.#looked.set(keyOf(card), looked);
    this.#config.host.requestUpdate();
  }

  #onSight(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.ask(cardOf(target.getAttribute('data-card') ?? ''));
      this.#sight.unobserve(target);
    }
  }

  #forget(place: Element): void {
    this.#sight.unobserve(place);
    this.#watched.delete(place);
  }
}
