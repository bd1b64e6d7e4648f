import type { ReadOptions } from '../../connectors/connector.ts';
import type { Finding } from '../../protocol/rows.ts';

/** Some rows of a feed, as a connector gives them. Where in it the rows are depends on their kind. */
export interface ReadSlice {
  rejected: Finding[];
  dropped: Finding[];
  wait?: Promise<void>;
}

/** What a connector says at the end of a page. */
interface PageEnd {
  next?: string;
  /** True where the answer of `next` replaces what was read, and does not follow it. */
  again?: boolean;
  /** True where the list goes on though this page has nothing new. */
  isGap?: boolean;
}

/** Reads one format of a kind of rows. */
export interface ListConnector<Slice> {
  read: (text: string, options?: ReadOptions) => Generator<Slice, PageEnd>;
}

/** A list on the device while it is being filled. Its code is downloaded beside the list itself. */
export interface Filling<Row, Slice, Source> {
  rowsOf(slice: Slice): readonly Row[];
  /** The row with the zone of its feed, where it names none itself. */
  inZone(row: Row): Row;
  find(id: string): Row | undefined;
  /** Takes a row under its own id, and what was read of it: where in a slice, and in which format. */
  add(row: Row, read: { slice: Slice; at: number; format?: string }): void;
  /** What of the first rows can be shown before the rest is here. */
  preview(rows: readonly Row[]): readonly Row[];
  /** Makes it searchable. */
  open(signal: AbortSignal): Promise<Source>;
}
