import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Puts the focus where an act of the visitor led, once that place has been drawn. It never moves by itself: nothing takes the focus on page load. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  #wanted: string | undefined;

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  /** Focuses the first element that fits the selector, now or as soon as it is there. */
  on(selector: string): void {
    this.#wanted = selector;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#wanted === undefined) return;
    const place = this.#host.renderRoot.querySelector<HTMLElement>(this.#wanted);
    if (!place) return;
    this.#wanted = undefined;
    place.focus();
    place.scrollIntoView({ block: 'nearest' });
  }
}

/** The heading link of a row in the list. */
export const linkOf = (id: string): string => `[data-id="${CSS.escape(id)}"] a`;
