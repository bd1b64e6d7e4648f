import type { Search } from './search-index.ts';

/** A list that is searched by the questions of the contract: what a server needs of it, whatever its rows are. */
export interface ListIndex<Query, Answer> {
  /** Says in the terms of `SearchIndex` what a query asks for, and in which column. Its cursor is read as a key of that index. */
  searchOf(query: Query, now: number): Search;
  /** One page of what such a search finds; its `next` is the key of its last row. */
  answer(search: Search): Answer;
}
