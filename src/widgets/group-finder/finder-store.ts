import type { GroupSource } from '../../client/groups/group-source.ts';
import type { ListAnswer } from '../../client/lists/list-source.ts';
import type { Beginning, ListConfig } from '../../list/list-config.ts';
import { ListStore } from '../../list/list-store.ts';
import type { Search } from '../../list/search-state.ts';
import type { Group } from '../../protocol/group.ts';
import type { GroupQuery } from '../../protocol/group-search.ts';
import type { FinderState, View } from './finder-state.ts';

/** A list of groups, its week, and what would fit where nothing does. */
export class FinderStore extends ListStore<Group, GroupQuery, GroupSource, FinderState> {
  readonly #displayZone: string;

  /** `displayZone`: in which the visitor is shown days and times (IANA). */
  constructor(config: ListConfig<Group, GroupQuery, GroupSource> & { displayZone: string }, { view = 'list', ...begin }: Beginning & { view?: View } = {}) {
    super(config, begin, { view, waysOut: [] });
    this.#displayZone = config.displayZone;
  }

  show(view: View): void {
    this.become({ ...this.state, view });
    this.ask();
  }

  override return({ view = 'list', ...begin }: Beginning & { search: Search; view?: View }): void {
    this.become({ ...this.state, view });
    super.return(begin);
  }

  /** The group is shown before its kin is found, and also where that part cannot be loaded. */
  protected override async rowOpened(group: Group, source: GroupSource): Promise<void> {
    const { series, place } = await source.related(group, { timeZone: this.#displayZone, now: this.state.now, signal: this.life.signal });
    this.become({ ...this.state, kin: { of: group.id, series, samePlace: place } });
  }

  /** The week of the last answer stays until the new one is here, so that the page does not blink. */
  protected override besides(): Partial<FinderState> {
    return { waysOut: [], days: this.state.view === 'week' ? this.state.days : undefined };
  }

  protected override answered(answer: ListAnswer<Group>, query: GroupQuery, source: GroupSource, signal: AbortSignal): void {
    const { now, view } = this.state;
    if (answer.total === 0) this.later(import('./ways-out.ts').then(async ({ waysOut }) => ({ waysOut: await waysOut(source, query, answer, now, signal) })), signal);
    if (view === 'week') this.later(import('./week-answer.ts').then(async ({ weekOf }) => ({ days: await weekOf(source, query, now, signal) })), signal);
  }
}
