import type { Group } from '../../../src/protocol/group.ts';
import type { GroupQuery } from '../../../src/protocol/group-search.ts';
import { indexOf } from '../../search/group-of.ts';
import { json, stubNetwork, type Asked } from './feeds.ts';
import { saturdayAtTen } from './rows.ts';

/** Base address of the endpoint that `serve` pretends to be. */
export const endpoint = 'https://support.example/v1';

export interface Offers {
  /** Level 1: the endpoint searches itself. */
  search?: boolean;
  places?: readonly { label: string; latitude: number; longitude: number }[];
  timeZone?: string;
  /** Rows beside the groups that no one can read. */
  bad?: readonly unknown[];
}

/** Answers as an endpoint of level 0 or 1 with these groups would. Returns what was asked of it. */
export function serve(groups: readonly Group[], { search = false, places, timeZone, bad = [] }: Offers = {}): Asked[] {
  const index = indexOf(groups, { now: saturdayAtTen });
  return stubNetwork(({ url, method, body }) => {
    if (!url.startsWith(`${endpoint}/`)) return undefined;
    const path = url.slice(endpoint.length);
    if (path === '/index.json') return json({ contract: 1, offers: { groups: { search }, places: places && {} }, timeZone });
    if (path === '/groups.json' && !search) return json({ groups: [...groups, ...bad] });
    if (path === '/groups/search' && method === 'POST') {
      const answer = index.search(JSON.parse(body) as GroupQuery, saturdayAtTen);
      return json({ ...answer, items: [...answer.items, ...bad] });
    }
    if (path === '/places/search' && method === 'POST') return json(places ?? []);
    const found = groups.find(({ id }) => path === `/groups/${encodeURIComponent(id)}`);
    return found ? json(found) : new Response('', { status: 404 });
  });
}
