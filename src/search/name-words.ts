import type { TextColumn } from './text-column.ts';
import { idShift } from './word-stream.ts';

/** Longer names are compared by their beginning, in UTF-16 units. */
const longestName = 240;

/** All words by their id. A build makes a new list of terms, and only then are there more. */
const wordsOf = new WeakMap<readonly string[], readonly string[]>();

/** The words of a row's first text, as they are compared in the order by name: between them stands what comes before any letter. */
export function nameWords(column: TextColumn, row: number): string {
  const { terms, entries, ends } = column.stream;
  const words = wordsOf.get(column.terms) ?? [...terms.keys()];
  wordsOf.set(column.terms, words);
  let name = '';
  for (let at = ends.at(row - 1), first = at; at < ends.at(row) && name.length <= longestName; at += 1) {
    const entry = entries.at(at);
    // An odd entry begins the next text.
    if (at > first && entry % 2 === 1) break;
    name += `${at > first ? ' ' : ''}${words[entry >>> idShift] ?? ''}`;
  }
  // Half a letter would not come back as it was.
  return name.slice(0, longestName).replace(/[\ud800-\udbff]$/, '');
}
