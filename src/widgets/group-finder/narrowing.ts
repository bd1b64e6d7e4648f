import type { GroupFacet } from '../../protocol/group-facets.ts';
import { facetNamed, readChoices, type Choices } from './search-state.ts';

/** What an embedder lets a visitor narrow by. */
export interface Narrowing {
  /** Facets in the embedder's order. */
  order: readonly GroupFacet[];
  /** Offers "on now" and "soon". */
  live: boolean;
  /** Choices that cannot be taken back. */
  preset: Choices;
}

/** Reads the `filters` and `preset` attributes. */
export function narrowingOf(filterNames: string | undefined, order: readonly GroupFacet[], preset: string): Narrowing {
  const names = filterNames?.split(/[\s,]+/);
  return {
    live: !names || names.includes('now'),
    order: names ? names.map(facetNamed).filter(facet => facet !== undefined) : order,
    preset: readChoices(preset, name => { console.warn(`<group-finder> preset: there is no filter "${name}"`); }),
  };
}
