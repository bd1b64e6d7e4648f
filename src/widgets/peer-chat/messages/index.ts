import type { Dictionary } from '../../../i18n/locale-controller.ts';
import { messages as en } from './en.ts';
import type { Messages } from './messages.ts';

/** A new language is one line here, one in each folder beside it, and their files. */
export const dictionary: Dictionary<Messages> = {
  en,
  others: {
    ar: async () => (await import('./ar.ts')).messages,
    es: async () => (await import('./es.ts')).messages,
  },
};
