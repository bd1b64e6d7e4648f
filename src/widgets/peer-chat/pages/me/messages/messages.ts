import type { PersonWords } from '../../about-person.ts';

/** The words of what is kept of oneself, in one language. */
export interface MeMessages extends PersonWords {
  others: string;
  save: string;
  saved: string;
  keeping: string;
  copyTitle: string;
  copyHint: string;
  copy: string;
  copyFailed: string;
  blocked: string;
  noneBlocked: string;
  blockedHint: string;
  blockedFailed: string;
  unblock: (who: string) => string;
  unblockNameless: string;
  goTitle: string;
  goHint: string;
  keepWords: string;
  keepAsk: string;
  keepYes: string;
  eraseWords: string;
  eraseAsk: string;
  eraseYes: string;
  nobody: string;
  locked: string;
}
