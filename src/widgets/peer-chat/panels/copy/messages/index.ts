import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { CopyMessages } from './messages.ts';

/** Fetches the words of this panel. */
export const copyMessages = wordsOnDemand<CopyMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
