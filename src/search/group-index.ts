import type { Group } from '../protocol/group.ts';
import { groupFacets } from '../protocol/group-facets.ts';
import type { GroupAnswer, GroupQuery } from '../protocol/group-search.ts';
import { zoneNamed, type Zone } from '../time/zones.ts';
import { growing } from './growing.ts';
import { documentFacets, documentOf, type Words } from './group-documents.ts';
import { searchOf } from './group-query.ts';
import { GroupTimes } from './group-times.ts';
import { MeetingShapes } from './meeting-shapes.ts';
import { PackedRows } from './packed-rows.ts';
import type { ListIndex } from './list-index.ts';
import { orderOf, SearchIndex, type RowOrder, type Search } from './search-index.ts';
import type { Finesse } from './text-column.ts';

export interface GroupIndexOptions {
  /** Zone in which most visitors are shown times (IANA); made ready by `build`. */
  timeZone: string;
  /** Epoch ms. */
  now: number;
}

/** A page of groups in the shape of the contract. */
export interface IndexAnswer extends GroupAnswer {
  /** True where `finesse.ts`, which the index has not learnt, may give a better answer: a place, a quoted phrase, an unknown word, the order by name. */
  wantsFinesse: boolean;
}

/** Zones kept ready: a visitor uses one or two, a server meets many. */
const mostZones = 16;
const utc: Zone = { name: 'UTC', offsetMs: () => 0 };

/** FNV-1a: a whole id in four bytes, nearly always its own. */
function hashOf(id: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) sum = Math.imul(sum ^ id.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** A list of groups, kept small and searched whole: on the device, and at the server by many displayed zones. */
export class GroupIndex implements ListIndex<GroupQuery, IndexAnswer> {
  readonly #options: GroupIndexOptions;
  readonly #groups = new PackedRows<Group>();
  readonly #ids = growing();
  readonly #index = new SearchIndex(documentFacets, 'accessibility');
  readonly #meetings = new MeetingShapes();
  readonly #times = new Map<string, GroupTimes>();
  #byName: RowOrder | undefined;

  constructor(options: GroupIndexOptions) {
    this.#options = options;
  }

  /** Groups added. Searches see those that were there at the last `build`. */
  get length(): number {
    return this.#groups.length;
  }

  /** True where `time/rules.ts` must have been imported before `build`, for meetings that do more than come every week. */
  get needsRules(): boolean {
    return this.#meetings.needsRules;
  }

  /** Adds groups; `words` gives labels of terms, so that they are found in the visitor's language. */
  add(groups: readonly Group[], words?: Words): void {
    for (const group of groups) {
      this.#groups.append(group);
      this.#ids.push(hashOf(group.id));
      this.#index.add(documentOf(group, words));
      this.#meetings.add(group);
    }
  }

  /** Makes what was added searchable, in steps of a few milliseconds. */
  *build(): Generator<void> {
    // Rules may have been imported since the last build, so nothing computed without them is kept.
    this.#times.clear();
    yield* this.#timesIn(this.#options.timeZone).update(this.#options.now);
    yield* this.#index.build();
    this.#byName = undefined;
  }

  /** Teaches what few searches need (`finesse.ts`). */
  learn(finesse: Finesse): void {
    this.#index.text.finesse = finesse;
  }

  /** A fresh copy of a group. Throws RangeError where there is no such row. */
  at(row: number): Group {
    return this.#groups.at(row);
  }

  find(id: string): Group | undefined {
    const hash = hashOf(id);
    for (let row = this.#ids.values.indexOf(hash); row >= 0 && row < this.length; row = this.#ids.values.indexOf(hash, row + 1)) {
      const group = this.at(row);
      if (group.id === id) return group;
    }
    return undefined;
  }

  /** One page of groups with facets; without their counts where nobody looks at them. */
  search(query: GroupQuery, now: number, counts = true): IndexAnswer {
    return this.answer({ ...this.searchOf(query, now), counts });
  }

  /** All matching rows in order: for print, map and calendar. */
  rows(query: GroupQuery, now: number): Iterable<number> {
    return this.#index.search({ ...this.searchOf({ ...query, cursor: undefined, limit: Infinity }, now), counts: false }).rows;
  }

  searchOf(query: GroupQuery, now: number): Search {
    const times = this.#timesIn(query.timeZone);
    times.refresh(now);
    const search = { ...searchOf(query, times, now), column: this.#index.text };
    return query.sort === 'name' ? { ...search, order: this.#orderByName() ?? times.order } : search;
  }

  answer(search: Search): IndexAnswer {
    const { rows, total, facets, next } = this.#index.search(search);
    const { wantsFinesse, finesse } = search.column ?? this.#index.text;
    return {
      total, next,
      items: rows.map(row => this.at(row)),
      facets: Object.fromEntries(groupFacets.map(name => [name, facets.get(name) ?? []])),
      wantsFinesse: wantsFinesse || (!finesse && (search.near !== undefined || search.by === 'name')),
    };
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

  #orderByName(): RowOrder | undefined {
    const { text } = this.#index;
    return (this.#byName ??= text.finesse && orderOf(text.finesse.byStart(text)));
  }
}
