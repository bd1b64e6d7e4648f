/** The part of Vite's manifest that is read here: chunks by their source. */
export type ChunkGraph = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

/**
 * What a widget fetches only when it is asked for (another view, another language, a calendar file, paper, a place to look around, ways out of an
 * empty answer, a group's kin, quoted words and slips of the finger, rules that are not plainly weekly, state kept in the address, a feed that is no JSON
 * list), or once the visitor is served (`outgoing`: what the host page is told).
 */
const later = new RegExp([
  /\/parts\/(detail|week|print|receipt|json-ld|place-search|ways)\.ts$/,
  /\/(outgoing|url-controller|ways-out|week-answer|finesse|group-kin|group-places|rules|recognise)\.ts$/,
  /\/calendar-[^/]*\.ts$|\/(messages|terms)\//,
].map(pattern => pattern.source).join('|'));
/** Only one of these is fetched: a list comes from a feed of one format or from an endpoint. */
const source = /^src\/connectors\/([^/]+)\/|\/open-(endpoint)\.ts$/;

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
 * fetch at once. A new lazy chunk counts for all of them until it is named as `later`.
 */
export function chunksUntilInteractive(graph: ChunkGraph, entry: string, already: ReadonlySet<string>): Map<string, Set<string>> {
  const keys = closure(graph, [entry]);
  const sources = new Map<string, string[]>();
  for (const key of keys) {
    for (const lazy of graph[key]?.dynamicImports ?? []) {
      if (later.test(lazy)) continue;
      const [, format, endpoint] = source.exec(lazy) ?? [];
      const name = format ?? endpoint;
      if (name === undefined) closure(graph, [lazy], keys); // a set that grows is walked to its end
      else sources.set(name, [...(sources.get(name) ?? []), lazy]);
    }
  }
  if (sources.size === 0) sources.set('', []);
  return new Map([...sources].map(([name, lazy]) => {
    const needed = closure(graph, lazy, new Set(keys));
    for (const key of already) needed.delete(key);
    return [name, needed];
  }));
}
