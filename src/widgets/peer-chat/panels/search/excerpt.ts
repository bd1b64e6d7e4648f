import { fold } from '../../../../search/fold.ts';

/** A stretch of a text; `hit`: it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

const curled = /[’ʼ‘]/g;
/** A letter with the marks on it. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;

/** Letters before the first hit that are shown with it, and letters in all. */
const before = 60;
const longest = 220;

/** A text in the form in which texts are compared. */
export const folded = (text: string): string => fold(text.normalize('NFC')).replace(curled, "'");

/** What is looked for: words, or parts of words, all of which a text must hold. */
export const termsOf = (typed: string): readonly string[] => [...new Set(folded(typed).split(/\s+/).filter(Boolean))];

/** The part of a text around the first of the terms, cut into what was looked for and what lies between. */
export function excerptOf(text: string, terms: readonly string[]): Piece[] {
  const line = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const from = beginAt(line, (hitsIn(line, terms, 0, found => found > 0)[0]?.from ?? 0) - before);
  const to = endAt(line, from + longest);
  const pieces: Piece[] = from > 0 ? [{ text: '…', hit: false }] : [];
  let at = from;
  for (const hit of hitsIn(line, terms, from, (_, next) => next >= to)) {
    const [begin, end] = [Math.max(at, hit.from), Math.min(hit.to, to)];
    if (begin >= end) continue;
    if (begin > at) pieces.push({ text: line.slice(at, begin), hit: false });
    pieces.push({ text: line.slice(begin, end), hit: true });
    at = end;
  }
  const isCut = to < line.length;
  return at < to || isCut ? [...pieces, { text: line.slice(at, to) + (isCut ? '…' : ''), hit: false }] : pieces;
}

interface Stretch {
  from: number;
  to: number;
}

/**
 * Where the terms stand in a line, in order; those that overlap are one. Word by word, as no term holds a space.
 * `enough`: asked after each word with how many were found, and where the next word begins.
 */
function hitsIn(line: string, terms: readonly string[], from: number, enough: (found: number, next: number) => boolean): Stretch[] {
  const found: Stretch[] = [];
  // a word that an excerpt begins inside is looked at as a whole
  let at = line.lastIndexOf(' ', from) + 1;
  while (at < line.length) {
    const space = line.indexOf(' ', at);
    const end = space < 0 ? line.length : space;
    const hits = hitsInWord(line.slice(at, end), terms);
    for (const hit of hits) found.push({ from: at + hit.from, to: at + hit.to });
    at = end + 1;
    if (enough(found.length, at)) break;
  }
  return found;
}

function hitsInWord(word: string, terms: readonly string[]): Stretch[] {
  const plain = folded(word);
  const held = terms.filter(term => plain.includes(term));
  if (held.length === 0) return [];
  const { starts, ends } = placesOf(word, plain);
  const found = held.flatMap(term => placesIn(plain, term).map(at => ({ from: starts[at] ?? 0, to: ends[at + term.length - 1] ?? word.length })));
  const merged: Stretch[] = [];
  for (const one of found.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to);
    else merged.push(one);
  }
  return merged;
}

function placesIn(text: string, term: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) places.push(at);
  return places;
}

/** For each unit of a word as it is compared, the letter that it comes from: "ß" is compared as "ss". */
function placesOf(word: string, plain: string): { starts: number[]; ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  const isSame = plain === word.toLowerCase() && plain.length === word.length;
  for (const { 0: letter, index } of word.matchAll(isSame ? /[^]/g : letters)) {
    const units = isSame ? 1 : folded(letter).length;
    for (let unit = 0; unit < units; unit++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { starts, ends };
}

/** Begins with a word where one is near, and never inside a letter. */
function beginAt(line: string, at: number): number {
  if (at <= 0) return 0;
  const space = line.indexOf(' ', at);
  return space >= 0 && space < at + before / 2 ? space + 1 : wholeLetter(line, at);
}

function endAt(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(' ', at);
  return space > at - before / 2 ? space : wholeLetter(line, at);
}

function wholeLetter(line: string, at: number): number {
  let place = at;
  while (place < line.length && /^[\p{M}\udc00-\udfff]/u.test(line.slice(place, place + 2))) place += 1;
  return /[\udc00-\udfff]/.test(line[place] ?? '') ? place + 1 : place;
}
