import type { Point, Points } from './coordinates.ts';
import { words } from './fold.ts';
import { idShift, WordStream, weightOf, type WeightedTexts } from './word-stream.ts';

/** What a typed text asks for: every word, and every quoted run of words exactly and in order. */
export interface QueryText {
  words: readonly string[];
  phrases: readonly (readonly string[])[];
}

/** What a search rarely needs, and so is taught only when it does: see `finesse.ts`. */
export interface Finesse {
  /** Tells quoted phrases from words. */
  parse(text: string): QueryText;
  /** Which of the terms a word may be a slip of. */
  near(word: string, terms: readonly string[]): number[];
  /** The postings of a phrase: the rows of which a field holds it, with the weight of the heaviest. */
  phrase(phrase: readonly string[], column: TextColumn): Uint32Array;
  /** Kilometres from a point to rows; NaN where a row has no place. */
  distances(from: Point, points: Points): (row: number) => number;
  /** All rows by the words of their first text. */
  byStart(column: TextColumn): Uint32Array;
}

/** The rows that hold all that was typed: those where `held` is `asked`. Good until the next search. */
export interface TextMatches {
  held: Uint8Array;
  asked: number;
  scores: Float32Array;
}

/** How much a match counts, by how it was found. A long word completed from its beginning counts nearly as much as a whole one. */
const prefixQuality = 0.5;
const completeness = 0.3;
const typoQuality = 0.3;

