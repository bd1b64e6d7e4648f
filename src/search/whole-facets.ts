import type { FacetCount } from './facet-column.ts';
import type { ListIndex } from './list-index.ts';
import type { Search } from './search-index.ts';

interface Counted {
  facets: Record<string, FacetCount[]>;
}

/** Facets of whole lists, by the meetings that were counted: a list whose rows or times have moved on has other ones. */
const wholes = new WeakMap<Uint32Array, Counted['facets']>();

/** True for a search that every row meets, in whatever order. */
function isWhole({ text, near, radiusKm, chosen = {}, admits, slots }: Search): boolean {
  return !text?.trim() && (!near || radiusKm === undefined) && !admits && slots?.open === -1 && Object.values(chosen).every(values => !values?.length);
}

/** Answers a search, and counts a list that nothing narrows only once: what most visitors ask first. */
export function answerCounted<Answer extends Counted>(list: ListIndex<unknown, Answer>, search: Search): Answer {
  const bits = isWhole(search) ? search.slots?.bits : undefined;
  const facets = bits && wholes.get(bits);
  if (facets) return { ...list.answer({ ...search, counts: false }), facets };
  const answer = list.answer(search);
  if (bits) wholes.set(bits, answer.facets);
  return answer;
}
