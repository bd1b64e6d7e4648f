import { facetNamed, readChoices, type Facets } from './facets.ts';
import type { Choices } from './search-state.ts';

/** What an embedder lets a visitor narrow by. */
export interface Narrowing {
  /** Facets in the embedder's order. */
  order: readonly string[];
  /** Offers "on now" and "soon". */
  live: boolean;
  /** Choices that cannot be taken back. */
  preset: Choices;
}

/** Reads the `filters` and `preset` attributes; `tag` is whose console lines it writes. */
export function narrowingOf(tag: string, facets: Facets, filterNames: string | undefined, preset: string): Narrowing {
  const names = filterNames?.split(/[\s,]+/);
  return {
    live: !names || names.includes('now'),
    order: names ? names.map(name => facetNamed(facets, name)).filter(facet => facet !== undefined) : facets.names,
    preset: readChoices(facets, preset, name => { console.warn(`<${tag}> preset: there is no filter "${name}"`); }),
  };
}
