import { wordsOnDemand } from '../../words-on-demand.ts';
import type { ConcernMessages } from './messages.ts';

/** Fetches the words of "this is wrong" and "still true". */
export const concernMessages = wordsOnDemand<ConcernMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
