import { fold } from './day-names.ts';
import { languageTag } from './languages.ts';

const codes = 'af am ar bg bn cs da de el en es fa fi fr he hi hr hu is it ja ka ko lt ml mt ne nl no pa pl pt ro ru sk sl so sr sv sw ta th tl tr uk ur vi zh';
let names: Map<string, string> | undefined;

/** BCP 47 tag of a tag or of a language's name, in English or in itself; undefined where it is neither. */
export function languageNamed(word: string): string | undefined {
  names ??= new Map(codes.split(' ').flatMap(code => [[nameOf(code, 'en'), code], [nameOf(code, code), code]] as const));
  return languageTag(word) ?? names.get(fold(word.toLowerCase()));
}

const nameOf = (code: string, language: string): string => fold((new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code).toLowerCase());
