import { fold } from './days.ts';
import { quoted, type Row } from './row.ts';

const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const codes = 'af am ar bg bn cs da de el en es fa fi fr he hi hr hu is it ja ka ko lt ml mt ne nl no pa pl pt ro ru sk sl so sr sv sw ta th tl tr uk ur vi zh';
let names: Map<string, string> | undefined;

/** Language tags of a fact that holds tags or English names; what is neither is dropped. */
export function readLanguages(row: Row, field: string): string[] {
  const tags: string[] = [];
  for (const word of row.words(field)) {
    const language = languageTag(word);
    if (language === undefined) row.drop(field, `${quoted(word)} is not a language`);
    else if (!tags.includes(language)) tags.push(language);
  }
  return tags;
}

/** BCP 47 tag of a tag or of a language's name, in English or in itself; undefined where it is neither. */
export function languageTag(word: string): string | undefined {
  const small = word.toLowerCase().replace('_', '-');
  if (tag.test(small)) return small;
  names ??= new Map(codes.split(' ').flatMap(code => [[nameOf(code, 'en'), code], [nameOf(code, code), code]] as const));
  return names.get(fold(small));
}

const nameOf = (code: string, language: string): string => fold((new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code).toLowerCase());

/** Both sources of languages as one list: codes among the types, and a field of their own. */
export const joinedLanguages = (first: readonly string[], second: readonly string[]): string[] => [...new Set([...first, ...second])];
