import type { Press } from './pressing.ts';

/** A widget that shows a searched list, as it is measured. */
export interface MeasuredWidget {
  tag: string;
  /** Attributes that name its list, and nothing else: its default of everything. */
  attributes: Readonly<Record<string, string>>;
  /** Path of the list itself, and which of a row's facts the floor shows. */
  feed: string;
  facts: readonly string[];
  /** Selector of one row. */
  row: string;
  /** What the line that counts calls one row. */
  noun: string;
  typing: readonly Press[];
  /** Facets of which two choices are made and taken back. */
  facets: readonly string[];
}
