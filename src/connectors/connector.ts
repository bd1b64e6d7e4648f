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
  /** Whether there is a time zone of this name; without it every name is believed. */
  isZone?: (name: string) => boolean;
}

/** Some rows of a feed, read. Slices are small, so that the caller can let the page breathe in between. */
export interface Slice {
  groups: Group[];
  /** Rows set aside whole. */
  rejected: Finding[];
  /** Single facts left out of rows that are shown. */
  dropped: Finding[];
  /** To be awaited before the next step: a part of the reader that few feeds need is being downloaded. */
  wait?: Promise<void>;
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
