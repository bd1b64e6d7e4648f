import { ListActs } from '../../list/list-acts.ts';
import type { Search } from '../../list/search-state.ts';
import type { Group } from '../../protocol/group.ts';
import type { View } from './finder-state.ts';
import type { FinderStore } from './finder-store.ts';
import type { PrintSetting } from './parts/print.ts';

/** What a visitor can do in a group finder besides what every list offers. */
export class FinderActs extends ListActs<Group, FinderStore> {
  readonly view = (view: View): void => { this.store?.show(view); };

  readonly showDay = (weekday: number, search: Search): void => {
    this.find({ ...search, choices: { ...search.choices, days: [String(weekday)] } });
    this.view('list');
  };

  /** A map chose a group: an event whose `id`, or whose detail's, names it. */
  readonly select = (event: Event): void => {
    const { id, detail } = event as Event & { id?: string; detail?: { id?: string } | null };
    const chosen = id ?? detail?.id;
    if (chosen !== undefined) this.openId(chosen);
  };

  /** Prints exactly the groups that fit; false where the part or the groups cannot be had. */
  async print(setting: Omit<PrintSetting, 'more'>): Promise<boolean> {
    try {
      const { store } = this;
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
