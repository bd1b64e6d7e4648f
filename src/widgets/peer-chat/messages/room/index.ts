import { wordsOnDemand } from '../../../../list/words-on-demand.ts';
import type { RoomMessages } from './messages.ts';

/** Fetches the words of an open room. */
export const roomMessages = wordsOnDemand<RoomMessages>({
  ar: () => import('./ar.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
});
