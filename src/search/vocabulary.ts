import { allowedTypos, bitCount, letterMask, typosBefore } from './typos.ts';

/** Terms sorted at a time: small enough that no step is felt. */
const step = 2_000;

/** Every term of an index in order: a term's place here is its rank, so the terms with one beginning are neighbours. */
export class Vocabulary {
  readonly #terms: readonly string[];
  readonly #masks: Int32Array;

  constructor(sorted: readonly string[] = [], masks = Int32Array.from(sorted, letterMask)) {
    this.#terms = sorted;
    this.#masks = masks;
  }

  get size(): number {
    return this.#terms.length;
  }

  term(rank: number): string {
    return this.#terms[rank] ?? '';
  }

  /** The rank of exactly this term. */
  rankOf(term: string): number | undefined {
    const rank = this.#firstFrom(term);
    return this.#terms[rank] === term ? rank : undefined;
  }

  /** The ranks of the terms that begin so: from, and up to but without. */
  startingWith(beginning: string): [from: number, to: number] {
    const from = this.#firstFrom(beginning);
    // No term holds U+FFFF: it is neither letter, digit nor mark.
    return [from, this.#firstFrom(`${beginning}\uffff`, from)];
  }

  /** The ranks of the terms that this word, or the beginning of one, may be a slip of: only the nearest, and none that begins so. */
  near(word: string): number[] {
    let limit = allowedTypos(word);
    const mask = letterMask(word);
    let found: number[] = [];
    for (let rank = 0; limit > 0 && rank < this.#masks.length; rank += 1) {
      if (bitCount(mask & ~(this.#masks[rank] ?? 0)) > limit) continue;
      const term = this.term(rank);
      if (term.length < word.length - limit) continue;
      const slips = typosBefore(word, term, limit);
      if (slips > limit || slips === 0) continue;
      if (slips < limit) {
        limit = slips;
        found = [];
      }
      found.push(rank);
    }
    return found;
  }

  #firstFrom(text: string, from = 0): number {
    let low = from;
    let high = this.#terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Sorts terms in small steps: first by how they begin, then within each beginning. */
export function* vocabularyOf(terms: Iterable<string>): Generator<void, Vocabulary> {
  const byBeginning = new Map<string, string[]>();
  let steps = 0;
  for (const term of terms) {
    const beginning = term.slice(0, 2);
    const list = byBeginning.get(beginning);
    if (list) list.push(term);
    else byBeginning.set(beginning, [term]);
    if ((steps += 1) % (step * 2) === 0) yield;
  }
  const sorted: string[] = [];
  const masks = new Int32Array(steps);
  let done = 0;
  for (const beginning of [...byBeginning.keys()].sort()) {
    for (const term of (byBeginning.get(beginning) ?? []).sort()) masks[sorted.push(term) - 1] = letterMask(term);
    if (sorted.length - done < step) continue;
    done = sorted.length;
    yield;
  }
  return new Vocabulary(sorted, masks);
}
