import type { FoundPlace } from '../../protocol/place-search.ts';
import type { FacetValue } from '../../protocol/question.ts';
import type { Finding } from '../../protocol/rows.ts';
import type { FailureKind } from '../errors.ts';

/** One page of an answer, whatever its rows are. */
export interface ListAnswer<Row> {
  items: Row[];
  total: number;
  facets: Record<string, FacetValue[]>;
  /** Cursor of the next page; absent on the last one. */
  next?: string;
}

/** Answers a query with items, total and facets: from an index on the device, or by asking an endpoint. Both give the same answer. */
export interface ListSource<Row, Query> {
  /** True where an answer costs a request: the caller then waits until the visitor pauses. */
  readonly remote: boolean;
  /** `counts`: false lets a source leave the facets uncounted, as while keys are coming. */
  search(query: Query, now: number, signal: AbortSignal, counts?: boolean): ListAnswer<Row> | Promise<ListAnswer<Row>>;
  find(id: string, signal: AbortSignal): Row | undefined | Promise<Row | undefined>;
  places(text: string, signal: AbortSignal): PlaceSuggestion[] | Promise<PlaceSuggestion[]>;
}

/** A place to search around: a point, or where the list names a place without coordinates, its path of regions. */
export interface PlaceSuggestion extends Partial<FoundPlace> {
  label: string;
  /** Covers all of the place's own rows. */
  radiusKm?: number;
  /** `Mississippi > North`, as in the `regions` facet. */
  region?: string;
  count?: number;
}

/** What came of reading one feed. */
export interface FeedReport {
  url: string;
  /** The connector's name, or `endpoint`. */
  format?: string;
  shown: number;
  /** Rows set aside whole. */
  rejected: Finding[];
  /** Single facts left out of rows that are shown. */
  dropped: Finding[];
  /** Why the feed could not be read at all. */
  failure?: { kind: FailureKind; message: string };
}

/** A source ready to answer, with the story of how it came to be. */
export interface Opened<Source> {
  source: Source;
  reports: FeedReport[];
  /** When the copy shown was read, in epoch milliseconds, where it is a kept copy because the network failed. */
  keptSince?: number;
  /** Where concerns about rows are sent (an endpoint that answers searches); absent where nobody takes them. */
  concerns?: string;
}
