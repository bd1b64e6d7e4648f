import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readAddress, writeAddress, type AddressScope, type AddressState } from './address-state.ts';
import type { ListState } from './list-state.ts';

type Shown = ListState<unknown> & { view?: string };

/** Keeps the page's address and a list in step, where the embedder asked for it. */
export class AddressController implements ReactiveController {
  readonly #state: () => Shown | undefined;
  readonly #onPop: (state: AddressState) => void;
  #scope: AddressScope;
  #written: Shown | undefined;

  constructor(host: ReactiveControllerHost, scope: AddressScope, state: () => Shown | undefined, onPop: (state: AddressState) => void) {
    this.#scope = scope;
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

  /** Says what may be written, and under which name. */
  keep(scope: AddressScope): void {
    this.#scope = scope;
  }

  /** What the address says now. */
  read(): AddressState {
    return readAddress(new URL(location.href), this.#scope);
  }

  /** A row's page is a step of its own, so that "back" returns to the list. */
  #write(state: Shown): void {
    const here = new URL(location.href);
    const next = writeAddress(here, state, this.#scope);
    if (next.href === here.href) return;
    const opens = state.open !== undefined && readAddress(here, this.#scope).open !== state.open.id;
    history[opens ? 'pushState' : 'replaceState'](history.state, '', next);
  }

  /** The address of one row's page. */
  addressOf(id: string): string | undefined {
    const state = this.#state();
    return state && writeAddress(new URL(location.href), { ...state, open: { id, status: 'loading' } }, this.#scope).href;
  }

  readonly #popped = (): void => {
    this.#onPop(this.read());
  };
}
