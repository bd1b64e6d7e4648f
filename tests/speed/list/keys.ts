import type { KeyInput, Page } from 'puppeteer-core';
import { ask } from '../harness/browser.ts';
import type { Press } from './pressing.ts';

const key = (name: string): Press => async (page: Page) => { await page.keyboard.press(name as KeyInput); };

/** A text, letter by letter. */
export const letters = (text: string): Press[] => Array.from(text, key);

export const backspaces = (count: number): Press[] => Array.from({ length: count }, () => key('Backspace'));

/** Everything is selected beforehand, so that one press deletes it. */
export const clearAll: Press = async page => {
  await ask(page, '(function deepest(root) { const { activeElement } = root; return activeElement.shadowRoot ? deepest(activeElement.shadowRoot) : activeElement; })(document).select()');
  await page.keyboard.press('Backspace');
};
