import { typeTable } from '../../../../src/connectors/meeting-guide/codes.ts';
import type { Group } from '../../../../src/protocol/group.ts';
import { languageInWords, listed, termInWords } from '../plain-words.ts';

/** One of several codes with a term's meaning that says no more than the term does. */
const exactCodes: Readonly<Record<string, string>> = { indigenous: 'NDG' };
/** Which sign language it is only a language tag can tell. */
const signLanguages: Readonly<Record<string, string>> = { ase: 'ASL', fcs: 'QSL', rsl: 'RSL' };

const codes = invertedCodes();

/** What a group is like, as far as type codes can say it, and the rest as sentences. */
export interface Typed {
  types: string[];
  /** `Topics: anxiety, grief.` */
  rest: string[];
  /** All language tags, where not every one of them has a code. */
  languages?: string[];
}

/** Sorts the terms of a group into codes of the Meeting Guide format and words. Only its own codes are valid there. */
export function typed(group: Group): Typed {
  const types = new Set<string>();
  const left = (fact: string, terms: readonly string[]): string[] => terms.filter(term => {
    const code = codes.get(`${fact} ${term.toLowerCase()}`);
    if (code !== undefined) types.add(code);
    return code === undefined;
  });
  const { joining, attendance } = group;
  left('access', joining?.access === undefined ? [] : [joining.access]);
  const signed = group.languages.flatMap(tag => signLanguages[tag.toLowerCase()] ?? []);
  const accessibility = left('accessibility', group.accessibility).filter(term => term !== 'sign-language' || signed.length === 0);
  const languages = left('languages', group.languages);
  for (const code of signed) types.add(code);
  if (attendance === 'online' || attendance === 'hybrid') types.add('ONL');
  if (attendance === 'suspended') types.add('TC');
  const rest = [
    sentence('Topics', left('topics', group.topics).map(termInWords)),
    sentence('For', left('audiences', group.audiences).map(termInWords)),
    sentence('Format', left('formats', group.formats).map(termInWords)),
    sentence('Accessibility', accessibility.map(termInWords)),
    sentence('Languages', languages.map(languageInWords)),
  ].filter(text => text !== undefined);
  return { types: [...types], rest, ...(languages.length > 0 && { languages: group.languages }) };
}

const sentence = (about: string, words: readonly string[]): string | undefined => (words.length === 0 ? undefined : `${about}: ${listed(words)}.`);

/** The code of each fact and term. A term that several codes share has none: to choose one would claim more than is known. */
function invertedCodes(): Map<string, string> {
  const inverted = new Map<string, string>();
  for (const [fact, pairs] of Object.entries(typeTable)) {
    const all = pairs.split(', ').map(pair => pair.split(' '));
    for (const [code = '', term = code.toLowerCase()] of all) {
      const others = all.filter(([other = '', same = other.toLowerCase()]) => same === term);
      if (others.length === 1 || exactCodes[term] === code) inverted.set(`${fact} ${term}`, code);
    }
  }
  return inverted;
}
