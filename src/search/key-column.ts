import { growing } from './growing.ts';

/** FNV-1a, never 0: that stands for no key. */
function hash(key: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return sum >>> 0 || 1;
}

/** One key a row, kept as four bytes: finds the few rows that may hold a key, for the caller to look at. */
export class KeyColumn {
  readonly #hashes = growing();

  add(key: string | undefined): void {
    this.#hashes.push(key === undefined ? 0 : hash(key));
  }

  /** Rows that hold this key, and perhaps a stray one. */
  rowsOf(key: string | undefined): number[] {
    const rows: number[] = [];
    if (key === undefined) return rows;
    const wanted = hash(key);
    for (let row = 0; row < this.#hashes.length; row += 1) if (this.#hashes.at(row) === wanted) rows.push(row);
    return rows;
  }
}
