import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { PairMessages } from './messages.ts';

/** Fetches the words of this page. */
export const pairMessages = wordsOnDemand<PairMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
