/** Selects all that is typed and deletes it: one press. */
export const clearAll = 'clear all';

const letters = (text: string): string[] => [...text];
const backspaces = (count: number): string[] => Array.from({ length: count }, () => 'Backspace');

/** What a visitor may type, press by press: names, several words, typos, corrections, quotes, words that nobody wrote. */
export const presses: readonly string[] = [
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
