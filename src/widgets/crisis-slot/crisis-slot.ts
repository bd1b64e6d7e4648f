import type { CrisisLine } from '../../protocol/crisis.ts';
import { adoptInto } from './adopt.ts';
import { improve } from './improve.ts';
import { speechAt } from './messages/index.ts';
import { writeLines } from './write-lines.ts';

/**
 * Help for right now: lines that you write into your own page, shown before any script. The element only adds to them: numbers written as data
 * become links, a text line's keyword is told, and a date that says when a line was checked gets its age. It asks nobody and keeps nothing.
 *
 * Lines are `[data-line]`; in them `[data-title]`, `[data-channel="voice|text|chat|…"]` with `data-dial` and `data-body`, `[data-note="hours|cost|bill|police"]`, and `time[data-checked]`.
 *
 * @tag crisis-slot
 * @cssproperty --support-color-text - Text.
 * @cssproperty --support-color-raised - Background.
 * @cssproperty --support-color-warn - The stripe at its beginning.
 * @cssproperty --support-space - Space inside.
 * @cssproperty --support-target-size - Smallest height of a number to call.
 */
export class CrisisSlot extends HTMLElement {
  /** Tells the time in epoch milliseconds: for tests and previews. */
  declare clock: (() => number) | undefined;

  readonly #observer = new MutationObserver(() => { this.#draw(); });
  #lines: readonly CrisisLine[] = [];
  #written: Element | undefined;
  /** Language of the lines that are written. */
  #tag: string | undefined;

  /** Lines in the contract's form (`crisis` of an endpoint's `index.json`), written after what stands in the element already. */
  get lines(): readonly CrisisLine[] {
    return this.#lines;
  }

  set lines(lines: readonly CrisisLine[]) {
    this.#lines = Array.isArray(lines) ? lines : [];
    this.#tag = undefined;
    if (this.isConnected) this.#draw();
  }

  connectedCallback(): void {
    if (Object.hasOwn(this, 'lines')) this.#takeLines();
    adoptInto(this.getRootNode());
    this.#draw();
    this.#observer.observe(this, { childList: true, subtree: true });
    this.#observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  /** Takes over what was set before the element was defined: until it is gone, it hides the setter. */
  #takeLines(): void {
    const { lines } = this;
    delete (this as { lines?: unknown }).lines;
    this.lines = lines;
  }

  #draw(): void {
    const speech = speechAt(this);
    if (this.#tag !== speech.tag) {
      this.#tag = speech.tag;
      this.#written?.remove();
      this.#written = this.#lines.length > 0 ? writeLines(this.#lines, speech) : undefined;
      if (this.#written) this.append(this.#written);
    }
    improve(this, speech, this.clock?.() ?? Date.now());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crisis-slot': CrisisSlot;
  }
}
