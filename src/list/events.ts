import type { FeedReport } from '../client/lists/list-source.ts';
import type { Finding } from '../protocol/rows.ts';

/** What is shown changed. Counts only: never what was typed, chosen or where from. */
export class SearchChangeEvent extends Event {
  constructor(
    /** How many rows fit. */
    readonly total: number,
    /** How many of them are on the page. */
    readonly shown: number,
  ) {
    super('search-change', { bubbles: true, composed: true });
  }
}

/** The feeds were read: what was shown, what was set aside and why. */
export class FeedCheckedEvent extends Event {
  /** Rows set aside, of all feeds: row, field, reason. */
  readonly rejected: readonly Finding[];
  /** How many rows are shown. */
  readonly shown: number;

  constructor(readonly feeds: readonly FeedReport[]) {
    super('feed-checked', { bubbles: true, composed: true });
    this.rejected = feeds.flatMap(feed => feed.rejected);
    this.shown = feeds.reduce((sum, feed) => sum + feed.shown, 0);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'search-change': SearchChangeEvent;
    'feed-checked': FeedCheckedEvent;
  }
}
