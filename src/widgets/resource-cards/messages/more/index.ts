import { withWords, wordsOnDemand } from '../../../../list/words-on-demand.ts';
import type { MoreMessages } from './messages.ts';

/** Fetches the words of a part on demand, together with the part. */
export const withMore = withWords(wordsOnDemand<MoreMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
}));
