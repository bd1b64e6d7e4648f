import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { ArrivalMessages } from './messages.ts';

/** Fetches the words of this page. */
export const arrivalMessages = wordsOnDemand<ArrivalMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
