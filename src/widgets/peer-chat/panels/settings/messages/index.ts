import { wordsOnDemand } from '../../../../../list/words-on-demand.ts';
import type { SettingsMessages } from './messages.ts';

/** Fetches the words of the settings. */
export const settingsMessages = wordsOnDemand<SettingsMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
