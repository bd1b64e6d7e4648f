/** The part of Vite's manifest that is read here: chunks by their source. */
export type ChunkGraph = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

/**
 * What a widget fetches only when it is asked for (another view, another language, a calendar file, paper, a place to look around, ways out of an
 * empty answer, rules that are not plainly weekly, state kept in the address), or once the visitor is served (`outgoing`: what the host page is told).
 */
const later = /\/parts\/(detail|week|print|receipt|json-ld|place-search|ways)\.ts$|\/(outgoing|url-controller|ways-out|week-answer)\.ts$|\/calendar-[^/]*\.ts$|\/time\/rules\.ts$|\/(messages|terms)\//;
/** Only one of these is fetched: a list comes from a feed of one format or from an endpoint. */
const oneOf = /^src\/connectors\/|\/open-endpoint\.ts$/;

/** Everything that is fetched with these chunks because they import it. */
export function closure(graph: ChunkGraph, keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    closure(graph, graph[key]?.imports ?? [], seen);
  }
  return seen;
}

/**
 * The chunks a widget needs until it shows and searches its first results: its own, all they import, and what they fetch
 * at once. Of the ways to get a list the largest counts, as a finder needs one. A new lazy chunk counts until it is named as `later`.
 */
export function chunksUntilInteractive(graph: ChunkGraph, entry: string, already: ReadonlySet<string>, sizeOf: (key: string) => number): Set<string> {
  const keys = closure(graph, [entry]);
  const sources: Set<string>[] = [];
  for (const key of keys) {
    for (const lazy of graph[key]?.dynamicImports ?? []) {
      if (later.test(lazy)) continue;
      if (oneOf.test(lazy)) sources.push(closure(graph, [lazy]));
      else closure(graph, [lazy], keys); // a set that grows is walked to its end
    }
  }
  const extra = (chunks: ReadonlySet<string>): string[] => [...chunks].filter(key => !keys.has(key) && !already.has(key));
  const weight = (chunks: ReadonlySet<string>): number => extra(chunks).reduce((sum, key) => sum + sizeOf(key), 0);
  const largest = sources.sort((a, b) => weight(b) - weight(a))[0];
  for (const key of largest ?? []) keys.add(key);
  for (const key of already) keys.delete(key);
  return keys;
}
