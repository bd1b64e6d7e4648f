import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readCard, searchCards, type Card, type CardRow } from '../../../../client/chat/card.ts';
import { localZoneName } from '../../../../time/zones.ts';
import { factsOf, kindOfRow, nameOfRow } from '../../card/facts.ts';
import type { CardMessages } from '../../card/messages/messages.ts';
import type { Page } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';
import { panelHead } from '../panel-head.ts';
import type { TableMessages } from './messages/messages.ts';
import { cardsNamed } from './read-link.ts';

const kinds = ['group', 'resource'] as const;
const offerOf = { group: 'groups', resource: 'resources' } as const;

/** Chooses a group or a resource of the endpoint to lie on the table with the next message. */
export class TablePanel implements Page {
  readonly #setting: PanelSetting;
  readonly #words: TableMessages;
  readonly #cardWords: CardMessages;
  #found: readonly CardRow[] = [];
  #said = '';
  #work = new AbortController();

  constructor(setting: PanelSetting, words: TableMessages, cardWords: CardMessages) {
    this.#setting = setting;
    this.#words = words;
    this.#cardWords = cardWords;
  }

  close(): void {
    this.#work.abort();
  }

  render(): TemplateResult {
    const words = this.#words;
    return html`<div class="panel-body">
      ${panelHead('table', this.#setting)}
      <p>${this.#kinds(false).length > 0 ? words.about : words.nothing}</p>
      ${this.#kinds(true).length > 0 ? this.#searchForm() : nothing}
      ${this.#kinds(false).length > 0 ? this.#linkForm() : nothing}
      <p role="status">${this.#said}</p>
      ${this.#found.length > 0 ? html`<ul class="finds">${repeat(this.#found, card => `${card.kind} ${card.row.id}`, card => this.#choice(card))}</ul>` : nothing}
    </div>`;
  }

  #searchForm(): TemplateResult {
    const words = this.#words;
    return html`<form role="search" @submit=${(event: Event) => { this.#onForm(event, async text => this.#search(text)); }}>
      <label>${words.search}<input type="search" dir="auto" autocomplete="off" spellcheck="false" maxlength="200" enterkeyhint="search" aria-describedby="table-promise"></label>
      <p class="muted" id="table-promise">${words.promise}</p>
      <p><button>${words.look}</button></p>
    </form>`;
  }

  #linkForm(): TemplateResult {
    const words = this.#words;
    return html`<details ?open=${this.#kinds(true).length === 0}><summary>${words.haveLink}</summary><form @submit=${(event: Event) => { this.#onForm(event, async text => this.#lookUp(text)); }}>
      <label>${words.link}<input type="text" dir="ltr" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="4000" inputmode="url" aria-describedby="link-hint"></label>
      <p class="muted" id="link-hint">${words.linkHint}</p>
      <p><button>${words.useLink}</button></p>
    </form></details>`;
  }

  #choice(card: CardRow): TemplateResult {
    const { tag } = this.#setting;
    const name = nameOfRow(card);
    const facts = [kindOfRow(card, this.#cardWords), ...factsOf(card, { words: this.#cardWords, tag, timeZone: localZoneName(), now: Date.now() })];
    return html`<li><p class="name" dir="auto">${name}</p>
      <p class="muted">${facts.join(' · ')}</p>
      <button type="button" @click=${() => { this.#lay({ kind: card.kind, id: card.row.id }); }}>${this.#words.lay}<span class="unseen">, <bdi>${name}</bdi></span></button></li>`;
  }

  #lay(card: Card): void {
    const { composer, done, focus } = this.#setting;
    composer.lay(card);
    done();
    focus.on('.writing textarea');
  }

  /** Kinds that the endpoint has; `searched`: only those that it looks for words in. */
  #kinds(searched: boolean): readonly Card['kind'][] {
    const { offers } = this.#setting.state().service;
    return kinds.filter(kind => (searched ? offers[offerOf[kind]]?.search : offers[offerOf[kind]]));
  }

  #onForm(event: Event, look: (text: string) => Promise<void>): void {
    event.preventDefault();
    const text = (event.currentTarget as HTMLFormElement).querySelector('input')?.value.trim() ?? '';
    if (text !== '') void look(text);
  }

  async #search(text: string): Promise<void> {
    const { store: { endpoint }, tag } = this.#setting;
    const question = { text, timeZone: localZoneName(), locale: tag };
    await this.#show(async signal => (await Promise.all(this.#kinds(true).map(async kind => searchCards(endpoint, kind, question, signal)))).flat(), this.#words.none);
  }

  async #lookUp(text: string): Promise<void> {
    const { endpoint } = this.#setting.store;
    const named = cardsNamed(text, { endpoint, page: location.href }).filter(({ kind }) => this.#kinds(false).includes(kind));
    if (named.length === 0) {
      this.#become([], this.#words.notALink);
      return;
    }
    await this.#show(async signal => (await Promise.all(named.map(async card => readCard(endpoint, card, signal)))).filter(row => row !== undefined), this.#words.gone);
  }

  /** Only what was asked for last is shown. */
  async #show(read: (signal: AbortSignal) => Promise<CardRow[]>, none: string): Promise<void> {
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    this.#become(this.#found, this.#words.looking);
    try {
      const found = await read(signal);
      if (!signal.aborted) this.#become(found, found.length > 0 ? this.#words.found(found.length) : none);
    } catch {
      if (!signal.aborted) this.#become([], this.#words.failed);
    }
  }

  #become(found: readonly CardRow[], said: string): void {
    [this.#found, this.#said] = [found, said];
    this.#setting.host.requestUpdate();
  }
}
