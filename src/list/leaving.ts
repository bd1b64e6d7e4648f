import { nothing, render, type LitElement, type ReactiveController } from 'lit';
import { forgetRequests } from '../client/receipt.ts';
import { forgetNow } from '../device/forget-now.ts';
import { forgetKept } from '../device/page-cache.ts';
import { forgetSaved } from '../device/saved.ts';

/** What the visitor's way out of the page is called. Any widget or page may dispatch it on the document. */
const leaving = 'quick-exit';

let listens = false;

/** The keys first, then what is in memory: all of it in the task of the press, for nothing is waited for. */
function forgetPage(): void {
  forgetNow();
  forgetKept();
  forgetRequests();
  forgetSaved();
}

/** Forgets what a widget shows, and all that this page holds of the visit, in the moment in which the visitor leaves in haste. */
export class LeavingController implements ReactiveController {
  readonly #host: LitElement;
  readonly #forget: () => void;

  /** `forget` lets go of the widget's own state: what was searched, what was found. */
  constructor(host: LitElement, forget: () => void) {
    this.#host = host;
    this.#forget = forget;
    host.addController(this);
  }

  hostConnected(): void {
    // what the page holds outlives the widget, and so does this listener
    if (!listens) document.addEventListener(leaving, forgetPage);
    listens = true;
    document.addEventListener(leaving, this.#onLeaving);
  }

  hostDisconnected(): void {
    document.removeEventListener(leaving, this.#onLeaving);
  }

  readonly #onLeaving = (): void => {
    this.#forget();
    // at once: a page that holds on to the element holds nothing of what was in it
    const { renderRoot, renderOptions } = this.#host;
    render(nothing, renderRoot, renderOptions);
  };
}
