import type { GroupSource } from '../../client/groups/group-source.ts';
import type { ListAnswer } from '../../client/lists/list-source.ts';
import type { Group } from '../../protocol/group.ts';
import type { GroupQuery } from '../../protocol/group-search.ts';
import type { WayOut } from './finder-state.ts';

/** Radii tried in turn, in kilometres; the widget writes them in the visitor's unit. */
const widerKm = [5, 10, 25, 50, 100, 250];

/** Looks for what would help when nothing fits: the nearest day, a wider circle, a group online. */
export async function waysOut(source: GroupSource, query: GroupQuery, answer: ListAnswer<Group>, now: number, signal: AbortSignal): Promise<WayOut[]> {
  const ways: WayOut[] = [];
  const { days, attendance, radiusKm } = query;
  const count = (facet: string, value: string): number => answer.facets[facet]?.find(one => one.value === value)?.count ?? 0;

  if (days) {
    const from = days[0] ?? 0;
    for (let ahead = 1; ahead < 7; ahead++) {
      const value = String((from + ahead) % 7);
      if (count('days', value) === 0) continue;
      ways.push({ kind: 'day', value, count: count('days', value) });
      break;
    }
  }
  if (query.near && radiusKm !== undefined) {
    for (const wider of widerKm.filter(km => km > radiusKm)) {
      const { total } = await source.search({ ...query, radiusKm: wider, limit: 1 }, now, signal);
      if (total === 0) continue;
      ways.push({ kind: 'radius', radiusKm: wider, count: total });
      break;
    }
  }
  if (!attendance?.includes('online')) {
    // a circle around a place says nothing about groups that meet online
    const { total } = await source.search({ ...query, near: undefined, radiusKm: undefined, attendance: ['online', 'hybrid'], limit: 1 }, now, signal);
    if (total > 0) ways.push({ kind: 'online', count: total });
  }
  return ways;
}
