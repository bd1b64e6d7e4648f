import type { Term } from '../../../../src/protocol/terms.ts';

/** The languages in which the invented groups and resources are written. */
export const seedLanguages = ['en', 'es', 'ar'] as const;
export type SeedLanguage = (typeof seedLanguages)[number];

/** What a group is about. */
export interface Theme {
  names: readonly string[];
  abouts: readonly string[];
  topics: readonly Term<'topics'>[];
  audiences?: readonly Term<'audiences'>[];
  formats?: readonly Term<'formats'>[];
}

/** What groups say, in one language. */
export interface GroupWords {
  themes: readonly Theme[];
  /** Follow what a group is about: wherever people meet, and in a room. */
  tails: readonly string[];
  tailsInRoom: readonly string[];
  whatToExpect: readonly string[];
  whatToExpectOnline: readonly string[];
  /** The first fits groups online too. */
  costs: readonly string[];
  /** How to ask first. */
  referrals: readonly string[];
  closed: readonly string[];
  placeNotes: readonly string[];
  onlineNotes: readonly string[];
  suspended: readonly string[];
  ended: readonly string[];
  page: string;
}
