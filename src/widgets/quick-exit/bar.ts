import { nowhere } from './leave-page.ts';
import type { Messages } from './messages/messages.ts';
import { styles } from './styles.ts';

let sheet: CSSStyleSheet | undefined;

/** What surrounds the embedder's link: the words beside it, a link for a page that gave none, and a line for screen readers. */
export class Bar {
  /** Stands in where the page gave no link. */
  readonly spare = made('a', { href: nowhere, hidden: true });

  readonly #history = made('slot', { name: 'note' });
  readonly #hint = made('span');
  readonly #status = made('span', { role: 'status' });
  readonly #note = made('p', { dir: 'auto' }, this.#history, ' ', this.#hint);
  readonly #base = made('section', {}, made('slot'), this.spare, this.#note, this.#status);

  constructor(host: Element) {
    const root = host.attachShadow({ mode: 'open' });
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    root.adoptedStyleSheets = [sheet];
    for (const [part, element] of Object.entries({ base: this.#base, note: this.#note, hint: this.#hint })) element.part.add(part);
    root.append(this.#base);
  }

  /** Puts the words in. */
  speak({ leave, history, hint }: Messages, tag: string, hasShift: boolean): void {
    this.#base.lang = tag;
    this.#base.ariaLabel = this.spare.textContent = leave;
    this.#history.textContent = history;
    this.#hint.textContent = hasShift ? hint : '';
  }

  /** Tells screen readers. */
  say(words: string): void {
    this.#status.textContent = words;
  }
}

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, facts: Partial<HTMLElementTagNameMap[Name]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), facts);
  element.append(...children);
  return element;
}
