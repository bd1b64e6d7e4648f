/** The part of Vite's manifest that is read here: chunks by their source. */
export type ChunkGraph = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

/**
 * What a widget fetches only when it is asked for (another view, another language, a calendar file, paper, a place to look around, ways out of an
 * empty answer, a group's kin, what is saved and how it is kept and taken along, what is said of a row, the whole of what a list gives an outline of, quoted words and slips of the finger, rules that are not plainly weekly,
 * state kept in the address, a feed that is no JSON list; of a chat the pages around a room, its panels, cards, lock, sounds and strictness), or once the visitor is served (`outgoing`: what the host page is told).
 */
const later = new RegExp([
  /\/parts\/(detail|week|print|receipt|json-ld|place-search|ways)\.ts$/,
  /\/(keeping|concerns|take-away)\/|\/(saved-keeper|shared-list)\.ts$|^_shared-list/,
  /\/(outgoing|address-controller|ways-out|week-answer|finesse|group-kin|list-places|whole-reader|rules|recognise)\.ts$/,
  /\/calendar-[^/]*\.ts$|\/(messages|terms)\//,
  /\/peer-chat\/(panels|card|about|lock|pages\/(?!room\/)[a-z]+)\/|\/peer-chat\/(watchers|talk\/chime)\.ts$/,
].map(pattern => pattern.source).join('|'));
/** Parts of readers that few feeds need. One of them is needed by all feeds of some formats, from the first row on; another is imported at once by some, and then loses its name. */
const rarely = /^src\/connectors\/(?:reading|rows)\/|^_json-rows-|^src\/connectors\/bmlt\/(?!index\.)/;
const patient = '/reading/patient.ts';
const alwaysPatient = /^src\/connectors\/(?:hsds|ics|schema-org|resources\/csv)\//;
/** What reads one format of feeds: of groups, of resources, or of both. */
const reader = /^src\/connectors\/(?:resources\/)?([^/.]+)(?:\/|\.ts$)/;
/** Ways to get a list that come from no feed, by what they begin with: an endpoint that searches, and rows that the page itself holds. */
const openings: Record<string, string> = { endpoint: '/open-endpoint.ts', rows: '/open-cards.ts' };
/** How feeds are asked, where a widget that may get its list in another way imports it when needed. */
const openFeeds = '/open-feeds.ts';
/** An endpoint that is a folder of files is another way: it says itself which of the two it is. */
const folder = 'folder';
const ownList = /\/own-groups\.ts$|\/resources\/contract\.ts$/;
/** What reads and searches a list on the device: whoever asks an endpoint that searches needs none of it. */
const onDevice = /\/(?:groups|resources)-on-device\.ts$/;

/** Everything that is fetched with these chunks because they import it. */
export function closure(graph: ChunkGraph, keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    closure(graph, graph[key]?.imports ?? [], seen);
  }
  return seen;
}

/** The chunk that the loader fetches for a widget. A chunk that was put together by name has lost the name of its source. */
export function entryOf(graph: ChunkGraph, widget: string): string {
  const entry = graph['src/loader.ts']?.dynamicImports?.find(key => key.includes(widget));
  if (entry === undefined) throw new Error(`the loader fetches no chunk for ${widget}`);
  return entry;
}

/**
 * The chunks a widget needs until it shows and searches its first results, for each way to get a list: its own, all they import, and what they
 * fetch at once. A new lazy chunk counts for all of them until it is named above.
 */
export function chunksUntilInteractive(graph: ChunkGraph, entry: string, already: ReadonlySet<string>): Map<string, Set<string>> {
  const all = fetchedAtOnce(graph, entry, lazy => !later.test(lazy));
  const ways = new Set([...all].flatMap(key => wayOf(key) ?? []));
  if (ways.has('endpoint')) ways.add(folder);
  if (ways.size === 0) ways.add('');
  return new Map([...ways].map(way => {
    const isPatient = [...all].some(key => alwaysPatient.test(key) && wayOf(key) === way);
    const needed = fetchedAtOnce(graph, entry, lazy => (lazy.endsWith(patient) ? isPatient : isNeeded(lazy, way)));
    for (const key of already) needed.delete(key);
    return [way, needed];
  }));
}

/** The chunk, and everything that follows it where those that are imported when needed are needed. */
function fetchedAtOnce(graph: ChunkGraph, entry: string, isFetched: (lazy: string) => boolean): Set<string> {
  const keys = closure(graph, [entry]);
  // a set that grows is walked to its end
  for (const key of keys) closure(graph, (graph[key]?.dynamicImports ?? []).filter(isFetched), keys);
  return keys;
}

/** The way to get a list that a chunk is for. */
function wayOf(key: string): string | undefined {
  const format = rarely.test(key) ? undefined : reader.exec(key)?.[1];
  return format ?? Object.keys(openings).find(way => key.endsWith(openings[way] ?? ''));
}

function isNeeded(lazy: string, way: string): boolean {
  if (later.test(lazy) || rarely.test(lazy)) return false;
  if (onDevice.test(lazy)) return way !== 'endpoint';
  if (lazy.endsWith(openFeeds)) return way !== folder && !(way in openings);
  if (ownList.test(lazy) && way === folder) return true;
  const own = wayOf(lazy) ?? (ownList.test(lazy) ? folder : way);
  return own === way || (own === 'endpoint' && way === folder);
}
