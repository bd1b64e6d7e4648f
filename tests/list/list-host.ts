import { LitElement, html, type TemplateResult } from 'lit';
import { base } from '../../src/ui/base.ts';

/** Stands in for a widget: draws what a test gives it, in its own shadow root and with the widgets' own looks. */
export class ListHost extends LitElement {
  static override styles = base;

  /** What is drawn, and again whenever it is asked for. */
  draw: () => TemplateResult = () => html``;

  static async place(draw: (host: ListHost) => TemplateResult, { lang = 'en', styles = base }: { lang?: string; styles?: typeof base | (typeof base)[number] } = {}): Promise<ListHost> {
    const host = document.createElement('list-host');
    host.lang = lang;
    host.dir = lang === 'ar' ? 'rtl' : 'ltr';
    host.draw = () => draw(host);
    document.body.append(host);
    await host.updateComplete;
    for (const { styleSheet } of [styles].flat()) if (styleSheet) host.root.adoptedStyleSheets.push(styleSheet);
    return host;
  }

  get root(): ShadowRoot {
    if (!this.shadowRoot) throw new Error('it has not been drawn');
    return this.shadowRoot;
  }

  get text(): string {
    return wordsOf(this.root);
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    return this.find(selector, HTMLElement);
  }

  /** The first element that fits, of this kind. */
  find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
    const [first] = this.all(selector);
    if (!(first instanceof kind)) throw new Error(`there is no ${selector} in: ${this.text}`);
    return first;
  }

  /** A button, summary or label by how its words begin. */
  named(words: string): HTMLElement | undefined {
    return this.all('button, summary, label').find(one => wordsOf(one).startsWith(words));
  }

  press(words: string): void {
    const found = this.named(words);
    if (!found) throw new Error(`there is no "${words}" in: ${this.text}`);
    found.focus();
    found.click();
  }

  protected override render(): TemplateResult {
    return this.draw();
  }
}

const wordsOf = ({ textContent }: Node): string => textContent?.replace(/\s+/g, ' ').trim() ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'list-host': ListHost;
  }
}

if (!customElements.get('list-host')) customElements.define('list-host', ListHost);
