import type { ListSource, Opened } from '../client/lists/list-source.ts';
import type { ReadRow } from './keeping/keep-on-demand.ts';
import type { Search } from './search-state.ts';

/** What is the same for a store of any kind of rows. */
export interface ListSetup {
  /** The widget that it serves: for the console. */
  tag: string;
  row: 'group' | 'resource';
  /** Fetches what reads a saved row again. */
  readSaved: () => Promise<{ read: ReadRow<unknown> }>;
  /** How many rows are shown at a time. */
  pageSize: number;
  /** How many are drawn while keys are coming, where it is not five: as many as can be seen. */
  typingRows?: number;
  /** Keeps the list for the life of the page, under this name. */
  cache?: string;
  clock: () => number;
}

/** What a store is made of. A change of any of it makes a new store. */
export interface ListConfig<Row, Query, Source extends ListSource<Row, Query>> extends ListSetup {
  /** Where the list comes from: the name under which saved rows are shared and a copy is kept. */
  list: string;
  open: (hooks: OpenHooks<Row>) => Promise<Opened<Source>>;
  /** What the source is asked for a search. */
  query: (search: Search, limit: number) => Query;
}

/** What the opening of a list is told. */
export interface OpenHooks<Row> {
  signal: AbortSignal;
  now: number;
  onPreview: (first: readonly Row[], read: number) => void;
}

/** Where a store begins: what an address or an older store says. */
export interface Beginning {
  search?: Search;
  open?: string;
}

/** What every question of a list can say of its pages. */
export interface Paged {
  cursor?: string;
  limit?: number;
}

/** Rows drawn while keys are coming: as many as can be seen, for half of what a key costs is drawing. */
export const usualTypingRows = 5;
