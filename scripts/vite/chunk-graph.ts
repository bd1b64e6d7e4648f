/** The part of Vite's manifest that is read here: chunks by their source. */
export type ChunkGraph = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

/** What a widget fetches only when it is asked for: another view, another language, a calendar file, paper. */
const later = /\/parts\/(detail|week|print|receipt|json-ld)\.ts$|\/calendar-[^/]*\.ts$|\/(messages|terms)\//;
/** Only one of these is fetched for a feed. */
const oneOf = 'src/connectors/';

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
 * at once. Of the connectors the largest counts, as a feed needs one. A new lazy chunk counts until it is named as `later`.
 */
export function chunksUntilInteractive(graph: ChunkGraph, entry: string, already: ReadonlySet<string>, sizeOf: (key: string) => number): Set<string> {
  const keys = closure(graph, [entry]);
  const connectors: Set<string>[] = [];
  for (const key of keys) {
    for (const lazy of graph[key]?.dynamicImports ?? []) {
      if (later.test(lazy)) continue;
      if (lazy.startsWith(oneOf)) connectors.push(closure(graph, [lazy]));
      else closure(graph, [lazy], keys); // a set that grows is walked to its end
    }
  }
  const extra = (chunks: ReadonlySet<string>): string[] => [...chunks].filter(key => !keys.has(key) && !already.has(key));
  const weight = (chunks: ReadonlySet<string>): number => extra(chunks).reduce((sum, key) => sum + sizeOf(key), 0);
  const largest = connectors.sort((a, b) => weight(b) - weight(a))[0];
  for (const key of largest ?? []) keys.add(key);
  for (const key of already) keys.delete(key);
  return keys;
}
