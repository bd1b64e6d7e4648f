import type { Term, TermFacet } from '../../protocol/terms.ts';

/** How a format's codes and words map to canonical terms, facet by facet. A wrong term is a type error. */
export type CodeTable = { readonly [Facet in TermFacet]?: Readonly<Record<string, Term<Facet>>> } & {
  readonly languages?: Readonly<Record<string, string>>;
  readonly access?: Readonly<Record<string, 'open' | 'closed' | 'referral'>>;
  /** Codes that say something about attendance or nothing at all: read elsewhere. */
  readonly elsewhere?: Readonly<Record<string, string>>;
};

type Meaning = readonly [facet: keyof CodeTable, term: string];

/** Codes sorted into the facts they stand for. */
export interface SortedCodes {
  topics: string[];
  audiences: string[];
  formats: string[];
  accessibility: string[];
  languages: string[];
  access: 'open' | 'closed' | 'referral' | undefined;
  elsewhere: string[];
}

/** Finds the meaning of a code, or of a word that spells its term ("Young People"). */
export class CodeIndex {
  readonly #meanings = new Map<string, Meaning>();

  constructor(...tables: readonly CodeTable[]) {
    for (const [facet, codes] of tables.flatMap(table => Object.entries(table) as [keyof CodeTable, Record<string, string>][])) {
      for (const [code, term] of Object.entries(codes)) {
        const meaning: Meaning = [facet, term];
        this.#meanings.set(code, meaning);
        if (!this.#meanings.has(term)) this.#meanings.set(term, meaning);
      }
    }
  }

  /** Sorts codes; one without a known meaning is kept as the feed's own word, among the formats unless said otherwise. */
  sort(codes: readonly string[], own: TermFacet = 'formats', ownWord = (code: string): string => code): SortedCodes {
    const sorted: SortedCodes = { topics: [], audiences: [], formats: [], accessibility: [], languages: [], access: undefined, elsewhere: [] };
    for (const code of codes) {
      const [facet, term] = this.#meanings.get(code) ?? this.#meanings.get(code.toUpperCase()) ?? this.#meanings.get(slugOf(code)) ?? [own, ownWord(code)];
      // a group that says both is as closed as it says
      if (facet === 'access') sorted.access = sorted.access === 'closed' ? 'closed' : (term as SortedCodes['access']);
      else if (!sorted[facet].includes(term)) sorted[facet].push(term);
    }
    return sorted;
  }
}

/** Words as a term is spelled: lower case, joined by hyphens. */
export const slugOf = (words: string): string => words.trim().toLowerCase().replace(/[\s_/-]+/g, '-');
