import type { TermFacet } from '../../protocol/terms.ts';

/** The facts that codes stand for. `elsewhere`: attendance, or nothing at all. */
type Meant = TermFacet | 'languages' | 'access' | 'elsewhere';

/** How a format's codes and words map to canonical terms, facet by facet: `W women, Y young-people`. A code that is its term in capitals stands alone. */
export type CodeTable = Readonly<Partial<Record<Meant, string>>>;

/** Codes sorted into the facts they stand for. */
export type SortedCodes = Record<Meant, string[]>;

/** Finds the meaning of a code, or of a word that spells its term ("Young People"). */
export class CodeIndex {
  readonly #meanings = new Map<string, readonly [fact: Meant, term: string]>();

  constructor(...tables: readonly CodeTable[]) {
    for (const [fact, codes] of tables.flatMap(Object.entries) as [Meant, string][]) {
      for (const pair of codes.split(', ')) {
        const [code = '', term = code.toLowerCase()] = pair.split(' ');
        this.#meanings.set(code, [fact, term]);
        if (!this.#meanings.has(term)) this.#meanings.set(term, [fact, term]);
      }
    }
  }

  /** Sorts codes; one without a known meaning is kept as the feed's own word, among the formats unless said otherwise. */
  sort(codes: readonly string[], own: TermFacet = 'formats', ownWord = (code: string): string => code): SortedCodes {
    const sorted: SortedCodes = { topics: [], audiences: [], formats: [], accessibility: [], languages: [], access: [], elsewhere: [] };
    for (const code of codes) {
      const [fact, term] = this.#meanings.get(code) ?? this.#meanings.get(code.toUpperCase()) ?? this.#meanings.get(slugOf(code)) ?? [own, ownWord(code)];
      if (!sorted[fact].includes(term)) sorted[fact].push(term);
    }
    return sorted;
  }
}

/** Words as a term is spelled: lower case, joined by hyphens. */
export const slugOf = (words: string): string => words.trim().toLowerCase().replace(/[\s_/-]+/g, '-');
