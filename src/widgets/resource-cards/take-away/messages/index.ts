import { primary } from '../../../../i18n/language.ts';
import type { TakeAwayMessages } from './messages.ts';

const loaders: Record<string, () => Promise<{ messages: TakeAwayMessages }>> = {
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
};

/** Fetches the words of taking away; English where a language has none. */
export async function takeAwayMessages(tag: string): Promise<TakeAwayMessages> {
  const load = loaders[primary(tag)] ?? (() => import('./en.ts'));
  return (await load()).messages;
}
