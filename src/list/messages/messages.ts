import type { FailureKind } from '../../client/errors.ts';
import type { TermLabels } from '../../i18n/terms/index.ts';
import type { Attendance } from '../../protocol/group.ts';

/** Words that are the same for every list. Counts and distances come in as numbers or already written in the language. */
export interface SharedMessages {
  terms: TermLabels;
  searchHint: string;
  placeLabel: string;
  filters: string;
  attendance: Record<Attendance, string>;
  free: string;
  saved: (count: number) => string;
  count: (label: string, count: number) => string;
  showAll: (count: number) => string;
  chosen: string;
  remove: (label: string) => string;
  clear: string;
  print: string;
  slow: string;
  stale: (time: string) => string;
  partly: (count: number) => string;
  ownTime: (time: string, zone: string) => string;
  zoneUnknown: string;
  save: (name: string) => string;
  concern: (count: number, part: string) => string;
  failed: Record<FailureKind | 'part', string>;
  retry: string;
  back: string;
  requests: string;
}

/** All words that a list needs to be searched and shown; what is about its rows comes from the widget. */
export interface ListMessages extends SharedMessages {
  searchLabel: string;
  /** By the name of each facet. */
  facets: Readonly<Record<string, string>>;
  /** Names the list for screen readers. */
  results: string;
  /** "12 groups": the exact count comes first. */
  rows: (count: number) => string;
  loading: string;
  reading: (count: number) => string;
  more: string;
  empty: string;
  /** There is nothing in the list at all. */
  none: string;
}
