import { wordsOnDemand } from '../../words-on-demand.ts';
import type { KeepingMessages } from './messages.ts';

/** Fetches the words of how saved things are kept. */
export const keepingMessages = wordsOnDemand<KeepingMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
