import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from './store.ts';

/** Redraws its element when the store changes, and watches only while the element is in the page. */
export class StoreController<Kind extends Pick<Store<unknown>, 'watch'>> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #store: Kind | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get store(): Kind | undefined {
    return this.#store;
  }

  set store(store: Kind | undefined) {
    if (store === this.#store) return;
    this.#leave();
    this.#store = store;
    if (this.#host.isConnected) this.hostConnected();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#unwatch ??= this.#store?.watch(() => { this.#host.requestUpdate(); });
  }

  hostDisconnected(): void {
    // a move in the page is a leave and a join in one task: only a leave that lasts ends the work
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave();
    });
  }

  #leave(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}
