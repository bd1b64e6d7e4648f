import { backspaces, clearAll, letters } from '../list/keys.ts';
import type { Press } from '../list/pressing.ts';

/** What a visitor may type, press by press: names, several words, typos, corrections, quotes, words that nobody wrote. */
export const typing: readonly Press[] = [
  ...letters('serenity'), ...backspaces(8),
  ...letters('tuesday night'), clearAll,
  ...letters('recvery'), ...backspaces(5), ...letters('covery'), clearAll,
  ...letters('church anx'), clearAll,
  ...letters('cafe hope'), clearAll,
  ...letters('st marks'), clearAll,
  ...letters('"second courage'), clearAll,
  ...letters('the'), ...backspaces(3),
  ...letters('wheelchiar'), clearAll,
  ...letters('zzyzx'), clearAll,
];
