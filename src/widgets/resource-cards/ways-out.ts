import { toggled, type Search } from '../../list/search-state.ts';
import type { WayOut } from './cards-state.ts';

/** Ways offered: more would be another list of filters. */
const mostWays = 4;

/** Looks for what would be found without one of the things that were asked for. `count`: how many rows a search finds. */
export async function waysOut(search: Search, count: (search: Search) => Promise<number>): Promise<WayOut[]> {
  const without: Omit<WayOut, 'count'>[] = [
    ...(search.radiusKm === undefined ? [] : [{ without: 'radius' as const, search: { ...search, radiusKm: undefined } }]),
    ...Object.entries(search.choices).flatMap(([facet, values = []]) => values.map(value => ({ without: { facet, value }, search: toggled(search, facet, value) }))),
    ...(search.text.trim() === '' ? [] : [{ without: 'text' as const, search: { ...search, text: '' } }]),
  ];
  const ways: WayOut[] = [];
  for (const way of without) {
    const found = await count(way.search);
    if (found > 0) ways.push({ ...way, count: found });
    if (ways.length === mostWays) break;
  }
  return ways;
}
