import { Scratch } from './growing.ts';
import type { Postings } from './postings.ts';

/** The rows that hold every word so far, and how well. Its work grows with what a word finds, not with the number of rows. */
export class TextMatches {
  readonly #passedRoom = new Scratch(new Uint8Array(0));
  readonly #scoreRoom = new Scratch(new Float32Array(0));
  readonly #gainRoom = new Scratch(new Float32Array(0));
  readonly #touchedRoom = new Scratch(new Uint32Array(0));
  /** How many words each row has held, one after the other. */
  #passed = new Uint8Array(0);
  #scores = new Float32Array(0);
  /** What the word at hand adds to a row at best. */
  #gains = new Float32Array(0);
  /** The rows that the word at hand found. */
  #touched = new Uint32Array(0);
  #found = 0;
  #postingsSeen = 0;
  #word = 0;
  #rows = 0;

  /** Starts with every row. */
  begin(rows: number): void {
    this.#passed = this.#passedRoom.cleared(rows);
    this.#scores = this.#scoreRoom.cleared(rows);
    this.#gains = this.#gainRoom.cleared(rows);
    this.#touched = this.#touchedRoom.cleared(rows);
    this.#rows = rows;
    this.#word = 0;
    this.#found = 0;
    this.#postingsSeen = 0;
  }

  /** True where a row held every word so far. */
  holds(row: number): boolean {
    return this.#passed[row] === this.#word;
  }

  /** The score of a row that holds every word. */
  score(row: number): number {
    return this.#scores[row] ?? 0;
  }

  /** Tells that the word at hand was found in a row, and how well; 0 is not found. */
  add(row: number, gain: number): void {
    this.#postingsSeen += 1;
    if (gain === 0) return;
    if (this.#passed[row] === this.#word) {
      this.#passed[row] = this.#word + 1;
      this.#gains[row] = gain;
      this.#touched[this.#found++] = row;
    } else if (this.#passed[row] === this.#word + 1 && gain > (this.#gains[row] ?? 0)) this.#gains[row] = gain;
  }

  /** Tells that the word at hand was found as this term. */
  addTerm({ starts, rows, weights }: Postings, rank: number, quality: number): void {
    const end = starts[rank + 1] ?? 0;
    for (let at = starts[rank] ?? 0; at < end; at += 1) this.add(rows[at] ?? 0, (weights[at] ?? 0) * quality);
  }

  /** Goes on to the next word; false where no row is left. */
  narrow(): boolean {
    // Common words tell little (inverse document frequency); a row found by several terms may count twice, which is near enough.
    const rarity = Math.log(1 + this.#rows / (Math.min(this.#postingsSeen, this.#rows) + 1));
    for (let at = 0; at < this.#found; at += 1) {
      const row = this.#touched[at] ?? 0;
      this.#scores[row] = (this.#scores[row] ?? 0) + (this.#gains[row] ?? 0) * rarity;
    }
    const left = this.#found > 0;
    this.#word += 1;
    this.#found = 0;
    this.#postingsSeen = 0;
    return left;
  }
}
