import { html, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FocusKeeper } from '../../list/focus-keeper.ts';
import type { OpenChat } from './chat-state.ts';
import type { ChatStore } from './chat-store.ts';
import type { Messages } from './messages/messages.ts';

/** The element, as pages see it. */
export interface ChatHost extends ReactiveControllerHost, EventTarget {
  renderRoot: HTMLElement | DocumentFragment;
}

/** What every page of the chat is made of. */
export interface ChatSetting {
  host: ChatHost;
  store: ChatStore;
  /** The chat as it is now. */
  state: () => OpenChat;
  words: Messages;
  /** BCP 47 tag of the words. */
  tag: string;
  dir: 'ltr' | 'rtl';
  focus: FocusKeeper;
}

/** Something that is shown until it is closed. It may add controllers to the host, and takes them away in `close`. */
export interface Page {
  render: () => TemplateResult;
  close?: () => void;
}

/** Code of a page with its words in one language. */
export interface PagePart<Setting> {
  open: (setting: Setting) => Page;
  styles?: readonly CSSResult[];
}

/** Fetches them. */
export type LoadPage<Setting> = (tag: string) => Promise<PagePart<Setting>>;

interface Shown<Setting> {
  load: LoadPage<Setting>;
  key: string;
  page?: Page;
  failed?: boolean;
}

/** Shows one page at a time, each fetched when it is first wanted. Another key is another page of the same kind. */
export class Pages<Setting extends ChatSetting> {
  readonly #host: ChatHost;
  #shown: Shown<Setting> | undefined;

  constructor(host: ChatHost) {
    this.#host = host;
  }

  render(load: LoadPage<Setting>, key: string, setting: Setting): TemplateResult {
    const wanted = `${setting.tag} ${key}`;
    if (this.#shown?.load !== load || this.#shown.key !== wanted) {
      this.close();
      this.#fetch({ load, key: wanted }, setting);
    }
    const { page, failed } = this.#shown ?? {};
    if (page) return page.render();
    const { words } = setting;
    return failed ? html`<div class="pad"><p role="alert">${words.partFailed}</p><p><button type="button" @click=${() => { this.#fetch({ load, key: wanted }, setting); }}>${words.retry}</button></p></div>` : html`<p class="pad muted">${words.loading}</p>`;
  }

  close(): void {
    this.#shown?.page?.close?.();
    this.#shown = undefined;
  }

  #fetch(shown: Shown<Setting>, setting: Setting): void {
    this.#shown = shown;
    shown.load(setting.tag).then(
      part => {
        if (shown !== this.#shown) return;
        this.#adopt(part.styles);
        shown.page = part.open(setting);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        console.error('<peer-chat>', error);
        shown.failed = true;
        this.#host.requestUpdate();
      },
    );
  }

  #adopt(styles: readonly CSSResult[] = []): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const sheets = styles.flatMap(({ styleSheet }) => (styleSheet && !root.adoptedStyleSheets.includes(styleSheet) ? [styleSheet] : []));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }
}
