import type { FailureKind } from '../client/errors.ts';
import type { FeedReport, ListAnswer } from '../client/lists/list-source.ts';
import type { Search } from './search-state.ts';

/** What an answer holds: the rows shown so far, how many there are in all, and what each choice would give. */
export type Found<Row> = Readonly<ListAnswer<Row>>;

/** Where the list is: not asked for, on its way, not to be had, or here. */
export type Listing<Row> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly slow: boolean; readonly preview: readonly Row[]; readonly read: number }
  | { readonly status: 'failed'; readonly kind: FailureKind }
  | {
      readonly status: 'ready';
      readonly found: Found<Row>;
      /** A question is on its way to the endpoint, or the last one failed. */
      readonly asking: boolean;
      readonly failed?: FailureKind;
      readonly reports: readonly FeedReport[];
      /** When the copy shown was read, where the network failed since (epoch milliseconds). */
      readonly keptSince?: number;
    };

/** A list that has just been asked for. */
export const beginning = { status: 'loading', slow: false, preview: [], read: 0 } as const;

/** The page of one row. */
export interface OpenRow<Row> {
  readonly id: string;
  readonly status: 'loading' | 'missing' | 'failed' | 'ready';
  readonly row?: Row;
}

/** Everything that a widget with a searched list shows, in one immutable value. */
export interface ListState<Row> {
  readonly search: Search;
  /** Keys are still coming: the count is shown at once and spoken when they pause. */
  readonly typing: boolean;
  readonly list: Listing<Row>;
  readonly open?: OpenRow<Row>;
  readonly saved: ReadonlyMap<string, Row>;
  /** More is saved, behind a passphrase. */
  readonly isLocked: boolean;
  /** Where concerns about this list's rows are sent; absent where nobody takes them. */
  readonly concerns?: string;
  /** The moment all of it is true for, in epoch milliseconds. */
  readonly now: number;
}
