import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FinderState } from './finder-state.ts';
import { readAddress, scopeOf, writeAddress, type AddressScope, type AddressState } from './url-state.ts';

/** Keeps the page's address and a finder in step, where the embedder asked for it. */
export class UrlController implements ReactiveController {
  readonly #state: () => FinderState | undefined;
  readonly #onPop: (state: AddressState) => void;
  #scope: AddressScope = scopeOf('', 'groups.');
  #written: FinderState | undefined;

  constructor(host: ReactiveControllerHost, state: () => FinderState | undefined, onPop: (state: AddressState) => void) {
    this.#state = state;
    this.#onPop = onPop;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#popped);
  }

  hostUpdated(): void {
    const state = this.#state();
    if (!state || state === this.#written) return;
    // the first state came from the address: writing it back could only lose what was not understood
    if (this.#written) this.#write(state);
    this.#written = state;
  }

  /** Says what may be written (the `url-state` attribute), and under which name (the element's id). */
  keep(attribute: string, id: string): void {
    this.#scope = scopeOf(attribute, `${id || 'groups'}.`);
  }

  /** What the address says now. */
  read(): AddressState {
    return readAddress(new URL(location.href), this.#scope);
  }

  /** A group's page is a step of its own, so that "back" returns to the list. */
  #write(state: FinderState): void {
    const here = new URL(location.href);
    const next = writeAddress(here, state, this.#scope);
    if (next.href === here.href) return;
    const opens = state.open !== undefined && readAddress(here, this.#scope).open !== state.open.id;
    history[opens ? 'pushState' : 'replaceState'](history.state, '', next);
  }

  /** The address of one group's page. */
  addressOf(id: string): string | undefined {
    const state = this.#state();
    return state && writeAddress(new URL(location.href), { ...state, open: { id, status: 'loading' } }, this.#scope).href;
  }

  readonly #popped = (): void => {
    this.#onPop(this.read());
  };
}
