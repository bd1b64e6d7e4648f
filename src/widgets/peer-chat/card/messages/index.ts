import { wordsOnDemand } from '../../../../list/words-on-demand.ts';
import type { CardMessages } from './messages.ts';

/** Fetches the words of what lies on the table. */
export const cardMessages = wordsOnDemand<CardMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
