import { loadConnector, recogniseFormat, type Format, type ReadOptions, type Slice } from '../../src/connectors/index.ts';
import type { Group } from '../../src/protocol/group.ts';
import type { Finding } from '../../src/protocol/rows.ts';
import { zoneNamed } from '../../src/time/zones.ts';

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

export interface ReviewOptions extends Pick<ReadOptions, 'columns' | 'language'> {
  format?: Format;
  read: (source: string) => Promise<{ text: string; contentType: string }>;
}

const mostPages = 200;

/** Reads a feed to its last page. Throws `FeedError` where it is no feed. */
export async function reviewFeed(source: string, { read, format, columns, language }: ReviewOptions): Promise<FeedReview> {
  let review: FeedReview | undefined;
  const seen = new Set<string>();
  for (let at: string | undefined = source; at !== undefined && !seen.has(at) && seen.size < mostPages; ) {
    seen.add(at);
    const { text, contentType } = await read(at);
    const known: Format = format ?? review?.format ?? (await recogniseFormat(text, contentType));
    review ??= emptyReview(source, known);
    at = await reviewPage(review, text, { url: at, columns, language, isZone: name => zoneNamed(name) !== undefined });
  }
  if (!review) throw new Error('nothing was read');
  for (const { field = 'row' } of review.dropped) review.droppedByField[field] = (review.droppedByField[field] ?? 0) + 1;
  return review;
}

async function reviewPage(review: FeedReview, text: string, options: ReadOptions): Promise<string | undefined> {
  const reading = (await loadConnector(review.format, text)).read(text, options);
  for (;;) {
    const { done, value } = reading.next();
    if (!done) {
      addSlice(review, value);
      await value.wait;
      continue;
    }
    review.rows += value.rows;
    review.missing.end += value.guessedLengths;
    return value.next;
  }
}

function addSlice(review: FeedReview, slice: Slice): void {
  // rows are counted from the first page on
  const onPage = ({ row, ...finding }: Finding): Finding => ({ row: row + review.rows, ...finding });
  review.shown += slice.groups.length;
  review.rejected.push(...slice.rejected.map(onPage));
  review.dropped.push(...slice.dropped.map(onPage));
  for (const group of slice.groups) countMissing(review.missing, group);
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
