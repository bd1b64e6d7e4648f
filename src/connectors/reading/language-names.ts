import { fold } from './fold.ts';
import { languageTag } from './languages.ts';

const codes = 'af am ar bg bn cs da de el en es fa fi fr he hi hr hu is it ja ka ko lt ml mt ne nl no pa pl pt ro ru sk sl so sr sv sw ta th tl tr uk ur vi zh'.split(' ');
let english: Map<string, string> | undefined;
let own: Map<string, string> | undefined;

/** BCP 47 tag of a tag or of a language's name, in English or in itself; undefined where it is neither. */
export function languageNamed(word: string): string | undefined {
  const name = fold(word);
  return languageTag(word) ?? (english ??= namesIn(() => 'en')).get(name) ?? (own ??= namesIn(code => code)).get(name);
}

const namesIn = (languageOf: (code: string) => string): Map<string, string> =>
  new Map(codes.map(code => [fold(new Intl.DisplayNames([languageOf(code)], { type: 'language' }).of(code) ?? code), code]));
