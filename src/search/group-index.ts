import type { Group } from '../protocol/group.ts';
import { groupFacets } from '../protocol/group-facets.ts';
import type { FacetValue, GroupAnswer, GroupQuery } from '../protocol/group-search.ts';
import { zoneNamed, type Zone } from '../time/zones.ts';
import type { Span } from './coordinates.ts';
import { documentFacets, documentOf, placeFacets, type Words } from './group-documents.ts';
import { GroupKin, samePlace, sameSeries } from './group-kin.ts';
import { GroupPlaces, type FeedPlace } from './group-places.ts';
import { searchOf } from './group-query.ts';
import { GroupTimes } from './group-times.ts';
import { MeetingShapes } from './meeting-shapes.ts';
import { PackedRows } from './packed-rows.ts';
import { SearchIndex, type RowOrder } from './search-index.ts';

export interface GroupIndexOptions {
  /** Zone in which most visitors are shown times (IANA); made ready by `build`. */
  timeZone: string;
  /** Epoch ms. */
  now: number;
  /** Zone of meetings that name none (IANA). Absent: their zone is unknown. */
  fallbackZone?: string;
  /** Labels of terms, so that they are found in the visitor's language. */
  words?: Words;
}

/** A page of matching rows; `at` gives their groups. */
export interface GroupRows {
  rows: number[];
  /** Distance of each row from `near`; NaN where its place is not known. */
  distancesKm?: number[];
  total: number;
  facets: Record<string, FacetValue[]>;
  /** Cursor of the next page. */
  next?: string;
}

/** Zones kept ready: a visitor uses one or two, a server meets many. */
const mostZones = 16;
const utc: Zone = { name: 'UTC', offsetMs: () => 0 };
/** Rows of one place or series that are worth showing. */
const mostKin = 50;

/** A list of groups, kept small and searched whole: on the device, and at the server by many displayed zones. */
export class GroupIndex {
  readonly #options: GroupIndexOptions;
  readonly #fallbackZone: Zone | undefined;
  readonly #groups = new PackedRows<Group>();
  readonly #index = new SearchIndex([...documentFacets, ...placeFacets], ['accessibility']);
  readonly #shapes = new MeetingShapes();
  readonly #kin = new GroupKin();
  readonly #times = new Map<string, GroupTimes>();
  #byName: RowOrder | undefined;
  #places: GroupPlaces | undefined;

  constructor(options: GroupIndexOptions) {
    this.#options = options;
    this.#fallbackZone = options.fallbackZone === undefined ? undefined : zoneNamed(options.fallbackZone);
  }

  /** Groups added. Searches see those that were there at the last `build`. */
  get length(): number {
    return this.#groups.length;
  }

  /** True where `time/rules.ts` must have been imported before `build`, for meetings that do more than come every week. */
  get needsRules(): boolean {
    return this.#shapes.needsRules;
  }

  add(groups: readonly Group[]): void {
    for (const group of groups) {
      this.#groups.append(group);
      this.#index.add(documentOf(group, this.#options.words));
      this.#shapes.add(group);
      this.#kin.add(group);
    }
  }

  /** Makes what was added searchable, in steps of a few milliseconds. */
  *build(): Generator<void> {
    // Rules may have been imported since the last build, so nothing computed without them is kept.
    this.#times.clear();
    yield* this.#timesIn(this.#options.timeZone).update(this.#options.now);
    yield* this.#index.build();
    this.#byName = undefined;
    this.#places = undefined;
  }

  /** A fresh copy of a group. Throws RangeError where there is no such row. */
  at(row: number): Group {
    return this.#groups.at(row);
  }

  find(id: string): Group | undefined {
    return this.#kin.withId(id).map(row => this.at(row)).find(group => group.id === id);
  }

  /** One page of groups with facets, in the shape of the contract. */
  search(query: GroupQuery, now: number): GroupAnswer {
    const { rows, total, facets, next } = this.searchRows(query, now);
    return { items: rows.map(row => this.at(row)), total, facets, next };
  }

  /** The same as `search`, by row and with distances. */
  searchRows(query: GroupQuery, now: number): GroupRows {
    const search = searchOf(query, this.#timesAt(query.timeZone, now), now, () => this.#orderByName());
    const { rows, total, distancesKm, facets } = this.#index.search(search, groupFacets);
    const end = (search.offset ?? 0) + rows.length;
    return {
      rows, total, distancesKm,
      facets: Object.fromEntries(groupFacets.map(name => [name, facets.get(name) ?? []])),
      next: end < total && rows.length > 0 ? String(end) : undefined,
    };
  }

  /** All matching rows in order: for print, map and calendar. */
  rows(query: GroupQuery, now: number): Iterable<number> {
    const search = searchOf(query, this.#timesAt(query.timeZone, now), now, () => this.#orderByName());
    return this.#index.search({ ...search, offset: 0, limit: Infinity }, []).rows;
  }

  /** Other meetings of the same group, and other groups in the same house, by time. */
  related(group: Group): { series: Group[]; place: Group[] } {
    const { places } = this.#timesIn(this.#options.timeZone).order;
    const pick = (rows: number[], isKin: (one: Group, other: Group) => boolean): Group[] =>
      rows.sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0)).slice(0, mostKin).map(row => this.at(row)).filter(other => isKin(group, other));
    return { series: pick(this.#kin.nearSeries(group), sameSeries), place: pick(this.#kin.nearPlace(group), samePlace) };
  }

  /** Regions, towns and postcodes of the list that a typed text may mean. */
  places(text: string, limit: number): FeedPlace[] {
    this.#places ??= new GroupPlaces(this.#index);
    return this.#places.find(text, limit);
  }

  /** The box on the map that holds every group with coordinates. */
  span(): Span | undefined {
    return this.#index.coordinates.span(this.#index.length);
  }

  /** When rows meet, as seen in one zone at one moment. An unknown zone is read as the list's usual one. */
  #timesAt(timeZone: string, now: number): GroupTimes {
    const times = this.#timesIn(timeZone);
    times.refresh(now);
    return times;
  }

  #timesIn(timeZone: string): GroupTimes {
    const zone = zoneNamed(timeZone) ?? zoneNamed(this.#options.timeZone) ?? utc;
    const times = this.#times.get(zone.name) ?? new GroupTimes(this.#shapes, zone, this.#fallbackZone);
    // The zone asked for last comes last, so the first one is the one to let go.
    this.#times.delete(zone.name);
    this.#times.set(zone.name, times);
    if (this.#times.size > mostZones) this.#times.delete(this.#times.keys().next().value ?? '');
    return times;
  }

  #orderByName(): RowOrder {
    return (this.#byName ??= this.#index.orderByName());
  }
}
