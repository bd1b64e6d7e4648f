import * as v from 'valibot';
import { NewConcern } from '../../../src/protocol/concern.ts';
import { GroupQuery } from '../../../src/protocol/group-search.ts';
import type { Group } from '../../../src/protocol/group.ts';
import { PlaceQuery } from '../../../src/protocol/place-search.ts';
import { finesse } from '../../../src/search/finesse.ts';
import { GroupIndex } from '../../../src/search/group-index.ts';
import { clockOf, minutesOf } from '../../../src/time/calendar-date.ts';
import { calendarFile } from '../../../src/time/calendar-file.ts';
import { onlyWeekly } from '../../../src/time/weekly.ts';
import '../../../src/time/rules.ts';
import { json, problem, type Asked, type Handler, type Sent } from './http.ts';
import { groups, resources } from './rows.ts';

export type SearchGroups = (query: GroupQuery) => Pick<ReturnType<GroupIndex['search']>, 'items' | 'total' | 'facets' | 'next'>;

interface Directory {
  rows?: readonly Group[];
  /** In place of the search over `rows`. */
  search?: SearchGroups;
}

const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' };
const longestBody = 100_000;

/** The search of the widgets over some rows. */
export function searchOver(rows: readonly Group[]): SearchGroups {
  const index = new GroupIndex({ timeZone: 'Europe/London', now: Date.now() });
  index.learn(finesse);
  index.add(rows);
  for (const steps = index.build(); !steps.next().done; );
  return query => index.search(query, Date.now());
}

/** A small endpoint of level 1 that keeps the contract. Resources are a static list. */
export function directory({ rows = groups(), search = searchOver(rows) }: Directory = {}): Handler {
  const concerns = new Map<string, { body: string; receipt: string }>();
  const answer = (asked: Asked): Sent => {
    if (asked.method === 'OPTIONS') return { status: 204, headers: { 'access-control-allow-headers': 'content-type, idempotency-key', 'access-control-allow-methods': 'GET, POST' }, body: '' };
    const [first = '', id = '', part] = asked.path.slice(1).split('/').map(decodeURIComponent);
    if (asked.method === 'POST') {
      if (asked.path === '/groups/search') return posted(asked, GroupQuery, query => json(withoutExtras(search(query))));
      if (asked.path === '/places/search') return posted(asked, PlaceQuery, query => json(placesOf(rows, query.text)));
      if (first === 'groups' && part === 'concerns') return rows.some(row => row.id === id) ? posted(asked, NewConcern, () => takeConcern(asked, concerns)) : problem(404, 'No such group');
    }
    if (asked.method === 'GET') return read(asked, rows, id, concerns);
    return problem(404, 'No such address');
  };
  return asked => {
    const { headers, ...sent } = answer(asked);
    return { ...sent, headers: { ...cors, ...headers } };
  };
}

function read({ path, query, headers }: Asked, rows: readonly Group[], id: string, concerns: Map<string, { receipt: string }>): Sent {
  if (path === '/index.json') return json({ contract: 1, name: 'Marlshire', locales: ['en-GB'], offers: { groups: { search: true }, resources: { search: false }, places: {} }, agreements: [], timeZone: 'Europe/London', now: new Date().toISOString() });
  if (path === '/groups' || path === '/resources.json') {
    const etag = '"1"';
    return headers['if-none-match'] === etag ? { status: 304, headers: { etag }, body: '' } : json(path === '/groups' ? rows : resources, 200, { etag });
  }
  if (path === '/groups.ics') return { status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' }, body: calendarOf(rows.filter(row => (query.get('ids') ?? '').split(',').includes(row.id))) };
  if (path === '/groups.meeting-guide.json') return json(rows.flatMap(guideRows));
  const group = path.startsWith('/groups/') ? rows.find(row => row.id === id) : undefined;
  if (group) return json(group);
  const isKnown = path.startsWith('/concerns/') && [...concerns.values()].some(({ receipt }) => receipt === id);
  return isKnown ? json({ state: 'open', at: new Date().toISOString() }) : problem(404, 'Nothing is there');
}

function posted<Schema extends v.GenericSchema>({ body }: Asked, schema: Schema, use: (value: v.InferOutput<Schema>) => Sent): Sent {
  if (body.length > longestBody) return problem(413, 'The body is too long');
  let raw: unknown;
  try {
    raw = JSON.parse(body);
  } catch {
    return problem(400, 'The body is not JSON');
  }
  const parsed = v.safeParse(schema, raw);
  return parsed.success ? use(parsed.output) : problem(422, 'A field is wrong', v.getDotPath(parsed.issues[0]) ?? undefined);
}

function takeConcern({ headers, body }: Asked, concerns: Map<string, { body: string; receipt: string }>): Sent {
  const key = String(headers['idempotency-key']);
  const kept = concerns.get(key) ?? { body, receipt: `receipt-${key}` };
  concerns.set(key, kept);
  return kept.body === body ? json({ receipt: kept.receipt }, 202) : problem(409, 'This key carries another concern');
}

const withoutExtras = ({ items, total, facets, next }: ReturnType<SearchGroups>): unknown => ({ items, total, facets, next });

function placesOf(rows: readonly Group[], text: string): unknown[] {
  const towns = new Map(rows.flatMap(({ place }) => (place?.town && place.latitude !== undefined ? [[place.town, place]] : [])));
  return [...towns].filter(([town]) => town.toLowerCase().startsWith(text.toLowerCase())).map(([label, { latitude, longitude }]) => ({ label, latitude, longitude }));
}

const calendarOf = (rows: readonly Group[]): string =>
  calendarFile(rows.flatMap(({ id, name, schedule }) => schedule.map((meeting, at) => ({ uid: `${id}-${String(at)}@endpoint.example`, title: name, meeting }))), { product: '-//Test//Endpoint//EN', now: Date.now() });

const guideRows = ({ id, name, schedule }: Group): unknown[] => schedule.flatMap((meeting, at) => {
  const { time, minutes, timeZone } = meeting;
  return (onlyWeekly(meeting) ?? []).map(day => ({ slug: `${id}-${String(at)}`, name, day, time, end_time: clockOf((minutesOf(time) + minutes) % 1440), timezone: timeZone }));
});
