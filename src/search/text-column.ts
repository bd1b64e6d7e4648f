import { noPostings, postingsOf, type Postings } from './postings.ts';
import { parseText, type QueryText } from './query-text.ts';
import { TextMatches } from './text-matches.ts';
import { Vocabulary, vocabularyOf } from './vocabulary.ts';
import { WordStream } from './word-stream.ts';

/** How much a match counts, by how it was found. A long word completed from its beginning counts nearly as much as a whole one. */
const prefixQuality = 0.5;
const completeness = 0.3;
const typoQuality = 0.3;

/** The searchable text of all rows. What was added is found after the next `build`. */
export class TextColumn {
  readonly #stream = new WordStream();
  readonly #matches = new TextMatches();
  #vocabulary = new Vocabulary();
  #postings: Postings = noPostings;
  #rows = 0;

  add(text: readonly (readonly [weight: number, text: string])[]): void {
    this.#stream.add(text);
  }

  *build(): Generator<void> {
    const rows = this.#stream.rows;
    const vocabulary = yield* vocabularyOf(this.#stream.terms);
    this.#postings = yield* postingsOf(this.#stream, rows, vocabulary);
    this.#vocabulary = vocabulary;
    this.#rows = rows;
  }

  /**
   * Finds the rows that hold all words of a typed text, in any order; rare words decide the score.
   * Undefined where nothing was asked. The answer is good until the next call.
   */
  match(text: string): TextMatches | undefined {
    const query = parseText(text);
    if (query.words.length + query.phrases.length === 0) return undefined;
    // Each word may be a word and the whole still be misspelt: "big meating" where Meating is a street elsewhere.
    if (!this.#matchAll(query, false) && query.words.length > 1) this.#matchAll(query, true);
    return this.#matches;
  }

  /** All rows by the words of their first text. */
  orderByStart(): Uint32Array {
    return Uint32Array.from({ length: this.#rows }, (_, row) => row).sort((one, other) => this.#stream.compareStart(one, other, this.#postings.ranks));
  }

  #matchAll(query: QueryText, slips: boolean): boolean {
    this.#matches.begin(this.#rows);
    return query.phrases.every(phrase => this.#matchPhrase(phrase)) && query.words.every(word => this.#matchWord(word, slips));
  }

  #matchWord(word: string, slips: boolean): boolean {
    const [from, to] = this.#vocabulary.startingWith(word);
    for (let rank = from; rank < to; rank += 1) {
      const { length } = this.#vocabulary.term(rank);
      this.#matches.addTerm(this.#postings, rank, length === word.length ? 1 : prefixQuality + (completeness * word.length) / length);
    }
    if (slips || from === to) for (const rank of this.#vocabulary.near(word)) this.#matches.addTerm(this.#postings, rank, typoQuality);
    return this.#matches.narrow();
  }

  #matchPhrase(phrase: readonly string[]): boolean {
    const ids = phrase.map(word => this.#stream.idOf(word) ?? -1);
    const ranks = phrase.map(word => this.#vocabulary.rankOf(word));
    if (!ranks.includes(undefined)) {
      const { starts, rows } = this.#postings;
      const size = (rank = 0): number => (starts[rank + 1] ?? 0) - (starts[rank] ?? 0);
      const rarest = ranks.reduce((least, rank) => (size(rank) < size(least) ? rank : least)) ?? 0;
      for (let at = starts[rarest] ?? 0, end = starts[rarest + 1] ?? 0; at < end; at += 1) {
        const row = rows[at] ?? 0;
        if (this.#matches.holds(row)) this.#matches.add(row, this.#stream.phraseWeight(row, ids) * phrase.length);
      }
    }
    return this.#matches.narrow();
  }
}
