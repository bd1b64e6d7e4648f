import { distancesFrom } from './coordinates.ts';
import { words } from './fold.ts';
import { mostWords, rowShift, type Finesse, type QueryText, type TextColumn } from './text-column.ts';
import { allowedTypos, bitCount, letterMask, typosBefore } from './typos.ts';
import { idShift, weightOf, type WordStream } from './word-stream.ts';

const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]/g;

const weightBits = 2 ** rowShift - 1;

/** Room for a million terms. */
const rankRoom = 2 ** 26;

/** Reads what was typed. A quote that is still open counts as plain words, so that results do not vanish while typing. */
export function parseText(text: string): QueryText {
  const phrases: (readonly string[])[] = [];
  const rest = text.replace(quoted, (_, inside: string) => {
    const phrase = words(inside);
    if (phrase.length > 0 && phrases.length < mostWords) phrases.push(phrase);
    return ' ';
  });
  return { words: words(rest), phrases };
}

/** Letters of the terms of each list: it stays the same from one build to the next. */
const masksOf = new WeakMap<readonly string[], Int32Array>();

/** The ranks of the terms that a word, or the beginning of one, may be a slip of: only the nearest, and none that begins so. */
export function near(word: string, terms: readonly string[]): number[] {
  let limit = allowedTypos(word);
  const masks = masksOf.get(terms) ?? Int32Array.from(terms, letterMask);
  masksOf.set(terms, masks);
  const mask = letterMask(word);
  let found: number[] = [];
  for (let rank = 0; limit > 0 && rank < masks.length; rank += 1) {
    if (bitCount(mask & ~(masks[rank] ?? 0)) > limit) continue;
    const term = terms[rank] ?? '';
    if (term.length < word.length - limit) continue;
    const slips = typosBefore(word, term, limit);
    if (slips > limit || slips === 0) continue;
    if (slips < limit) {
      limit = slips;
      found = [];
    }
    found.push(rank);
  }
  return found;
}

/** The rows of which a field holds these words side by side in this order, with the weight of the heaviest such field. */
function postingsOf(phrase: readonly string[], column: TextColumn): Uint32Array {
  const { terms } = column.stream;
  const asked = phrase.map(word => ({ word, id: terms.get(word)?.id ?? -1, rows: terms.get(word)?.rows ?? 0 }));
  const { word } = asked.reduce((rarest, other) => (other.rows < rarest.rows ? other : rarest));
  const rank = column.terms.indexOf(word);
  if (rank < 0) return new Uint32Array(0);
  const ids = asked.map(({ id }) => id);
  return column.postings.slice(column.starts[rank], column.ends[rank])
    .map(posting => (posting & ~weightBits) + weightOfPhrase(ids, posting >>> rowShift, column.stream))
    .filter(posting => posting & weightBits);
}

/** The weight of the heaviest field of a row that holds these terms side by side; 0 where none does. */
function weightOfPhrase(ids: readonly number[], row: number, { entries, ends }: WordStream): number {
  const { values } = entries;
  for (let at = ends.at(row - 1), end = ends.at(row); at < end; at += 1) {
    if (idOf(values[at] ?? 0) !== ids[0]) continue;
    let next = 1;
    // An odd entry begins a field: a phrase does not go on there.
    while (next < ids.length && at + next < end && entries.at(at + next) % 2 === 0 && idOf(entries.at(at + next)) === ids[next]) next += 1;
    if (next === ids.length) return weightOf(entries.at(at));
  }
  return 0;
}

const idOf = (entry: number): number => entry >>> idShift;

/** All rows in the order of the words of their first text. */
function rowsByStart({ stream, terms }: TextColumn): Uint32Array {
  const { entries, ends } = stream;
  const ranks = new Uint32Array(stream.terms.size);
  terms.forEach((text, rank) => { ranks[stream.terms.get(text)?.id ?? 0] = rank + 1; });
  /** Rank of a word of a row's first text, from 1; 0 behind its last. */
  const rankAt = (row: number, word: number): number => {
    const at = ends.at(row - 1) + word;
    return at < ends.at(row) && (word === 0) === (entries.at(at) % 2 === 1) ? (ranks[idOf(entries.at(at))] ?? 0) : 0;
  };
  const keys = Float64Array.from({ length: ends.length }, (_, row) => rankAt(row, 0) * rankRoom + (rankAt(row, 0) && rankAt(row, 1)));
  const compare = (one: number, other: number): number => {
    let difference = (keys[one] ?? 0) - (keys[other] ?? 0);
    for (let word = 2; difference === 0; word += 1) {
      difference = rankAt(one, word) - rankAt(other, word);
      if (rankAt(one, word - 1) === 0) return one - other;
    }
    return difference;
  };
  return Uint32Array.from(keys, (_, row) => row).sort(compare);
}

/** Quoted phrases, misspelt words, distances and the order by name, for an index to be taught: imported when somebody needs them. */
export const finesse: Finesse = { parse: parseText, near, phrase: postingsOf, distances: distancesFrom, byStart: rowsByStart };
