import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ancestors, languageAt, primary } from './language.ts';

/** A widget's words: English inside, each other language behind an import of its own. */
export interface Dictionary<Messages> {
  en: Messages;
  /** Primary subtag -> loader. */
  others: Readonly<Record<string, () => Promise<Messages>>>;
}

/** Gives an element its words in the nearest `lang`, and follows when `lang` or `dir` change anywhere above it. */
export class LocaleController<Messages> implements ReactiveController {
  /** Undefined only while another language's words are on their way. */
  messages: Messages | undefined;
  /** Language of `messages`, with the page's region where it names one: for `lang`, dates and numbers. */
  tag = 'en';
  dir: 'ltr' | 'rtl' = 'ltr';
  /** Fulfilled once there are words. */
  readonly ready: Promise<void>;

  readonly #host: ReactiveControllerHost & Element;
  readonly #dictionary: Dictionary<Messages>;
  #observer: MutationObserver | undefined;
  #wanted = '';
  #begin!: () => void;

  constructor(host: ReactiveControllerHost & Element, dictionary: Dictionary<Messages>) {
    this.#host = host;
    this.#dictionary = dictionary;
    this.ready = new Promise(resolve => { this.#begin = resolve; });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => { this.#read(); });
    // an observer does not look through shadow roots, so each root above the element is watched
    const roots = new Set([...ancestors(this.#host)].map(element => element.getRootNode()));
    for (const root of roots) this.#observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const { tag, dir } = languageAt(this.#host);
    const wanted = `${tag} ${dir}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const load = this.#dictionary.others[primary(tag)];
    if (!load) {
      // without a dictionary the words are English, and so is the direction they are read in
      this.#speak(this.#dictionary.en, primary(tag) === 'en' ? tag : 'en', primary(tag) === 'en' ? dir : 'ltr');
      return;
    }
    load().then(
      messages => { if (this.#wanted === wanted) this.#speak(messages, tag, dir); },
      (error: unknown) => {
        console.error(`The words for "${tag}" could not be loaded; English is shown.`, error);
        if (this.#wanted === wanted) this.#speak(this.#dictionary.en, 'en', 'ltr');
      },
    );
  }

  #speak(messages: Messages, tag: string, dir: 'ltr' | 'rtl'): void {
    Object.assign(this, { messages, tag, dir });
    this.#begin();
    this.#host.requestUpdate();
  }
}
