import { isolated } from '../../../i18n/isolated.ts';
import type { FactWords } from './fact-setting.ts';

/** Longest note that stands on a card, in letters. */
const longestNote = 90;
/** So many things are named, and the others counted. */
const mostNamed = 3;

/** A text, or of one too long for a card the beginning, up to the end of a word. */
export const cut = (text: string): string =>
  text.length <= longestNote ? text : `${/^.{40,90}(?=\s)/s.exec(text)?.[0] ?? text.slice(0, longestNote)}…`;

/** A note as a part of a sentence: without its last full stop, and not too long. */
export const brief = (note: string): string => cut(note.replace(/[.。]$/, ''));

/** Some names one after the other, each in a direction of its own; `separator` is for those that may hold commas. */
export function listed(names: readonly string[], words: FactWords, separator = words.comma): string {
  const list = names.slice(0, mostNamed).map(name => isolated(brief(name))).join(separator);
  return names.length > mostNamed ? words.andMore(list, names.length - mostNamed) : list;
}