/** A person types a dozen words; a pasted page must not cost a second. */
export const mostWords = 24;
const longestText = 2_000;
const quotes = /["“”„«»「」『』]/;
/** Shorter words mean what they say. */
export const shortestMisspelt = 4;

/** Rows read at a time: small enough that no step is felt. */
const step = 2_000;
/** A posting: the row, and in the lowest four bits the weight of the heaviest field that holds the word. */
export const rowShift = 4;

/** The searchable text of all rows. What was added is found after the next `build`. */
export class TextColumn {
  /** True where the last answer may be better once `finesse` is taught. */
  wantsFinesse = false;
  finesse: Finesse | undefined;
  readonly stream = new WordStream();
  /** All terms in order: those with one beginning are neighbours. */
  terms: readonly string[] = [];
  /** Postings of the term at `rank`: from `starts[rank]` up to `ends[rank]`. */
  starts = new Uint32Array(1);
  ends = new Uint32Array(0);
  postings = new Uint32Array(0);
  #held = new Uint8Array(0);
  #scores = new Float32Array(0);
  /** What the word at hand adds to a row's score. */
  #gains = new Float32Array(0);
  #asked = 0;
  #sizes: number[] = [];

  add(texts: WeightedTexts): void {
    this.stream.add(texts);
  }

  *build(): Generator<void> {
    const { terms, entries, ends: rowEnds } = this.stream;
    const rows = rowEnds.length;
    const sorted = [...terms.keys()].sort();
    yield;
    const ranks = new Uint32Array(terms.size);
    const starts = new Uint32Array(sorted.length + 1);
    sorted.forEach((text, rank) => {
      const term = terms.get(text);
      ranks[term?.id ?? 0] = rank;
      starts[rank + 1] = (starts[rank] ?? 0) + (term?.rows ?? 0);
    });
    const ends = starts.slice(0, -1);
    const postings = new Uint32Array(starts.at(-1) ?? 0);
    for (let row = 0, at = 0; row < rows; row += 1) {
      if (row % step === 0) yield;
      for (const end = rowEnds.at(row); at < end; at += 1) {
        const entry = entries.at(at);
        const rank = ranks[entry >>> idShift] ?? 0;
        const next = ends[rank] ?? 0;
        // A word that comes twice in a row is one posting, and the heaviest field came first.
        if (next > (starts[rank] ?? 0) && (postings[next - 1] ?? 0) >>> rowShift === row) continue;
        postings[next] = (row << rowShift) + weightOf(entry);
        ends[rank] = next + 1;
      }
    }
    this.terms = sorted;
    this.starts = starts;
    this.ends = ends;
    this.postings = postings;
    this.#held = new Uint8Array(rows);
    this.#scores = new Float32Array(rows);
    this.#gains = new Float32Array(rows);
  }

  /**
   * Finds the rows that hold all words of a typed text, in any order; rare words decide the score. Undefined where nothing was asked.
   * @param sizes - How many rows the list has, then how many hold each part of the text, which is filled in where it is not told.
   * Given back for a later page, they score a row as before whatever came and went since.
   */
  match(text = '', sizes = [this.#held.length]): TextMatches | undefined {
    this.#sizes = sizes;
    const typed = text.slice(0, longestText);
    this.wantsFinesse = !this.finesse && quotes.test(typed);
    const query = this.finesse?.parse(typed) ?? { words: words(typed), phrases: [] };
    const asked = { ...query, words: [...new Set(query.words)].slice(0, mostWords) };
    if (asked.words.length + asked.phrases.length === 0) return undefined;
    // Each word may be a word and the whole still be misspelt: "big meating" where Meating is a street elsewhere.
    if (!this.#matchAll(asked, false) && asked.words.length > 1) this.#matchAll(asked, true);
    return { held: this.#held, asked: this.#asked, scores: this.#scores };
  }

  #matchAll({ words, phrases }: QueryText, slips: boolean): boolean {
    this.#held.fill(0);
    this.#asked = 0;
    return phrases.every(phrase => this.#matchPhrase(phrase)) && words.every(word => this.#matchWord(word, slips));
  }

  #matchWord(word: string, slips: boolean): boolean {
    const from = this.#firstFrom(word);
    // No term holds U+FFFF: it is neither letter, digit nor mark.
    const to = this.#firstFrom(`${word}\uffff`);
    const guesses = slips || from === to ? this.#near(word) : [];
    const rarity = this.#rarity((this.starts[to] ?? 0) - (this.starts[from] ?? 0));
    let found = false;
    const find = (rank: number, quality: number): void => {
      if (this.#gain(this.postings.subarray(this.starts[rank], this.ends[rank]), quality, rarity)) found = true;
    };
    for (let rank = from; rank < to; rank += 1) {
      const length = this.terms[rank]?.length ?? 0;
      find(rank, length === word.length ? 1 : prefixQuality + (completeness * word.length) / length);
    }
    for (const rank of guesses) find(rank, typoQuality);
    this.#asked += 1;
    return found;
  }

  #matchPhrase(phrase: readonly string[]): boolean {
    const postings = this.finesse?.phrase(phrase, this) ?? new Uint32Array(0);
    const found = this.#gain(postings, 1, this.#rarity(postings.length) * phrase.length);
    this.#asked += 1;
    return found;
  }

  #near(word: string): readonly number[] {
    if (word.length < shortestMisspelt) return [];
    this.wantsFinesse ||= !this.finesse;
    return this.finesse?.near(word, this.terms) ?? [];
  }

  /** Common words tell little (inverse document frequency). */
  #rarity(found: number): number {
    const [rows = 0] = this.#sizes;
    const holding = (this.#sizes[this.#asked + 1] ??= Math.min(found, rows));
    return Math.log(1 + rows / (holding + 1));
  }

  /** Tells that rows hold the word at hand, and how well; true where one of them held all words before. */
  #gain(postings: Uint32Array, quality: number, rarity: number): boolean {
    const helds = this.#held;
    const scores = this.#scores;
    const gains = this.#gains;
    const asked = this.#asked;
    let found = false;
    for (const posting of postings) {
      const row = posting >>> rowShift;
      const gain = (posting & 15) * quality * rarity;
      const held = helds[row] ?? 0;
      const before = held > asked ? (gains[row] ?? 0) : 0;
      if (held < asked || gain <= before) continue;
      scores[row] = (held ? (scores[row] ?? 0) : 0) + gain - before;
      gains[row] = gain;
      helds[row] = asked + 1;
      found = true;
    }
    return found;
  }

  #firstFrom(text: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
