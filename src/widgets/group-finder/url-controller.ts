import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FinderState } from './finder-state.ts';
import { readAddress, writeAddress, type AddressScope, type AddressState } from './url-state.ts';

/** Keeps the page's address and a finder in step, where the embedder asked for it; otherwise it touches nothing. */
export class UrlController implements ReactiveController {
  /** Undefined: the address is left alone. */
  scope: AddressScope | undefined;

  readonly #state: () => FinderState | undefined;
  readonly #onPop: (state: AddressState) => void;
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

  /** What the address says now; undefined where it is left alone. */
  read(): AddressState | undefined {
    return this.scope && readAddress(new URL(location.href), this.scope);
  }

  /** A group's page is a step of its own, so that "back" returns to the list. */
  #write(state: FinderState): void {
    if (!this.scope) return;
    const here = new URL(location.href);
    const next = writeAddress(here, state, this.scope);
    if (next.href === here.href) return;
    const opens = state.open !== undefined && readAddress(here, this.scope).open !== state.open.id;
    history[opens ? 'pushState' : 'replaceState'](history.state, '', next);
  }

  /** The address of one group's page; undefined where the address is left alone. */
  addressOf(id: string): string | undefined {
    const state = this.#state();
    return state && this.scope && writeAddress(new URL(location.href), { ...state, open: { id, status: 'loading' } }, this.scope).href;
  }

  readonly #popped = (): void => {
    const state = this.read();
    if (state) this.#onPop(state);
  };
}
