import { backspaces, clearAll, letters } from '../list/keys.ts';
import type { Press } from '../list/pressing.ts';

/** What a visitor may type, press by press: what they need, several words, typos, corrections, quotes, words that nobody wrote. */
export const typing: readonly Press[] = [
  ...letters('shelter'), ...backspaces(7),
  ...letters('food pantry'), clearAll,
  ...letters('legel'), ...backspaces(2), ...letters('al aid'), clearAll,
  ...letters('helpline anx'), clearAll,
  ...letters('cafe repair'), clearAll,
  ...letters('spanish'), clearAll,
  ...letters('"warm line'), clearAll,
  ...letters('the'), ...backspaces(3),
  ...letters('wheelchiar'), clearAll,
  ...letters('zzyzx'), clearAll,
];
