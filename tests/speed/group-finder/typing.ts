import type { KeyInput, Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import type { Press } from './pressing.ts';

const key = (name: string): Press => async (page: Page) => { await page.keyboard.press(name as KeyInput); };
const letters = (text: string): Press[] => Array.from(text, key);
const backspaces = (count: number): Press[] => Array.from({ length: count }, () => key('Backspace'));

/** Everything is selected beforehand, so that one press deletes it. */
const clearAll: Press = async page => {
  await ask(page, '(function deepest(root) { const { activeElement } = root; return activeElement.shadowRoot ? deepest(activeElement.shadowRoot) : activeElement; })(document).select()');
  await page.keyboard.press('Backspace');
};

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
