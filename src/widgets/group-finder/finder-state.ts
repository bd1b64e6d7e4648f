import type { FailureKind } from '../../client/errors.ts';
import type { FeedReport } from '../../client/lists/list-source.ts';
import type { Group } from '../../protocol/group.ts';
import type { FacetValue } from '../../protocol/question.ts';
import type { Search } from './search-state.ts';

/** What an answer holds: the groups shown so far, how many there are in all, and what each choice would give. */
export interface Found {
  readonly items: readonly Group[];
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly FacetValue[] | undefined>>;
  /** Cursor of what comes after `items`. */
  readonly next?: string;
  /** In the week view, the same answer day by day; 0 = Sunday. */
  readonly days?: readonly { weekday: number; items: readonly Group[]; total: number }[];
}

/** A way out of an empty answer. */
export type WayOut =
  | { kind: 'day'; value: string; count: number }
  | { kind: 'radius'; radiusKm: number; count: number }
  | { kind: 'online'; count: number };

/** Where the list is: not asked for, on its way, not to be had, or here. */
export type ListState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly slow: boolean; readonly preview: readonly Group[]; readonly read: number }
  | { readonly status: 'failed'; readonly kind: FailureKind }
  | {
      readonly status: 'ready';
      readonly found: Found;
      /** A question is on its way to the endpoint, or the last one failed. */
      readonly asking: boolean;
      readonly failed?: FailureKind;
      readonly waysOut: readonly WayOut[];
      readonly reports: readonly FeedReport[];
      /** When the copy shown was read, where the network failed since (epoch milliseconds). */
      readonly keptSince?: number;
    };

/** The page of one group. */
export interface OpenGroup {
  readonly id: string;
  readonly status: 'loading' | 'missing' | 'failed' | 'ready';
  readonly group?: Group;
  readonly series?: readonly Group[];
  readonly samePlace?: readonly Group[];
}

export type View = 'list' | 'week';

/** Everything the finder shows, in one immutable value. */
export interface FinderState {
  readonly search: Search;
  readonly view: View;
  /** Keys are still coming: the count is shown at once and spoken when they pause. */
  readonly typing: boolean;
  readonly list: ListState;
  readonly open?: OpenGroup;
  readonly saved: ReadonlyMap<string, Group>;
  /** The moment all of it is true for, in epoch milliseconds. */
  readonly now: number;
}
