import { messages as ar } from './ar.ts';
import { messages as en } from './en.ts';
import { messages as es } from './es.ts';
import type { Messages } from './messages.ts';

/** All languages are inside: who leaves in haste waits for no dictionary. A new language is its file and its place here. */
export const dictionaries: Readonly<Record<string, Messages>> = { es, ar, en };

/** The language to speak at a place in the page: the nearest that is named, through shadow roots (`:lang()` ends at them in Firefox). */
export function languageAt(place: Element): string {
  const named = place.closest<HTMLElement>('[lang]');
  const root = place.getRootNode();
  if (!named && root instanceof ShadowRoot) return languageAt(root.host);
  return Object.keys(dictionaries).find(tag => named?.matches(`:lang(${tag})`)) ?? 'en';
}

/** The words of that language. */
export const wordsIn = (tag: string): Messages => dictionaries[tag] ?? en;
