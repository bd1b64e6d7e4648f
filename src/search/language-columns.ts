import type { Words } from './group-documents.ts';
import { TextColumn, type Finesse } from './text-column.ts';
import type { WeightedTexts } from './word-stream.ts';

/** Labels of terms by language tag (BCP 47), the usual language first. */
export type Languages = Readonly<Record<string, Words>>;

/** The words of a list in all its languages but the first, which the index of the list holds itself. All else is the same in every language. */
export class LanguageColumns<Row> {
  readonly #columns: readonly { words: Words; column: TextColumn }[];
  /** By tag in lower case; undefined for the first. */
  readonly #byTag: ReadonlyMap<string, TextColumn | undefined>;
  readonly #textOf: (row: Row, words: Words) => WeightedTexts;

  constructor(languages: Languages, textOf: (row: Row, words: Words) => WeightedTexts) {
    const [first, ...others] = Object.entries(languages).map(([tag, words]) => ({ tag: tag.toLowerCase(), words, column: new TextColumn() }));
    this.#columns = others;
    this.#byTag = new Map([...(first ? [[first.tag, undefined] as const] : []), ...others.map(({ tag, column }) => [tag, column] as const)]);
    this.#textOf = textOf;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) for (const { words, column } of this.#columns) column.add(this.#textOf(row, words));
  }

  *build(): Generator<void> {
    for (const { column } of this.#columns) yield* column.build();
  }

  learn(finesse: Finesse): void {
    for (const { column } of this.#columns) column.finesse = finesse;
  }

  /** The column of a visitor's language: exactly that, else the nearest more general one. Undefined for the first, and for those that are not offered. */
  columnOf(locale = ''): TextColumn | undefined {
    const parts = locale.toLowerCase().split('-');
    while (parts.length > 0 && !this.#byTag.has(parts.join('-'))) parts.pop();
    return this.#byTag.get(parts.join('-'));
  }
}
