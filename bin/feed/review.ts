import type { Format } from '../../src/connectors/index.ts';
import type { Group } from '../../src/protocol/group.ts';
import type { Finding } from '../../src/protocol/rows.ts';
import { readPages, type FeedSlice, type PageOptions } from './pages.ts';

/** Facts that visitors ask for, and in how many shown rows they are missing. */
export interface MissingFacts {
  timeZone: number;
  end: number;
  coordinates: number;
  address: number;
  onlineLink: number;
  schedule: number;
}

/** What reading a feed as the widgets do brought to light. */
export interface FeedReview {
  source: string;
  format: Format;
  rows: number;
  shown: number;
  rejected: Finding[];
  dropped: Finding[];
  missing: MissingFacts;
  /** Facts left out of rows that are shown, counted by field. */
  droppedByField: Record<string, number>;
}

/** Reads a feed to its last page. Throws `FeedError` where it is no feed. */
export async function reviewFeed(source: string, options: PageOptions): Promise<FeedReview> {
  let review: FeedReview | undefined;
  for await (const slice of readPages(source, options)) {
    review ??= emptyReview(source, slice.format);
    addSlice(review, slice);
  }
  if (!review) throw new Error('nothing was read');
  for (const { field = 'row' } of review.dropped) review.droppedByField[field] = (review.droppedByField[field] ?? 0) + 1;
  return review;
}

function addSlice(review: FeedReview, { groups, rejected, dropped, guessedLengths }: FeedSlice): void {
  review.rows += groups.length + rejected.length;
  review.shown += groups.length;
  review.rejected.push(...rejected);
  review.dropped.push(...dropped);
  review.missing.end += guessedLengths;
  for (const group of groups) countMissing(review.missing, group);
}

function countMissing(missing: MissingFacts, { schedule, place, online, attendance }: Group): void {
  const isAfar = attendance === 'online';
  if (schedule.length === 0) missing.schedule++;
  if (schedule.some(meeting => meeting.timeZone === undefined)) missing.timeZone++;
  if (!isAfar && place?.latitude === undefined) missing.coordinates++;
  if (!isAfar && place?.address === undefined) missing.address++;
  if ((isAfar || attendance === 'hybrid') && !online?.url && !online?.phone) missing.onlineLink++;
}

const emptyReview = (source: string, format: Format): FeedReview => ({
  source, format, rows: 0, shown: 0, rejected: [], dropped: [], droppedByField: {},
  missing: { timeZone: 0, end: 0, coordinates: 0, address: 0, onlineLink: 0, schedule: 0 },
});
