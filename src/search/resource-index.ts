import { resourceFacets } from '../protocol/resource-facets.ts';
import type { ResourceQuery } from '../protocol/resource-search.ts';
import type { Resource } from '../protocol/resource.ts';
import { FurtherPlaces } from './further-places.ts';
import { growing } from './growing.ts';
import type { Words } from './group-documents.ts';
import type { ListIndex } from './list-index.ts';
import { OpeningShapes } from './opening-shapes.ts';
import { OpeningTimes } from './opening-times.ts';
import { resourceDocumentFacets, resourceDocumentOf } from './resource-documents.ts';
import { resourceSearchOf } from './resource-query.ts';
import type { Search } from './search-index.ts';
import { SearchedRows, type RowsFound } from './searched-rows.ts';
import type { Finesse } from './text-column.ts';

export interface ResourceIndexOptions {
  /** Epoch ms: `build` makes ready what is open then. */
  now: number;
}

/** Last second that a row can name; those that never expire name it. */
const never = 2 ** 32 - 1;

/** A list of resources of all kinds, kept small and searched whole: on the device, and at the server. */
export class ResourceIndex implements ListIndex<ResourceQuery, RowsFound<Resource>> {
  readonly #now: number;
  readonly #rows = new SearchedRows<Resource>(resourceDocumentFacets, 'accessibility');
  readonly #hours = new OpeningShapes();
  readonly #further = new FurtherPlaces();
  /** From which second since 1970 on each row is not shown any more. */
  readonly #shownUntil = growing();
  #open = new OpeningTimes(this.#hours);

  constructor({ now }: ResourceIndexOptions) {
    this.#now = now;
  }

  /** Resources added. Searches see those that were there at the last `build`. */
  get length(): number {
    return this.#rows.length;
  }

  /** True where `time/rules.ts` must have been imported before `build`, for hours that do more than come every week. */
  get needsRules(): boolean {
    return this.#hours.needsRules;
  }

  /** Adds resources; `words` gives labels of terms, so that they are found in the visitor's language. */
  add(resources: readonly Resource[], words?: Words): void {
    for (const resource of resources) {
      this.#further.add(this.#rows.length, resource.places);
      this.#rows.append(resource, resourceDocumentOf(resource, words));
      this.#hours.add(resource);
      this.#shownUntil.push(shownUntil(resource));
    }
  }

  /** Makes what was added searchable, in steps of a few milliseconds. */
  *build(): Generator<void> {
    // Rules may have been imported since the last build, so nothing computed without them is kept.
    this.#open = new OpeningTimes(this.#hours);
    yield* this.#open.update(this.#now);
    yield* this.#rows.build();
  }

  /** Teaches what few searches need (`finesse.ts`). */
  learn(finesse: Finesse): void {
    this.#rows.learn(finesse);
  }

  /** A fresh copy of a resource, whether it is still shown or not. Throws RangeError where there is no such row. */
  at(row: number): Resource {
    return this.#rows.at(row);
  }

  /** The resource of an id, whether it is still shown or not. */
  find(id: string): Resource | undefined {
    return this.#rows.find(id);
  }

  /** Whether a row is still shown at a moment. */
  isShown(row: number, now: number): boolean {
    return (this.#shownUntil.values[row] ?? 0) > now / 1000;
  }

  /** One page of resources with facets; without their counts where nobody looks at them. */
  search(query: ResourceQuery, now: number, counts = true): RowsFound<Resource> {
    return this.answer({ ...this.searchOf(query, now), counts });
  }

  /** All matching rows in order. */
  rows(query: ResourceQuery, now: number): readonly number[] {
    return this.#rows.found(this.searchOf({ ...query, cursor: undefined, limit: Infinity }, now));
  }

  searchOf(query: ResourceQuery, now: number): Search {
    this.#open.refresh(now);
    const { finesse } = this.#rows.text;
    return {
      ...resourceSearchOf(query, this.#open.rows),
      admits: row => this.isShown(row, now),
      distances: finesse && this.#further.distances(finesse.distances),
      order: query.sort === 'name' ? this.#rows.orderByName() : undefined,
      column: this.#rows.text,
    };
  }

  answer(search: Search): RowsFound<Resource> {
    return this.#rows.answer(search, resourceFacets);
  }
}

/** Whether a resource is still shown at a moment. */
export const isResourceShown = (resource: Resource, now: number): boolean => shownUntil(resource) > now / 1000;

/** What has expired is shown no more, nor is an offer or a request that is done with. */
function shownUntil({ kind, status, expiresAt }: Resource): number {
  if ((kind === 'offer' || kind === 'request') && (status === 'met' || status === 'closed')) return 0;
  return expiresAt === undefined ? never : Math.min(never, Math.max(0, Math.floor(Date.parse(expiresAt) / 1000)));
}
