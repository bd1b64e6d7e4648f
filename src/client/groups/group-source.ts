import type { Format } from '../../connectors/index.ts';
import type { FoundPlace } from '../../protocol/place-search.ts';
import type { Finding } from '../../protocol/rows.ts';
import type { Group } from '../../protocol/group.ts';
import type { GroupAnswer, GroupQuery } from '../../protocol/group-search.ts';
import type { FailureKind } from '../errors.ts';

/** Answers a query with items, total and facets: from an index on the device, or by asking an endpoint. Both give the same answer. */
export interface GroupSource {
  /** True where an answer costs a request: the caller then waits until the visitor pauses. */
  readonly remote: boolean;
  /** `counts`: false lets a source leave the facets uncounted, as while keys are coming. */
  search(query: GroupQuery, now: number, signal: AbortSignal, counts?: boolean): GroupAnswer | Promise<GroupAnswer>;
  find(id: string, signal: AbortSignal): Group | undefined | Promise<Group | undefined>;
  /** Other rows of the same group, and other groups at the same place, soonest first. */
  related(group: Group, asked: { timeZone: string; now: number; signal: AbortSignal }): Promise<{ series: Group[]; place: Group[] }>;
  places(text: string, signal: AbortSignal): PlaceSuggestion[] | Promise<PlaceSuggestion[]>;
}

/** A place to search around: a point, or where the list names a place without coordinates, its path of regions. */
export interface PlaceSuggestion extends Partial<FoundPlace> {
  label: string;
  /** Covers all of the place's own groups. */
  radiusKm?: number;
  /** `Mississippi > North`, as in the `regions` facet. */
  region?: string;
  count?: number;
}

/** What came of reading one feed. */
export interface FeedReport {
  url: string;
  format?: Format | 'endpoint';
  shown: number;
  /** Rows set aside whole. */
  rejected: Finding[];
  /** Single facts left out of rows that are shown. */
  dropped: Finding[];
  /** Why the feed could not be read at all. */
  failure?: { kind: FailureKind; message: string };
}

/** A source ready to answer, with the story of how it came to be. */
export interface OpenedSource {
  source: GroupSource;
  reports: FeedReport[];
  /** When the copy shown was read, in epoch milliseconds, where it is a kept copy because the network failed. */
  keptSince?: number;
}
