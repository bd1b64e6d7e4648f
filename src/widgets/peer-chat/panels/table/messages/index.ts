import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { TableMessages } from './messages.ts';

/** Fetches the words of this panel. */
export const tableMessages = wordsOnDemand<TableMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
