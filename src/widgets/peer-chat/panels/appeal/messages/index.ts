import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { AppealMessages } from './messages.ts';

/** Fetches the words of an appeal. */
export const appealMessages = wordsOnDemand<AppealMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
