import { messages as ar } from './ar.ts';
import { messages as en } from './en.ts';
import { messages as es } from './es.ts';
import type { Messages } from './messages.ts';

/** All languages are inside: who leaves in haste waits for no dictionary. A new language is its file and its place here. */
export const dictionaries: Readonly<Record<string, Messages>> = { es, ar, en };

/** The language to speak at a place in the page; the browser itself looks through shadow roots. */
export const languageAt = (place: Element): string => Object.keys(dictionaries).find(tag => place.matches(`:lang(${tag})`)) ?? 'en';

/** The words of that language. */
export const wordsIn = (tag: string): Messages => dictionaries[tag] ?? en;
