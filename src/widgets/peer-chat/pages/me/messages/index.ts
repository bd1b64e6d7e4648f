import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { MeMessages } from './messages.ts';

/** Fetches the words of this page. */
export const meMessages = wordsOnDemand<MeMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
