import { json, stubNetwork, type Asked } from '../group-finder/feeds.ts';

/** Base address of the endpoint that `serveRows` pretends to be. */
export const endpoint = 'https://support.example/v1';

export interface Offers {
  /** Level 1: the endpoint searches itself. */
  search?: boolean;
  places?: readonly { label: string; latitude: number; longitude: number }[];
  timeZone?: string;
  /** Rows beside the others that no one can read. */
  bad?: readonly unknown[];
}

/** What an endpoint holds of one kind. `answer`: what a search finds. */
interface Holding {
  noun: 'groups' | 'resources';
  rows: readonly { id: string }[];
  answer: (query: unknown) => { items: readonly unknown[] };
}

/** Answers as an endpoint of level 0 or 1 with these rows would. Returns what was asked of it. */
export function serveRows({ noun, rows, answer }: Holding, { search = false, places, timeZone, bad = [] }: Offers = {}): Asked[] {
  return stubNetwork(({ url, method, body }) => {
    if (!url.startsWith(`${endpoint}/`)) return undefined;
    const path = url.slice(endpoint.length);
    if (path === '/index.json') return json({ contract: 1, offers: { [noun]: { search }, places: places && {} }, timeZone });
    if (path === `/${noun}.json` && !search) return json({ [noun]: [...rows, ...bad] });
    if (path === `/${noun}/search` && method === 'POST') {
      const found = answer(JSON.parse(body));
      return json({ ...found, items: [...found.items, ...bad] });
    }
    if (path === '/places/search' && method === 'POST') return json(places ?? []);
    const row = rows.find(({ id }) => path === `/${noun}/${encodeURIComponent(id)}`);
    return row ? json(row) : new Response('', { status: 404 });
  });
}
