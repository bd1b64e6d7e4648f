import { words } from './fold.ts';
import { growing } from './growing.ts';

/** A word of the list. */
export interface Term {
  readonly id: number;
  /** How many rows hold it. */
  rows: number;
  lastRow: number;
}

/** Texts with the weight of their field (1 to 15, heavier = more telling), the heaviest first. */
export type WeightedTexts = readonly (readonly [weight: number, text: string])[];

/** An entry of the stream: the term's id, and below it the weight of its field and a bit that is set for the field's first word. */
export const idShift = 5;
export const weightOf = (entry: number): number => (entry & 30) >> 1;

/** The words of every row as they follow each other: what the postings are made from, and where phrases are looked for. */
export class WordStream {
  readonly terms = new Map<string, Term>();
  readonly entries = growing();
  /** Where the entries of each row end, and the next row's begin. */
  readonly ends = growing();

  add(texts: WeightedTexts): void {
    const row = this.ends.length;
    for (const [weight, text] of texts) {
      let field = weight * 2 + 1;
      for (const word of words(text, true)) {
        let term = this.terms.get(word);
        if (!term) {
          term = { id: this.terms.size, rows: 0, lastRow: -1 };
          // A long word cut from a text keeps the whole text alive in memory; letters joined anew do not.
          this.terms.set(word.split('').join(''), term);
        }
        if (term.lastRow !== row) {
          term.lastRow = row;
          term.rows += 1;
        }
        this.entries.push((term.id << idShift) + field);
        field = weight * 2;
      }
    }
    this.ends.push(this.entries.length);
  }
}
