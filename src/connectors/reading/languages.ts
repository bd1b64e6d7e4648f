import type { Row } from './row.ts';

const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/;

/** BCP 47 tag in lower case; undefined where the word is none. */
export function languageTag(word: string): string | undefined {
  const small = word.toLowerCase().replace('_', '-');
  return tag.test(small) ? small : undefined;
}

/** Language tags of a fact, after those that are known already; what is no language is dropped. */
export function readLanguages(row: Row, field: string, known: readonly string[] = [], tagOf = languageTag): string[] {
  const tags = new Set(known);
  for (const word of row.words(field)) {
    const language = row.kept(tagOf(word), field, 'a language', word);
    if (language !== undefined) tags.add(language);
  }
  return [...tags];
}
