import { waitUntil } from '@open-wc/testing';
import type { QuickExit } from '../../../src/widgets/quick-exit/quick-exit.ts';

const folder = '/tests/widgets/quick-exit/pages';
const patience = { timeout: 10_000 };

/** Address of the neutral page that tests leave for. */
export const neutral = `${folder}/neutral.html`;

/** An embedder's link. */
export const linkTo = (href: string, words = 'Leave now'): string => `<a href="${href}">${words}</a>`;

/** What a test cannot do without. */
export function there<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('it is not there');
  return thing;
}

/** What befell a page, in its order: what it was told, what went from it, what it asked for. */
export type Ledger = string[];

export type HostWindow = Window & typeof globalThis;

/** A page in a frame of its own, which a visitor may leave for good. */
export class HostPage {
  readonly frame = document.createElement('iframe');
  readonly ledger: Ledger = [];

  /** Opens the page with these tags in its body. */
  static async open(markup: string, { widthPx = 800, heightPx = 600 } = {}): Promise<HostPage> {
    const page = new HostPage();
    page.frame.title = 'host page';
    page.frame.style.cssText = `inline-size: ${String(widthPx)}px; block-size: ${String(heightPx)}px; border: 0`;
    page.frame.src = `${folder}/host.html`;
    document.body.append(page.frame);
    await waitUntil(() => page.window.location.pathname === `${folder}/host.html` && page.window.customElements.get('quick-exit'), 'the page never opened', patience);
    page.#watch();
    page.document.body.insertAdjacentHTML('beforeend', markup);
    // the element looks for its link once what surrounds it is there
    await Promise.resolve();
    return page;
  }

  get window(): HostWindow {
    return this.frame.contentWindow as HostWindow;
  }

  get document(): Document {
    return this.window.document;
  }

  get exit(): QuickExit {
    return there(this.document.querySelector('quick-exit'));
  }

  get link(): HTMLAnchorElement {
    return there(this.exit.querySelector('a'));
  }

  /** What screen readers were told last. */
  get said(): string {
    return this.exit.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
  }

  /** Whether nothing can be seen of the page. */
  get isBlank(): boolean {
    const { body, documentElement: root } = this.document;
    return body.textContent === '' && [...root.children].every(child => this.window.getComputedStyle(child).display === 'none');
  }

  /** Presses keys one after another, each let go before the next; `Shift+a` holds one while the other goes down. */
  type(...keys: readonly string[]): void {
    for (const chord of keys) {
      const held = chord.split('+');
      for (const key of held) this.#key('keydown', key, held);
      for (const key of held.reverse()) this.#key('keyup', key, []);
    }
  }

  /** Waits until the frame shows the page with that name. */
  async reaches(address: string): Promise<void> {
    await waitUntil(() => this.window.location.href.endsWith(address), `${address} was never reached`, patience);
  }

  close(): void {
    this.frame.remove();
  }

  #key(type: string, key: string, held: readonly string[]): void {
    const target = this.document.activeElement ?? this.document;
    target.dispatchEvent(new this.window.KeyboardEvent(type, { key, bubbles: true, composed: true, ctrlKey: held.includes('Control'), altKey: held.includes('Alt'), metaKey: held.includes('Meta') }));
  }

  /** Writes down whatever would reach somebody, and the steps of an exit. */
  #watch(): void {
    const { window, document, ledger } = this;
    document.addEventListener('quick-exit', () => ledger.push(`told, ${document.body.textContent === '' ? 'blank' : 'standing'}`));
    window.addEventListener('beforeunload', () => ledger.push(this.isBlank ? `leaving, blank, title ${document.title}` : 'leaving'));
    window.fetch = (...[address]: Parameters<typeof fetch>) => { ledger.push(`fetch ${address instanceof Request ? address.url : address.toString()}`); return Promise.reject(new Error('not here')); };
    window.navigator.sendBeacon = address => Boolean(ledger.push(`beacon ${address.toString()}`));
    window.open = (...words: Parameters<Window['open']>) => { ledger.push(`open ${words.join(' ')}${this.isBlank ? ', blank' : ''}`); return null; };
    const levels = ['error', 'warn', 'info', 'log', 'debug'] as const;
    for (const level of levels) window.console[level] = (...words: unknown[]) => { ledger.push(`${level} ${String(words[0])}`); };
    const { ledger: steps } = this;
    const { HTMLElement: Base } = window;
    window.customElements.define('a-widget', class extends Base {
      disconnectedCallback(): void { steps.push('emptied'); }
    });
  }
}
