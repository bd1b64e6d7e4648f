import type { ReactiveControllerHost } from 'lit';
import { linkOf, type FocusKeeper } from './focus-keeper.ts';
import type { ListStore } from './list-store.ts';
import { moreMessages } from './messages/more/index.ts';
import type { PlaceSearch as PlaceSearching } from './parts/place-search.ts';
import type { Search } from './search-state.ts';

/** A store of any kind of list, of which an act needs no more. */
type AnyStore<Row extends { id: string }> = Pick<ListStore<Row, never, never, never>, 'find' | 'openRow' | 'closeRow' | 'toggleSaved' | 'more' | 'places'> & { readonly state: { search: Search; open?: { id: string }; list: { status: string; found?: { items: readonly Row[] } } } };

/** What a page is told of an act. */
export interface ListEvents {
  /** Cancelled, the page shows the row itself. */
  open: (id: string) => Event;
  save: (id: string, saved: boolean) => Event;
}

interface ActsHost extends ReactiveControllerHost, EventTarget {
  renderRoot: HTMLElement | DocumentFragment;
}

/** What a visitor can do with a list, each act handed on to the store, told to the page where it is public, and followed by the focus. */
export class ListActs<Row extends { id: string }, Store extends AnyStore<Row>> {
  protected readonly host: ActsHost;
  readonly #store: () => Store | undefined;
  readonly #focus: FocusKeeper;
  readonly #events: ListEvents;
  #placeSearch: PlaceSearching | undefined;

  constructor(host: ActsHost, store: () => Store | undefined, focus: FocusKeeper, events: ListEvents) {
    this.host = host;
    this.#store = store;
    this.#focus = focus;
    this.#events = events;
  }

  protected get store(): Store | undefined {
    return this.#store();
  }

  readonly find = (search: Search): void => { this.store?.find(search); };

  /** Follows a row's link. A press meant for a new tab or window is left to the browser. */
  readonly open = (event: MouseEvent, row: Row): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.openId(row.id);
  };

  readonly openId = (id: string): void => {
    if (!this.host.dispatchEvent(this.#events.open(id))) return;
    this.#focus.on('#row-name');
    void this.store?.openRow(id);
  };

  readonly back = (): void => {
    const id = this.store?.state.open?.id;
    this.store?.closeRow();
    if (id !== undefined) this.#focus.on(linkOf(id));
  };

  readonly save = (row: Row): void => {
    const saved = this.store?.toggleSaved(row);
    if (saved !== undefined) this.host.dispatchEvent(this.#events.save(row.id, saved));
  };

  /** Shows the next page, and leads on to its first row. */
  readonly more = (): void => { void this.#more(); };

  async #more(): Promise<void> {
    const shown = (): readonly Row[] => this.store?.state.list.found?.items ?? [];
    const before = shown().length;
    await this.store?.more();
    const first = shown()[before];
    if (first) this.#focus.on(linkOf(first.id));
  }

  /** Fetches the part that searches around a place. */
  async placeSearch(tag: string): Promise<PlaceSearching> {
    const [{ PlaceSearch, styles }, more] = await Promise.all([import('./parts/place-search.ts'), moreMessages(tag)]);
    this.#placeSearch ??= new PlaceSearch(this.host, {
      suggest: async (text, signal) => this.store?.places(text, signal) ?? [],
      find: change => { if (this.store) this.find(change(this.store.state.search)); },
    });
    this.#placeSearch.speak(more, tag);
    this.#focus.on('#place');
    return Object.assign(this.#placeSearch, { styles });
  }
}
