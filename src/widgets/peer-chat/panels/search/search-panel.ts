import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { inSlices } from '../../../../client/slices.ts';
import type { MessageRow, TimelineRow } from '../../../../client/chat/timeline-row.ts';
import type { Page } from '../../page.ts';
import type { PanelSetting } from '../panel.ts';
import { panelHead } from '../panel-head.ts';
import { ReadingBack } from '../reading-back.ts';
import { readingView } from '../reading-view.ts';
import { termsOf } from './excerpt.ts';
import { ComparedTexts, findMessages } from './find-messages.ts';
import { hit } from './hit.ts';
import type { SearchMessages } from './messages/messages.ts';

const typingMs = 150;
/** The number is told once the typing has come to rest. */
const tellingMs = 700;
const pageSize = 30;

/** Looks through what is on the device of a room, and as far back as its reader lets it read. Nothing that is typed leaves it. */
export class SearchPanel implements Page, ReactiveController {
  readonly #setting: PanelSetting;
  readonly #words: SearchMessages;
  readonly #reading: ReadingBack;
  readonly #texts = new ComparedTexts();
  #typed = '';
  #terms: readonly string[] = [];
  #found: readonly MessageRow[] = [];
  #shown = pageSize;
  #told = '';
  #looked: readonly TimelineRow[] | undefined;
  #work: AbortController | undefined;
  #timers: { look?: ReturnType<typeof setTimeout>; tell?: ReturnType<typeof setTimeout> } = {};

  constructor(setting: PanelSetting, words: SearchMessages) {
    this.#setting = setting;
    this.#words = words;
    this.#reading = new ReadingBack(setting.conversation, () => { setting.host.requestUpdate(); });
    setting.host.addController(this);
  }

  /** What has come into the room meanwhile is looked through too. */
  hostUpdate(): void {
    if (this.#terms.length > 0 && this.#looked !== this.#setting.conversation.rows) this.#lookSoon();
  }

  close(): void {
    this.#reading.stop();
    this.#work?.abort();
    clearTimeout(this.#timers.look);
    clearTimeout(this.#timers.tell);
    this.#setting.host.removeController(this);
  }

  render(): TemplateResult {
    const { roomWords, tag } = this.#setting;
    const words = this.#words;
    const shown = this.#found.slice(0, this.#shown);
    const rest = this.#found.length - shown.length;
    return html`<div class="panel-body">
      ${panelHead('search', this.#setting)}
      <form role="search" @submit=${(event: Event) => { event.preventDefault(); this.#look(); }}>
        <label>${words.label}
          <input type="search" dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-describedby="search-promise" .value=${this.#typed}
            @input=${({ currentTarget }: Event) => { this.#onType((currentTarget as HTMLInputElement).value); }}></label>
        <p class="muted" id="search-promise">${words.promise}</p>
      </form>
      ${readingView(this.#reading, roomWords)}
      <p role="status">${this.#told}</p>
      ${shown.length === 0 ? nothing : html`<ul class="finds">${repeat(shown, ({ id }) => id, row => hit(row, this.#terms, { words: roomWords, tag, goTo: this.#setting.goTo }))}</ul>`}
      ${rest > 0 ? html`<p><button type="button" @click=${this.#onMore}>${words.more(Math.min(rest, pageSize))}</button></p>` : nothing}
    </div>`;
  }

  #onType(typed: string): void {
    this.#typed = typed;
    clearTimeout(this.#timers.look);
    this.#timers.look = setTimeout(() => { this.#look(); }, typingMs);
  }

  #lookSoon(): void {
    this.#timers.look ??= setTimeout(() => { this.#look(); }, typingMs);
  }

  #look(): void {
    clearTimeout(this.#timers.look);
    this.#timers.look = undefined;
    const terms = termsOf(this.#typed);
    const { rows } = this.#setting.conversation;
    if (terms.join() !== this.#terms.join()) this.#shown = pageSize;
    this.#terms = terms;
    this.#looked = rows;
    this.#work?.abort();
    const { signal } = (this.#work = new AbortController());
    if (terms.length === 0) {
      this.#become([]);
      return;
    }
    inSlices(findMessages(rows, terms, this.#texts), signal, undefined).then(
      found => { if (!signal.aborted) this.#become(found); },
      (error: unknown) => { if (!signal.aborted) throw error; },
    );
  }

  #become(found: readonly MessageRow[]): void {
    this.#found = found;
    clearTimeout(this.#timers.tell);
    this.#timers.tell = setTimeout(() => {
      this.#told = this.#terms.length === 0 ? '' : this.#found.length === 0 ? this.#words.none : this.#words.found(this.#found.length);
      this.#setting.host.requestUpdate();
    }, tellingMs);
    this.#setting.host.requestUpdate();
  }

  readonly #onMore = (): void => {
    const first = this.#found[this.#shown];
    this.#shown += pageSize;
    if (first) this.#setting.focus.on(`.finds [data-hit="${String(first.seq)}"] button`);
    this.#setting.host.requestUpdate();
  };
}
