import { isBackAfterExit, noteExit } from './back-guard.ts';
import { Bar } from './bar.ts';
import { destinationOf, leavePage, nowhere } from './leave-page.ts';
import { languageAt, wordsIn } from './messages/index.ts';
import { ShiftPresses } from './shift-presses.ts';

const pressesToLeave = 3;

/** Those on the page, in the order they came: the first whose Shift key works counts its presses, and only once. */
const onPage = new Set<QuickExit>();

/**
 * Leaves the page at once for a neutral site that you choose. The link is your own and works without this element; with it, what is kept in memory
 * is dropped, the page is blank in the same frame, and its entry in the tab's history is replaced. Shift three times does the same.
 *
 * @tag quick-exit
 * @slot - Your link: `<a href="https://neutral.example" rel="noreferrer">Leave this page</a>`. Without words it gets some; with `target="_top"` it leaves with the page around a frame.
 * @slot note - Said beside the link, instead of "This does not clear your browser history."
 * @csspart base - The bar.
 * @csspart note - The words beside the link.
 * @csspart hint - The words about the Shift key; not shown where there is no mouse.
 * @cssproperty --support-color-accent - Background of the link.
 * @cssproperty --support-color-on-accent - Words of the link.
 * @cssproperty --support-color-surface - Background of the bar.
 * @cssproperty --support-color-text - Words beside the link.
 * @cssproperty --support-target-size - Smallest height of the link.
 * @attribute {boolean} decoy - Opens the neutral site in a new tab as well.
 * @attribute {boolean} no-shift - The Shift key does nothing.
 * @attribute {boolean} guard-back - Who goes back to a page of the site in this tab after an exit is led away again. Keeps one neutral letter in the tab's `sessionStorage` for it.
 * @event {QuickExitEvent} quick-exit - The visitor leaves; dispatched on the document before anything else happens.
 */
export class QuickExit extends HTMLElement {
  static readonly observedAttributes = ['no-shift'];

  readonly #bar = new Bar(this);
  readonly #shift = new ShiftPresses(pressed => { this.#onShift(pressed); });
  readonly #observer = new MutationObserver(() => { this.#speak(); });
  #isReproved = false;

  connectedCallback(): void {
    onPage.add(this);
    // the page's own listeners may send what was pressed to somebody: this comes before them, save where a closed shadow root hides the link
    for (const target of [window, this]) target.addEventListener('click', this.#onClick, true);
    addEventListener('pageshow', this.#onPageShow);
    this.#shift.start();
    this.#observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
    this.#observer.observe(this, { subtree: true, childList: true });
    // while the page is being read, the link may not be there yet
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#onReady, { once: true });
    else queueMicrotask(this.#onReady);
  }

  disconnectedCallback(): void {
    onPage.delete(this);
    for (const target of [window, this]) target.removeEventListener('click', this.#onClick, true);
    removeEventListener('pageshow', this.#onPageShow);
    document.removeEventListener('DOMContentLoaded', this.#onReady);
    this.#shift.stop();
    this.#observer.disconnect();
  }

  attributeChangedCallback(): void {
    this.#speak();
  }

  /** Leaves the page, as a press on the link does: for a way out of your own, such as a gesture. */
  leave(): void {
    this.#leave(this.hasAttribute('decoy'));
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a[href]:not([slot],[slot] *)');
  }

  get #hasShift(): boolean {
    return !this.hasAttribute('no-shift');
  }

  #leave(decoy: boolean): void {
    const link = this.#link;
    const guard = this.hasAttribute('guard-back');
    leavePage({ destination: destinationOf(link), wholeTab: link?.target === '_top', decoy });
    if (guard) noteExit();
  }

  #speak(): void {
    const tag = languageAt(this);
    const words = wordsIn(tag);
    this.#bar.speak(words, tag, this.#hasShift);
    const link = this.#link;
    this.#bar.spare.hidden = link !== null;
    if (link && !link.firstElementChild && link.textContent.trim() === '') link.append(words.leave);
  }

  readonly #onReady = (): void => {
    if (!this.isConnected) return;
    this.#speak();
    if (destinationOf(this.#link) === nowhere && !this.#isReproved) {
      this.#isReproved = true;
      console.error('<quick-exit> needs a link to a neutral site inside, <a href="https://…">; until then it leaves for an empty page.', this);
    }
    this.#onPageShow({ persisted: false });
  };

  readonly #onPageShow = ({ persisted }: Pick<PageTransitionEvent, 'persisted'>): void => {
    if (this.hasAttribute('guard-back') && isBackAfterExit(persisted)) this.#leave(false);
  };

  readonly #onClick = (event: Event): void => {
    const link = this.#link ?? this.#bar.spare;
    if (!event.composedPath().includes(link)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.leave();
  };

  #onShift(pressed: number): void {
    if (!this.#hasShift || [...onPage].find(exit => exit.#hasShift) !== this) return;
    if (pressed === pressesToLeave) this.leave();
    else this.#bar.say(wordsIn(languageAt(this)).pressed[pressed - 1] ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quick-exit': QuickExit;
  }
}
