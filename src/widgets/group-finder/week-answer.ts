import type { GroupSource } from '../../client/groups/group-source.ts';
import type { GroupQuery } from '../../protocol/group-search.ts';
import type { FinderState } from './finder-state.ts';

/** Groups shown of each day: the rest of a long day is a press away, in the list. */
const mostADay = 20;

/** The same question, day by day. */
export async function weekOf(source: GroupSource, query: GroupQuery, now: number, signal: AbortSignal): Promise<NonNullable<FinderState['days']>> {
  const wanted = query.days ?? [0, 1, 2, 3, 4, 5, 6];
  return Promise.all(wanted.map(async weekday => {
    const { items, total } = await source.search({ ...query, days: [weekday], sort: 'time', limit: mostADay }, now, signal);
    return { weekday, items, total };
  }));
}
