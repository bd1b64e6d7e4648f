import type { Group } from '../protocol/group.ts';
import { groupFacets } from '../protocol/group-facets.ts';
import type { GroupQuery } from '../protocol/group-search.ts';
import { zoneNamed, type Zone } from '../time/zones.ts';
import { documentFacets, documentOf, type Words } from './group-documents.ts';
import { searchOf } from './group-query.ts';
import { GroupTimes } from './group-times.ts';
import { MeetingShapes } from './meeting-shapes.ts';
import type { ListIndex } from './list-index.ts';
import type { Search } from './search-index.ts';
import { SearchedRows, type RowsFound } from './searched-rows.ts';

export interface GroupIndexOptions {
  /** Zone in which most visitors are shown times (IANA); made ready by `build`. */
  timeZone: string;
  /** Epoch ms. */
  now: number;
}

/** Zones kept ready: a visitor uses one or two, a server meets many. */
const mostZones = 16;
const utc: Zone = { name: 'UTC', offsetMs: () => 0 };

/** A list of groups, kept small and searched whole: on the device, and at the server by many displayed zones. */
export class GroupIndex extends SearchedRows<Group> implements ListIndex<GroupQuery, RowsFound<Group>> {
  readonly #options: GroupIndexOptions;
  readonly #meetings = new MeetingShapes();
  readonly #times = new Map<string, GroupTimes>();

  constructor(options: GroupIndexOptions) {
    super(documentFacets, 'accessibility');
    this.#options = options;
  }

  /** True where `time/rules.ts` must have been imported before `build`, for meetings that do more than come every week. */
  get needsRules(): boolean {
    return this.#meetings.needsRules;
  }

  /** Adds groups; `words` gives labels of terms, so that they are found in the visitor's language. */
  add(groups: readonly Group[], words?: Words): void {
    for (const group of groups) {
      this.append(group, documentOf(group, words));
      this.#meetings.add(group);
    }
  }

  /** Makes what was added searchable, in steps of a few milliseconds. */
  override *build(): Generator<void> {
    // Rules may have been imported since the last build, so nothing computed without them is kept.
    this.#times.clear();
    yield* this.#timesIn(this.#options.timeZone).update(this.#options.now);
    yield* super.build();
  }

  /** One page of groups with facets; without their counts where nobody looks at them. */
  search(query: GroupQuery, now: number, counts = true): RowsFound<Group> {
    return this.answer({ ...this.searchOf(query, now), counts });
  }

  /** All matching rows in order: for print, map and calendar. */
  rows(query: GroupQuery, now: number): readonly number[] {
    return this.found(this.searchOf({ ...query, cursor: undefined, limit: Infinity }, now));
  }

  searchOf(query: GroupQuery, now: number): Search {
    const times = this.#timesIn(query.timeZone);
    times.refresh(now);
    const order = query.sort === 'name' ? this.orderByName() : undefined;
    return { ...searchOf(query, times, now), order: order ?? times.order, column: this.text };
  }

  override answer(search: Search): RowsFound<Group> {
    return super.answer(search, groupFacets);
  }

  /** When rows meet, as seen in one zone. An unknown zone is read as the list's usual one. */
  #timesIn(timeZone: string): GroupTimes {
    const zone = zoneNamed(timeZone) ?? zoneNamed(this.#options.timeZone) ?? utc;
    let times = this.#times.get(zone.name);
    if (!times) {
      if (this.#times.size >= mostZones) this.#times.clear();
      this.#times.set(zone.name, (times = new GroupTimes(this.#meetings, zone)));
    }
    return times;
  }
}
