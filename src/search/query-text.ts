import { words } from './fold.ts';

/** What a typed text asks for: every word, and every quoted run of words exactly and in order. */
export interface QueryText {
  words: string[];
  phrases: string[][];
}

const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]/g;
/** A person types a dozen words; a pasted page must not cost a second. */
const mostWords = 24;
const longestText = 2_000;

/** Reads what was typed. A quote that is still open counts as plain words, so that results do not vanish while typing. */
export function parseText(text: string): QueryText {
  const phrases: string[][] = [];
  const rest = text.slice(0, longestText).replace(quoted, (_, inside: string) => {
    const phrase = words(inside);
    if (phrase.length > 0 && phrases.length < mostWords) phrases.push(phrase);
    return ' ';
  });
  return { words: [...new Set(words(rest))].slice(0, mostWords), phrases };
}
