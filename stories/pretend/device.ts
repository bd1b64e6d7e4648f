import type { CSSResult } from 'lit';
import { forgetSaved } from '../../src/device/saved.ts';
import { pageVault } from '../../src/device/vault.ts';

/** For a story's `beforeEach`: the device says that it has no network. */
export function offline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => { Reflect.deleteProperty(navigator, 'onLine'); };
}

/** For a story's `beforeEach`: waits of exactly this length are over at once, so that nobody has to sit through them. */
export const hurried = (waitMs: number) => (): (() => void) => {
  const realTimeout = globalThis.setTimeout;
  const soon = ((callback: () => void, delayMs?: number, ...rest: []) => realTimeout(callback, delayMs === waitMs ? 0 : delayMs, ...rest)) as typeof setTimeout;
  globalThis.setTimeout = soon;
  return () => { globalThis.setTimeout = realTimeout; };
};

/** For a story's `beforeEach`: the visitor has set their browser's text to this size. */
export const textSize = (size: string) => (): (() => void) => {
  const { style } = document.documentElement;
  style.fontSize = size;
  return () => { style.fontSize = ''; };
};

/** For a story's `beforeEach`: the host page has a style sheet of its own. */
export const hostStyles = (styles: CSSResult) => (): (() => void) => {
  const { styleSheet } = styles;
  if (styleSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
  return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== styleSheet); };
};

/** For a story's `beforeEach`: nothing of an earlier story is on the device. */
export async function forgotten(): Promise<void> {
  await pageVault().forget();
  forgetSaved();
  await pageVault().open();
}

/** For a story's `beforeEach`: nothing comes out of the printer. */
export function noPrinter(): () => void {
  const { print } = window;
  window.print = () => undefined;
  return () => { window.print = print; };
}

/** For a story's `beforeEach`: the page was opened with this at the end of its address. */
export const openedWith = (fragment: () => Promise<string>) => async (): Promise<void> => {
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${await fragment()}`);
};
