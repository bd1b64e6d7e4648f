import { wordsOnDemand } from '../../words-on-demand.ts';
import type { SharedMoreMessages } from './messages.ts';

/** Fetches the words of the parts that every list has. */
export const moreMessages = wordsOnDemand<SharedMoreMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
