import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { ReportMessages } from './messages.ts';

/** Fetches the words of a report. */
export const reportMessages = wordsOnDemand<ReportMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
