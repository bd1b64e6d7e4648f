import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { SearchMessages } from './messages.ts';

/** Fetches the words of this panel. */
export const searchMessages = wordsOnDemand<SearchMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
