import type { Resource } from '../../protocol/resource.ts';
import type { ReadOptions, Slice } from '../connector.ts';

/** What an embedder may tell about a feed of resources. */
export interface ResourceReadOptions extends ReadOptions {
  /** Who gives the list: the source of every row that names none. */
  source?: Resource['source'];
}

/** One resource, and whether the list gave all of it. */
export interface ReadResource {
  resource: Resource;
  /** Present where the list gave an outline only: that it names no phone, hours or place then means nothing. */
  thin?: Thin;
}

/** What is known of a row that came as an outline. */
export interface Thin {
  /** Where the whole row is, read by the same connector; absent where the list does not tell. The row keeps the id that it has in the list. */
  detail?: string;
}

/** Some rows of a feed, read. Slices are small, so that the caller can let the page breathe in between. */
export interface ResourceSlice extends Omit<Slice, 'groups'> {
  resources: ReadResource[];
}

/** What is known once the last slice was given. */
export interface ResourceFeedEnd {
  /** Rows found, the services of an organization one by one; each was either shown or set aside. */
  rows: number;
  /** Meetings of events whose length the feed does not tell: taken to last an hour. */
  guessedLengths: number;
  /** Address of the page after this one. A page without a row that is new to its reader is the last, whatever it says. */
  next?: string;
  /** True where that does not hold: an empty page amid others, or the first page given under two numbers. */
  isGap?: boolean;
}

/** Reads one foreign format of resources. Pure: text in, resources out; the client does the fetching. */
export interface ResourceConnector {
  /** Throws `FeedError` where the document as a whole is not this format. */
  read(text: string, options?: ResourceReadOptions): Generator<ResourceSlice, ResourceFeedEnd>;
}
