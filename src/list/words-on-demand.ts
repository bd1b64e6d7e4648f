import { primary } from '../i18n/language.ts';

/** Loaders of the same words in several languages, by primary subtag. */
type Loaders<Words> = Readonly<Record<string, () => Promise<{ messages: Words }>>> & { en: () => Promise<{ messages: Words }> };

/** Fetches the words of a part on demand; English where a language has none. */
export const wordsOnDemand = <Words>(loaders: Loaders<Words>) => async (tag: string): Promise<Words> =>
  (await (loaders[primary(tag)] ?? loaders.en)()).messages;

/** Fetches a part together with its words. */
export const withWords = <Words>(words: (tag: string) => Promise<Words>) => <Part extends object>(load: () => Promise<Part>) => async (tag: string): Promise<Part & { more: Words }> => {
  const [part, more] = await Promise.all([load(), words(tag)]);
  return { ...part, more };
};
