import { words } from './fold.ts';
import { growing } from './growing.ts';

/** Set in a number of the stream that opens a field; the rest of it is the field's weight. */
const opensField = 0x80000000;

/**
 * The words of every row, as numbers in order: field weight, its words, next field weight, ...
 * The postings are made from it, and a phrase is looked for in it.
 */
export class WordStream {
  readonly #stream = growing();
  readonly #rowStarts = growing();
  readonly #ids = new Map<string, number>();

  get rows(): number {
    return this.#rowStarts.length;
  }

  /** Every term once, in the order of its id. */
  get terms(): Iterable<string> {
    return this.#ids.keys();
  }

  add(text: readonly (readonly [weight: number, text: string])[]): void {
    this.#rowStarts.push(this.#stream.length);
    for (const [weight, part] of text) {
      this.#stream.push((opensField | weight) >>> 0);
      for (const term of words(part, true)) this.#stream.push(this.#intern(term));
    }
  }

  idOf(term: string): number | undefined {
    return this.#ids.get(term);
  }

  /** Tells each word of the rows from one up to another, with the weight of its field. */
  visit(fromRow: number, toRow: number, visitor: (row: number, id: number, weight: number) => void): void {
    const { values } = this.#stream;
    for (let row = fromRow; row < toRow; row += 1) {
      let weight = 0;
      for (let at = this.#rowStarts.at(row), end = this.#end(row); at < end; at += 1) {
        const value = values[at] ?? 0;
        if (value >= opensField) weight = value - opensField;
        else visitor(row, value, weight);
      }
    }
  }

  /** The weight of the heaviest field of the row that holds these words side by side in this order; 0 where none does. */
  phraseWeight(row: number, phrase: readonly number[]): number {
    const { values } = this.#stream;
    const first = phrase[0];
    let weight = 0;
    let heaviest = 0;
    for (let at = this.#rowStarts.at(row), end = this.#end(row); at < end; at += 1) {
      const value = values[at] ?? 0;
      if (value >= opensField) weight = value - opensField;
      else if (value === first && weight > heaviest) {
        let next = 1;
        while (next < phrase.length && at + next < end && values[at + next] === phrase[next]) next += 1;
        if (next === phrase.length) heaviest = weight;
      }
    }
    return heaviest;
  }

  /** Orders two rows by the words of their first field, given each word's rank. */
  compareStart(one: number, other: number, ranks: Uint32Array): number {
    const { values } = this.#stream;
    const lengths = [this.#end(one), this.#end(other)] as const;
    for (let a = this.#rowStarts.at(one) + 1, b = this.#rowStarts.at(other) + 1; ; a += 1, b += 1) {
      const rankA = a < lengths[0] ? (ranks[values[a] ?? 0] ?? -1) : -1;
      const rankB = b < lengths[1] ? (ranks[values[b] ?? 0] ?? -1) : -1;
      if (rankA !== rankB) return rankA - rankB;
      if (rankA === -1) return one - other;
    }
  }

  #end(row: number): number {
    return row + 1 < this.#rowStarts.length ? this.#rowStarts.at(row + 1) : this.#stream.length;
  }

  #intern(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#ids.size;
      // A long word cut from a text keeps the whole text alive in memory; letters joined anew do not.
      this.#ids.set(term.length > 12 ? term.split('').join('') : term, id);
    }
    return id;
  }
}
