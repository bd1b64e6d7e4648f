import { wordsOnDemand } from '../../../../list/words-on-demand.ts';
import type { AboutMessages } from './messages.ts';

/** Fetches what is said of a room. */
export const aboutMessages = wordsOnDemand<AboutMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
