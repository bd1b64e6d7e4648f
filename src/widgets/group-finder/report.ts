import type { FeedReport } from '../../client/lists/list-source.ts';
import { FeedCheckedEvent, GroupsShownEvent, SearchChangeEvent } from './events.ts';
import type { FinderState, ListState } from './finder-state.ts';

const ready = (list: ListState | undefined): (ListState & { status: 'ready' }) | undefined => (list?.status === 'ready' ? list : undefined);

/** The public events that a change of state gives rise to. */
export function eventsOf(before: FinderState | undefined, after: FinderState): Event[] {
  const was = ready(before?.list);
  const is = ready(after.list);
  if (!is) return [];
  const events: Event[] = [];
  if (is.reports !== was?.reports && is.reports.length > 0) events.push(new FeedCheckedEvent(is.reports));
  const { items, total } = is.found;
  if (total !== was?.found.total || items.length !== was.found.items.length) events.push(new SearchChangeEvent(total, items.length));
  if (items !== was?.found.items) events.push(new GroupsShownEvent(items.flatMap(pointOf)));
  return events;
}

function pointOf({ id, place }: FinderItem): { id: string; latitude: number; longitude: number }[] {
  const { latitude, longitude } = place ?? {};
  return latitude === undefined || longitude === undefined ? [] : [{ id, latitude, longitude }];
}

type FinderItem = (ListState & { status: 'ready' })['found']['items'][number];

/** Tells the embedder in the console what was set aside: once a reading, in one line a feed. */
export function logReports(reports: readonly FeedReport[]): void {
  for (const { url, shown, rejected, dropped, failure } of reports) {
    if (failure) console.error(`<group-finder> ${failure.message}`);
    if (rejected.length > 0) console.warn(`<group-finder> ${url}: ${String(shown)} rows shown, ${String(rejected.length)} set aside`, rejected);
    else if (dropped.length > 0) console.info(`<group-finder> ${url}: ${String(dropped.length)} facts left out`, dropped);
  }
}
