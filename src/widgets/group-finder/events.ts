import type { FeedReport } from '../../client/lists/list-source.ts';
import type { Finding } from '../../protocol/rows.ts';

/** A visitor opened a group's page. Cancel it to show the group yourself. */
export class GroupOpenEvent extends Event {
  constructor(readonly id: string) {
    super('group-open', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A visitor saved a group, or took it out again. */
export class GroupSaveEvent extends Event {
  constructor(
    readonly id: string,
    readonly saved: boolean,
  ) {
    super('group-save', { bubbles: true, composed: true });
  }
}

/** What is shown changed. Counts only: never what was typed, chosen or where from. */
export class SearchChangeEvent extends Event {
  constructor(
    /** How many groups fit. */
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

/** The groups on the page changed: ids and coordinates for a map in the `map` slot. */
export class GroupsShownEvent extends Event {
  constructor(readonly points: readonly { id: string; latitude: number; longitude: number }[]) {
    super('groups-shown', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'group-open': GroupOpenEvent;
    'group-save': GroupSaveEvent;
    'search-change': SearchChangeEvent;
    'feed-checked': FeedCheckedEvent;
    'groups-shown': GroupsShownEvent;
  }
}
