import { isolated } from '../../../i18n/isolated.ts';
import { remembered } from '../../../time/remembered.ts';
import type { FactSetting } from './fact-setting.ts';

/** Longest note that stands on a card, in letters. */
const longestNote = 90;
/** So many things are named, and the others counted. */
const mostNamed = 3;

const listFormat = remembered((tag: string) => new Intl.ListFormat(tag, { style: 'short', type: 'unit' }));
const languageNames = remembered((tag: string) => new Intl.DisplayNames(tag, { type: 'language' }));

/** The beginning of a note that is too long for a card, up to the end of a word. */
export function brief(note: string): string {
  if (note.length <= longestNote) return note;
  return `${/^.{40,90}(?=\s)/s.exec(note)?.[0] ?? note.slice(0, longestNote)}…`;
}

/** Some names one after the other, each in a direction of its own. */
export function listed(names: readonly string[], { tag, words }: FactSetting): string {
  const list = listFormat(tag).format(names.slice(0, mostNamed).map(name => isolated(brief(name))));
  return names.length > mostNamed ? words.andMore(list, names.length - mostNamed) : list;
}

/** A language's name in another language: `es` in English is "Spanish". */
export function languageName(value: string, tag: string): string {
  try {
    return languageNames(tag).of(value) ?? value;
  } catch {
    return value; // not a language tag: shown as it came
  }
}
