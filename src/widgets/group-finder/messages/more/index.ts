import { withWords, wordsOnDemand } from '../../../../list/words-on-demand.ts';
import type { MoreMessages } from './messages.ts';

/** Fetches the words of the parts on demand. */
export const moreMessages = wordsOnDemand<MoreMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});

/** Fetches a part together with its words. */
export const withMore = withWords(moreMessages);
