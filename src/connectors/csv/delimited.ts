import { BrokenRow } from '../rows/document.ts';

const rowsOfBatch = 100;
/** A quoted cell longer than this was never closed: no note is so long. */
const longestCell = 20_000;
const separators = [',', ';', '\t', '|'];

/** Rows of a CSV text (RFC 4180, with the separator found out); a row whose quote is never closed comes as `BrokenRow`. */
export function* delimitedRows(text: string, start: number): Generator<unknown[], void> {
  const cells = new CellReader(text, start);
  let batch: unknown[] = [];
  while (!cells.atEnd) {
    const row = cells.row();
    if (row instanceof BrokenRow || row.length > 1 || row[0]?.trim()) batch.push(row);
    if (batch.length === rowsOfBatch) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** The cells of the header row: the first line. */
export const headerCells = (text: string, start: number): string[] => {
  const row = new CellReader(text, start).row();
  return row instanceof BrokenRow ? [] : row;
};

class CellReader {
  readonly #text: string;
  readonly #separator: string;
  #at: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
    const line = text.slice(start, this.#lineEnd(start)).replace(/"[^"]*"/g, '');
    const counts = separators.map(separator => line.split(separator).length);
    this.#separator = separators[counts.indexOf(Math.max(...counts))] ?? ',';
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  row(): string[] | BrokenRow {
    const start = this.#at;
    const row: string[] = [];
    for (;;) {
      const cell = this.#text[this.#at] === '"' ? this.#quotedCell() : this.#plainCell();
      if (cell === undefined) {
        this.#at = this.#lineEnd(start) + 1;
        return new BrokenRow('has a quotation mark that is never closed');
      }
      row.push(cell);
      if (this.#text[this.#at] !== this.#separator) break;
      this.#at++;
    }
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    return row;
  }

  #plainCell(): string {
    const start = this.#at;
    for (; this.#at < this.#text.length; this.#at++) {
      const mark = this.#text[this.#at];
      if (mark === this.#separator || mark === '\n' || mark === '\r') break;
    }
    return this.#text.slice(start, this.#at);
  }

  #quotedCell(): string | undefined {
    const start = this.#at + 1;
    for (let at = start; at < start + longestCell; at++) {
      at = this.#text.indexOf('"', at);
      if (at < 0) return undefined;
      if (this.#text[at + 1] === '"') at++;
      else if (at > start + longestCell) return undefined;
      else {
        this.#at = at + 1;
        const cell = this.#text.slice(start, at);
        // words behind the closing quote belong to the cell; behind several lines, this quote opens a later cell
        const more = this.#plainCell();
        return more !== '' && cell.includes('\n') ? undefined : cell.replaceAll('""', '"') + more;
      }
    }
    return undefined;
  }

  #lineEnd(at: number): number {
    const end = this.#text.slice(at, at + 100_000).search(/[\r\n]/);
    return end < 0 ? this.#text.length : at + end;
  }
}
