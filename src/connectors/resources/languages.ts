import { languageNamed } from '../reading/language-names.ts';

/** BCP 47 tag of a language by its code, of two letters or three, or by its name; undefined where it is neither. */
export function spokenLanguage(code: string, name = ''): string | undefined {
  return canonical(code) ?? canonical(name);
}

function canonical(word: string): string | undefined {
  const tag = word === '' ? undefined : languageNamed(word.trim().slice(0, 60));
  try {
    // ISO 639-2 codes have a shorter form: "eng" is "en"
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
