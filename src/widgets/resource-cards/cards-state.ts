import type { ListState } from '../../list/list-state.ts';
import type { Search } from '../../list/search-state.ts';
import type { Resource } from '../../protocol/resource.ts';
import type { SharedItem } from './take-away/shared-list.ts';

/** What would be found without one of the things that were asked for. */
export interface WayOut {
  without: { facet: string; value: string } | 'text' | 'radius';
  search: Search;
  count: number;
}

/** Everything the cards show, in one immutable value. */
export interface CardsState extends ListState<Resource> {
  /** Rows of which the list gave an outline: whole, on their way, or not to be had. */
  readonly whole: ReadonlyMap<string, Resource | 'loading' | 'failed'>;
  /** Shows the plain-words version of what has one. */
  readonly plain: boolean;
  /** What would fit where nothing does. */
  readonly waysOut: readonly WayOut[];
  /** A list that somebody shared by the address of this page. */
  readonly shared?: readonly SharedItem[];
}
