import type { ReactiveControllerHost } from 'lit';
import type { Group } from '../../protocol/group.ts';
import type { StoreController } from '../../state/store-controller.ts';
import { GroupOpenEvent, GroupSaveEvent } from './events.ts';
import type { View } from './finder-state.ts';
import type { FinderStore } from './finder-store.ts';
import { linkOf, type FocusKeeper } from './focus-keeper.ts';
import { moreMessages } from './messages/more/index.ts';
import type { PlaceSearch as PlaceSearching } from './parts/place-search.ts';
import type { PrintSetting } from './parts/print.ts';
import type { Search } from './search-state.ts';

/** What a visitor can do, each act handed on to the store, told to the page where it is public, and followed by the focus. */
export class FinderActs {
  readonly #host: EventTarget;
  readonly #finder: StoreController<FinderStore>;
  readonly #focus: FocusKeeper;
  #placeSearch: PlaceSearching | undefined;

  constructor(host: EventTarget, finder: StoreController<FinderStore>, focus: FocusKeeper) {
    this.#host = host;
    this.#finder = finder;
    this.#focus = focus;
  }

  readonly find = (search: Search): void => { this.#finder.store?.find(search); };

  readonly view = (view: View): void => { this.#finder.store?.show(view); };

  /** Follows a group's link. A press meant for a new tab or window is left to the browser. */
  readonly open = (event: MouseEvent, group: Group): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.openId(group.id);
  };

  readonly openId = (id: string): void => {
    if (!this.#host.dispatchEvent(new GroupOpenEvent(id))) return;
    this.#focus.on('#group-name');
    void this.#finder.store?.openGroup(id);
  };

  readonly back = (): void => {
    const { store } = this.#finder;
    const id = store?.state.open?.id;
    store?.closeGroup();
    if (id !== undefined) this.#focus.on(linkOf(id));
  };

  readonly save = (group: Group): void => {
    const saved = this.#finder.store?.toggleSaved(group);
    if (saved !== undefined) this.#host.dispatchEvent(new GroupSaveEvent(group.id, saved));
  };

  /** Shows the next page, and leads on to its first group. */
  readonly more = (): void => { void this.#more(); };

  async #more(): Promise<void> {
    const { store } = this.#finder;
    const shown = (list = store?.state.list): readonly Group[] => (list?.status === 'ready' ? list.found.items : []);
    const before = shown().length;
    await store?.more();
    const first = shown()[before];
    if (first) this.#focus.on(linkOf(first.id));
  }

  readonly showDay = (weekday: number, search: Search): void => {
    this.find({ ...search, choices: { ...search.choices, days: [String(weekday)] } });
    this.view('list');
  };

  /** Fetches the part that searches around a place. */
  async placeSearch(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }, tag: string): Promise<PlaceSearching> {
    const [{ PlaceSearch, styles }, more] = await Promise.all([import('./parts/place-search.ts'), moreMessages(tag)]);
    this.#placeSearch ??= new PlaceSearch(host, {
      suggest: async (text, signal) => this.#finder.store?.places(text, signal) ?? [],
      find: change => { if (this.#finder.store) this.find(change(this.#finder.store.state.search)); },
    });
    this.#placeSearch.speak(more, tag);
    this.#focus.on('#place');
    return Object.assign(this.#placeSearch, { styles });
  }

  /** A map chose a group: an event whose `id`, or whose detail's, names it. */
  readonly select = (event: Event): void => {
    const { id, detail } = event as Event & { id?: string; detail?: { id?: string } | null };
    const chosen = id ?? detail?.id;
    if (chosen !== undefined) this.openId(chosen);
  };

  /** Prints exactly the groups that fit; false where the part or the groups cannot be had. */
  async print(setting: Omit<PrintSetting, 'more'>): Promise<boolean> {
    try {
      const { store } = this.#finder;
      if (!store) return false;
      const { printList } = await import('./parts/print.ts');
      await printList(store, setting);
      return true;
    } catch (error) {
      console.error('<group-finder>', error);
      return false;
    }
  }
}
