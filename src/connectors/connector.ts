import type { Group } from '../protocol/group.ts';
import type { Finding } from '../protocol/rows.ts';

/** What an embedder may tell about a feed. */
export interface ReadOptions {
  /** Where the text came from; a paged feed tells its next page by it. */
  url?: string;
  /** Our field name -> the feed's column, for spreadsheets: `{name: 'Title', day: 'Weekday'}`. */
  columns?: Record<string, string>;
  /** Zone of rows that name none. It is the reader's to apply: rows keep saying that they do not know. */
  timeZone?: string;
  /** BCP 47 tag of the feed's own words: its weekday names are understood beside the English ones. */
  language?: string;
}

/** Some rows of a feed, read. Slices are small, so that the caller can let the page breathe in between. */
export interface Slice {
  groups: Group[];
  /** Rows set aside whole. */
  rejected: Finding[];
  /** Single facts left out of rows that are shown. */
  dropped: Finding[];
}

/** What is known once the last slice was given. */
export interface FeedEnd {
  /** Rows found; each was either shown or set aside. */
  rows: number;
  /** Meetings whose length the feed does not tell: taken to last an hour. */
  guessedLengths: number;
  /** Address to ask next. */
  next?: string;
  /** True where the answer of `next` replaces what was read, and does not follow it. */
  again?: boolean;
}

/** Reads one foreign format. Pure: text in, groups out; the client does the fetching. */
export interface Connector {
  /** Throws `FeedError` where the document as a whole is not this format. */
  read(text: string, options?: ReadOptions): Generator<Slice, FeedEnd>;
}

/** The beginning of a document, looked at once and shown to each connector in turn. */
export interface Head {
  /** Names of JSON members found at the beginning; empty where it is no JSON. */
  keys: ReadonlySet<string>;
  /** Names in the header row, lower case, words joined by `_`; empty where it is JSON. */
  columns: ReadonlySet<string>;
  /** True where the rows are lists under a header row, as a spreadsheet service gives them. */
  sheet: boolean;
}

/** A slice without rows: a breath while the document is being scanned. */
export const emptySlice: Slice = { groups: [], rejected: [], dropped: [] };
