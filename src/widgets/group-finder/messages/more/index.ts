import { primary } from '../../../../i18n/language.ts';
import type { MoreMessages } from './messages.ts';

const loaders: Record<string, () => Promise<{ messages: MoreMessages }>> = {
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
};

/** Fetches the words of the parts on demand; English where a language has none. */
export async function moreMessages(tag: string): Promise<MoreMessages> {
  const load = loaders[primary(tag)] ?? (() => import('./en.ts'));
  return (await load()).messages;
}

/** Fetches a part together with its words. */
export const withWords = <Part extends object>(load: () => Promise<Part>) => async (tag: string): Promise<Part & { more: MoreMessages }> => {
  const [part, more] = await Promise.all([load(), moreMessages(tag)]);
  return { ...part, more };
};
